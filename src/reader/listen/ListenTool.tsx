import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { useLocale } from '../../i18n/locale'
import { useToolWords } from '../../i18n/toolWords'
import type { Article, Sponsor } from '../../model/article'
import { type Spoken, type SpokenPlace, spokenOf } from '../../model/spoken'
import { savedSpeed, saveSpeed } from './listeningSpeed'
import { Player } from './Player'
import { readAloud } from './readAloud'
import { markSpoken } from './spokenMark'
import { useVoice, voices } from './voices'

/** `at` is the index of the sentence that is being read, or would be next. */
type Listening = { state: 'silent' | 'playing' | 'paused' | 'failed'; at: number }

const silent: Listening = { state: 'silent', at: 0 }

interface Props {
  article: Article
  /** Highlights what is being read in the article's element; left out for a story whose body is its blocks. Null for nothing. */
  onPlace?: (story: Element, place: SpokenPlace | null) => void
}

/** Reads a story aloud in its own language. Draws nothing where no voice speaks it. */
export function ListenTool({ article, onPlace = markSpoken }: Props) {
  const { language, messages } = useLocale()
  const { reading: words } = useToolWords()
  const own = article.language || language
  const voice = useVoice(own)
  const sentences = useMemo(() => {
    const sponsor = ({ kind, name }: Sponsor) => `${messages.sponsored[kind](name)}.`
    return sentencesOf(article, own, { table: words.tableSkipped, sponsor })
  }, [article, own, words, messages])
  const button = useRef<HTMLButtonElement>(null)
  const stop = useRef(() => {})
  const [{ state, at }, setListening] = useState(silent)
  const [speed, setSpeed] = useState(savedSpeed)
  const place = state === 'silent' ? null : (sentences()[at]?.place ?? null)

  function play(from: number, atSpeed: number): void {
    const found = voices().find(({ voiceURI }) => voiceURI === voice)
    if (found === undefined) return
    stop.current()
    stop.current = readAloud(
      sentences().map(({ text }) => text),
      from,
      {
        voice: found,
        speed: atSpeed,
        onSentence: (sentence) => setListening({ state: 'playing', at: sentence }),
        onEnd: (how) => setListening(({ at: last }) => (how === 'failed' ? { state: 'failed', at: last } : silent)),
      },
    )
  }

  function pause(): void {
    stop.current()
    setListening({ state: 'paused', at })
  }

  function end(): void {
    stop.current()
    setListening(silent)
    button.current?.focus()
  }

  function changeSpeed(next: number): void {
    setSpeed(next)
    saveSpeed(next)
    if (state === 'playing') play(at, next)
  }

  const tellPlace = useEffectEvent(onPlace)
  useEffect(() => {
    const story = button.current?.closest('article')
    if (story) tellPlace(story, place)
  }, [place])

  // Stops when the text changes and when the reader leaves.
  // biome-ignore lint/correctness/useExhaustiveDependencies: its clean-up has to run for each new text, whose sentences it does not read
  useEffect(() => {
    const leave = () => {
      stop.current()
      setListening(silent)
    }
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [sentences])

  if (voice === null) return null
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-pressed={state !== 'silent'}
        data-on={state !== 'silent'}
        onClick={() => (state === 'silent' ? play(0, speed) : end())}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 15v-3a8 8 0 0 1 16 0v3M4 14h3v6H4zm13 0h3v6h-3z" />
        </svg>
        <span>{words.listen}</span>
      </button>
      {state !== 'silent' && (
        <Player
          state={state}
          speed={speed}
          onPlay={() => play(at, speed)}
          onPause={pause}
          onStop={end}
          onSpeed={changeSpeed}
        />
      )}
    </>
  )
}

/**
 * Returns a function that finds the sentences of a story when it is first called. A live story of hundreds of posts changes again
 * and again, mostly while nobody listens.
 */
function sentencesOf(...story: Parameters<typeof spokenOf>): () => Spoken[] {
  let found: Spoken[] | undefined
  return () => {
    found ??= spokenOf(...story)
    return found
  }
}
