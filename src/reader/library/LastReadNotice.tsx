import { useEffect, useMemo, useState } from 'react'
import { useLocation, useNavigationType } from 'react-router-dom'
import { useNow, useReaderZone } from '../../i18n/clock'
import { useLocale } from '../../i18n/locale'
import { clockTime } from '../../i18n/times'
import { useToolWords } from '../../i18n/toolWords'
import type { Article } from '../../model/article'
import { Notice } from '../ui/Notice'
import { onReadPosts } from '../ui/readPosts'
import { ChangesDialog } from './ChangesDialog'
import { changesBetween } from './changes'
import { findReadingPosition, readingPositionOf } from './readingPosition'
import { recordReading, saveReadingPosition } from './readings'
import type { Reading } from './records'
import { updateSavedStory } from './saveStory'
import { storyTextOf } from './storyText'
import { blockOnTop, firstWorthSaving, goToBlock, useReadingPosition } from './useReadingPosition'

interface Props {
  article: Article
  /** When the saved version on the page was fetched, in ms since the Unix epoch; null when the story came from its source. */
  copiedAt: number | null
  /** Another notice about the story is open. */
  isQuiet: boolean
}

/** Adds a story to the reading history, and tells a reader who returns to it what has changed and where they stopped. */
export function LastReadNotice({ article, copiedAt, isQuiet }: Props) {
  const { library: words } = useToolWords()
  const timeOf = useTimeOf()
  const before = useLastReading(article, copiedAt !== null)
  const [isLooking, setLooking] = useState(false)
  const stop = useLastStop(article, before)
  useReadingPosition((block) => {
    stop.dismiss()
    void saveReadingPosition(article.id, block === null ? null : readingPositionOf(article.body, block)).catch(() => {})
  })

  // A saved version may be older than what the reader saw last.
  const earlier = copiedAt === null ? (before?.text ?? null) : null
  const changes = useMemo(() => {
    const now = earlier && storyTextOf(article)
    return earlier && now ? changesBetween(earlier, now) : []
  }, [earlier, article])
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

/** Adds a story to the history, and refreshes its saved version. Returns the reading before; null while there is none. */
function useLastReading(article: Article, isSavedVersion: boolean): Reading | null {
  const [before, setBefore] = useState<Reading | null>(null)
  useEffect(() => {
    let left = false
    // Without a library there is nothing to tell.
    recordReading(article, Date.now())
      .then((reading) => !left && setBefore(reading))
      .catch(() => {})
    const update = () => void updateSavedStory(article)
    if (!isSavedVersion) update()
    const stop = onReadPosts((story) => story === article.id && !isSavedVersion && update())
    return () => {
      left = true
      stop()
    }
  }, [article, isSavedVersion])
  return before
}

interface LastStop {
  /** The block at which reading stopped, counted from 0; null when there is no offer to make. */
  block: number | null
  goOn: () => void
  /** Takes the offer away: the reader has scrolled on. */
  dismiss: () => void
}

/** Whether this document has shown a story before: from then on, the entry that the visit began with can be reached by Back. */
let hasShownOne = false

/** Where reading stopped last time. No offer for a reader who was already taken to a place by Back, by a link or by scrolling. */
function useLastStop({ body }: Article, before: Reading | null): LastStop {
  const { key, hash } = useLocation()
  const move = useNavigationType()
  // The first entry of a visit is a POP as well, with the key "default".
  const [isAtTop, setAtTop] = useState(() => hash === '' && (move !== 'POP' || (key === 'default' && !hasShownOne)))
  const place = before?.place ?? null
  const block = place && findReadingPosition(body, place)

  useEffect(() => {
    hasShownOne = true
  }, [])

  useEffect(() => {
    const now = blockOnTop()
    if (block !== null && (now === null || now >= Math.min(firstWorthSaving, block))) setAtTop(false)
  }, [block])

  return {
    block: isAtTop ? block : null,
    goOn: () => {
      setAtTop(false)
      if (block !== null) goToBlock(block)
    },
    dismiss: () => setAtTop(false),
  }
}
