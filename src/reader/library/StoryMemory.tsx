import { useEffect, useState } from 'react'
import { useLocation, useNavigationType } from 'react-router-dom'
import { useNow, useReaderZone } from '../../i18n/clock'
import { useLocale } from '../../i18n/locale'
import { clockTime } from '../../i18n/times'
import { useToolWords } from '../../i18n/toolWords'
import type { Article } from '../../model/article'
import { Notice } from '../ui/Notice'
import { ChangesDialog } from './ChangesDialog'
import { changesBetween } from './changes'
import { findReadingPosition, readingPositionOf } from './readingPosition'
import { recordReading, saveReadingPosition } from './readings'
import type { Reading } from './records'
import { updateSavedStory } from './saveStory'
import { storyTextOf } from './storyText'
import { blockOnTop, firstWorthKeeping, goToBlock, useReadingPosition } from './useReadingPosition'

interface Props {
  article: Article
  /** When the reader's own copy was made, in ms since the Unix epoch; null while the story comes from its source. */
  copiedAt: number | null
  /** There is something else to say of the story. */
  isQuiet: boolean
}

/** Remembers that a story is read, and how far. Tells a reader who comes back what has changed, and where they stopped. */
export function StoryMemory({ article, copiedAt, isQuiet }: Props) {
  const { library: words } = useToolWords()
  const timeOf = useTimeOf()
  const before = useReading(article, copiedAt !== null)
  const [isLooking, setLooking] = useState(false)
  const stop = useStop(article, before)
  useReadingPosition((block) => {
    stop.pass()
    void saveReadingPosition(article.id, block === null ? null : readingPositionOf(article.body, block)).catch(() => {})
  })

  // A copy may be older than what the reader saw last.
  const earlier = copiedAt === null ? (before?.text ?? null) : null
  const now = storyTextOf(article)
  const changes = earlier === null || now === null ? [] : changesBetween(earlier, now)
  const hasChanged = changes.length > 0
  const notes = [
    copiedAt !== null && words.copyFrom(timeOf(copiedAt)),
    hasChanged && before !== null && words.changedSince(timeOf(before.readAt)),
    !hasChanged && stop.block !== null && words.stopped,
  ]

  return (
    <>
      <Notice
        words={isQuiet ? '' : notes.filter((note) => note !== false).join(' ')}
        action={hasChanged ? words.seeChanges : stop.block === null ? '' : words.goOn}
        onAct={hasChanged ? () => setLooking(true) : stop.goOn}
      />
      {isLooking && (
        <ChangesDialog
          changes={changes}
          language={article.language}
          onGoOn={stop.block === null ? null : stop.goOn}
          onClose={() => setLooking(false)}
        />
      )}
    </>
  )
}

function useTimeOf(): (instant: number) => string {
  const { language, newsroomZone } = useLocale()
  const zone = useReaderZone(newsroomZone)
  const now = useNow()
  return (instant) => clockTime(instant, now ?? instant, zone, language)
}

/** Notes that a story is being read, in its newest text. Gives the reading before; null while there is none. */
function useReading(article: Article, isCopy: boolean): Reading | null {
  const [before, setBefore] = useState<Reading | null>(null)
  useEffect(() => {
    let left = false
    // Where nothing can be kept, there is nothing to say.
    recordReading(article, Date.now())
      .then((reading) => !left && setBefore(reading))
      .catch(() => {})
    if (!isCopy) void updateSavedStory(article)
    return () => {
      left = true
    }
  }, [article, isCopy])
  return before
}

interface Stop {
  /** Where reading stopped, as a block that is counted from 0; null when there is no need to go there. */
  block: number | null
  goOn: () => void
  /** The reader is on their way again. */
  pass: () => void
}

/** Whether this page load has shown a story before: from then on, the page that a visit began with may be come back to. */
let hasShownOne = false

/** Where reading stopped the last time. Not for who is brought to a place already: by Back, by a link or by scrolling on. */
function useStop({ body }: Article, before: Reading | null): Stop {
  const { key, hash } = useLocation()
  const move = useNavigationType()
  // The page that a visit begins with is a POP as well, with a key of its own.
  const [isAtTop, setAtTop] = useState(() => hash === '' && (move !== 'POP' || (key === 'default' && !hasShownOne)))
  const place = before?.place ?? null
  const block = place && findReadingPosition(body, place)

  useEffect(() => {
    hasShownOne = true
  }, [])

  useEffect(() => {
    const now = blockOnTop()
    if (block !== null && (now === null || now >= Math.min(firstWorthKeeping, block))) setAtTop(false)
  }, [block])

  return {
    block: isAtTop ? block : null,
    goOn: () => {
      setAtTop(false)
      if (block !== null) goToBlock(block)
    },
    pass: () => setAtTop(false),
  }
}
