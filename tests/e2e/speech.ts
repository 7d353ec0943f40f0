import type { Page } from '@playwright/test'

/**
 * Gives a page voices of these languages (BCP 47 tags), which come late, as in browsers; headless Chromium has none. A sentence
 * ends when the test says so.
 */
export async function withVoices(page: Page, ...languages: string[]): Promise<void> {
  await page.addInitScript((tags) => {
    class Utterance extends EventTarget {
      lang = ''
      rate = 1
      voice = null
      onend = () => {}
      onerror = () => {}
      text: string
      constructor(text: string) {
        super()
        this.text = text
      }
    }
    const spoken: Utterance[] = []
    let current: Utterance | null = null
    let voices: { lang: string; voiceURI: string; default: boolean; localService: boolean }[] = []
    const speech = Object.assign(new EventTarget(), {
      getVoices: () => voices,
      speak: (utterance: Utterance) => {
        current = utterance
        spoken.push(utterance)
      },
      cancel: () => {
        const cut = current
        current = null
        setTimeout(() => cut?.onerror())
      },
    })
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance })
    Object.defineProperty(window, 'speechSynthesis', { value: speech })
    Object.assign(window, {
      heard: () => ({
        now: current?.text ?? '',
        lang: current?.lang ?? '',
        rate: current?.rate ?? 0,
        all: spoken.map(({ text }) => text),
      }),
      endSentence: (how: 'end' | 'error') => {
        const ended = current
        current = null
        if (how === 'end') ended?.onend()
        else ended?.onerror()
      },
    })
    setTimeout(() => {
      voices = tags.map((lang) => ({ lang, voiceURI: lang, default: false, localService: true }))
      speech.dispatchEvent(new Event('voiceschanged'))
    }, 500)
  }, languages)
}

/** What the voice says now, in which language and how fast; `now` is empty while it is silent. */
export function heard(page: Page): Promise<{ now: string; lang: string; rate: number; all: string[] }> {
  return page.evaluate(() => Reflect.get(window, 'heard')())
}

/** Lets the voice come to the end of its sentence, or fail in it. */
export function endSentence(page: Page, how: 'end' | 'error' = 'end'): Promise<void> {
  return page.evaluate((way) => Reflect.get(window, 'endSentence')(way), how)
}
