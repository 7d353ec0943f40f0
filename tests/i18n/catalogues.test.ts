// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { en } from '../../src/i18n/en'
import { catalogueFor } from '../../src/i18n/locale'
import { pl } from '../../src/i18n/pl'
import { toolsEn } from '../../src/i18n/toolsEn'
import { toolsPl } from '../../src/i18n/toolsPl'

/** Keys that may read the same in Polish as in English, and why. */
const sameInBoth = new Map([
  ['pageTitle', 'two names and a dot, no word of either language'],
  ['reading.times', 'a number and a sign'],
  ['reading.enterKey', 'what is printed on the key'],
])

/** Words of the English catalogue that are Polish words as well, and what they mean there. */
const wordsOfBoth = new Map([
  ['to', 'it, this'],
  ['do', 'to, until'],
  ['go', 'it, him'],
  ['i', 'and'],
  ['offline', 'as in English'],
  ['link', 'as in English'],
  ['ip', 'the name of the protocol'],
  ['min', 'short for "minuta"'],
  ['j', 'a key'],
  ['k', 'a key'],
])

const english = textsIn({ ...en, ...toolsEn })
const polish = textsIn({ ...pl, ...toolsPl })
const keys = new Set([...english, ...polish].flatMap(({ path }) => path))

describe.each([
  ['English', english],
  ['Polish', polish],
])('the %s catalogue', (_, texts) => {
  it.each(texts)('says something under $name', ({ text, given }) => {
    expect(wordsOf(text).length).toBeGreaterThan(given.length > 0 ? given.length - 1 : 0)
    expect(text).toBe(text.trim())
  })

  it.each(texts)('shows no key under $name', ({ text }) => {
    // A key of one word, such as "home", is a word of English too.
    const telling = [...keys].filter((key) => /[A-Z]/.test(key) || (texts === polish && !wordsOfBoth.has(key)))
    expect(text.match(/[\p{L}\p{N}]+/gu)?.filter((word) => telling.includes(word)) ?? []).toEqual([])
  })

  it.each(texts.filter(({ given }) => given.length > 0))('gives back once what $name is given', ({ text, given }) => {
    expect(given.map((argument) => text.split(argument).length - 1)).toEqual(given.map(() => 1))
  })
})

/** What other apps don't say, and what they say instead. */
const oddities: [what: RegExp, instead: string][] = [
  [/could not be|can’t be understood/i, 'didn’t load, can’t be shown'],
  [/\bmend\b/i, 'fix'],
  [/\bthe line\b|without a (connection|line)/i, 'online, offline'],
  [/keeps nothing|\bis kept\b|kept for/i, 'blocking storage, saved, available offline'],
  [/your shelf/i, 'your saved list'],
  [/newsroom’s (server|answer)|the newsroom has/i, 'the server, the publisher, or who it was done by left out'],
  [/are here\.|is here\.|have come in|nothing newer/i, 'available, up to date'],
  [/on the whole screen/i, 'Enlarge photo, Photo viewer'],
  [/let us copy|is copied|address of this story/i, 'Link copied, Code copied'],
  [/words to look for|was found|have to be in/i, 'Search stories, No results'],
  [/close this note|check again|load again|load it\b/i, 'Dismiss, Refresh, Reload, Update'],
  [/as your device has|as each reader/i, 'Match device'],
  [/at ease|be gone from|fallen silent|counts at once/i, 'comfortable, removes, stopped, straight away'],
  [
    /Szukane słowa|Zachowaj$|Głos zamilkł|Takie jak na|na całym ekranie|Osadź|Czas w redakcji|Z urządzenia/,
    'see pl.ts',
  ],
  [/Pojedyncze klawisze|Nic się nie porusza|Wszystko jest tak jak|Zdjęcia czekają/, 'see pl.ts'],
]

it.each([...english, ...polish])('says $name as other apps do', ({ text }) => {
  expect(oddities.filter(([what]) => what.test(text)).map(([, instead]) => instead)).toEqual([])
})

describe('the Polish catalogue', () => {
  it.each(polish.filter(({ name }) => !sameInBoth.has(name)))('translates $name', ({ text, given }) => {
    expect(english.map((entry) => entry.text)).not.toContain(text)
    const words = english.flatMap((entry) => wordsOf(entry.text)).filter((word) => !wordsOfBoth.has(word))
    expect(wordsOf(text).filter((word) => words.includes(word) && !given.includes(word))).toEqual([])
  })

  it.each([...sameInBoth])('shares %s with the English one: %s', (name) => {
    expect(polish.find((entry) => entry.name === name)?.text).toBe(english.find((entry) => entry.name === name)?.text)
  })
})

it.each([
  ['English', 'en', en],
  ['Polish', 'pl', pl],
])('has every form that %s counts with, each with its number once', (_, language, messages) => {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
  for (const phrase of [messages.readingTime, messages.loadedStories, messages.results, messages.manyResults]) {
    expect(Object.keys(phrase).sort()).toEqual([...pluralCategories].sort())
    expect(Object.values(phrase).map((form) => form.split('#').length - 1)).toEqual(pluralCategories.map(() => 1))
  }
})

it.each([
  ['pl', pl],
  ['pl-PL', pl],
  ['PL', pl],
  ['en-GB', en],
  ['de', en],
  ['plt', en],
])('speaks to readers of %s', async (language, messages) => {
  expect(await catalogueFor(language)).toBe(messages)
})

interface Text {
  name: string
  path: string[]
  text: string
  /** The arguments that the text was made with. */
  given: string[]
}

function textsIn(messages: unknown, path: string[] = []): Text[] {
  const name = path.join('.')
  if (typeof messages === 'string') return [{ name, path, text: messages, given: [] }]
  if (typeof messages === 'function') {
    const given = ['žežé', 'ňuňú'].slice(0, messages.length)
    return [{ name, path, text: String(Reflect.apply(messages, undefined, given)), given }]
  }
  return Object.entries(messages ?? {}).flatMap(([key, inner]) => textsIn(inner, [...path, key]))
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? []
}
