import { useContext, useEffect, useRef } from 'react'
import { useToolWords } from '../../i18n/toolWords'
import { useSettings } from '../settings/useSettings'
import { setMutedTopics } from '../ui/mutedTopics'
import { FrameLinksContext } from '../ui/SiteLink'
import { useFollows } from './follows'
import { applyRules, rulesForMuted, rulesForRead, storeRules } from './hiddenStories'
import { readingsQuery, useLibrary } from './libraryQueries'
import { MutedCard } from './MutedCard'

/**
 * Hides what the reader doesn't want to see. A muted topic goes at once; what was read goes from the next page that is opened,
 * so that nothing moves under a reader who comes back to a list. In another site's frame the same holds as far as the browser lets the
 * frame see what is stored. Draws nothing.
 */
export function HiddenStories() {
  const { following: words } = useToolWords()
  const { muted } = useFollows()
  const isFramed = useContext(FrameLinksContext) !== null
  const hidesRead = useSettings().read === 'hidden'
  const { data: readings, isPending } = useLibrary({ ...readingsQuery, enabled: hidesRead })
  // A history that can't be read hides nothing, and muted topics don't wait for it.
  const isReady = !hidesRead || !isPending
  const readRules = hidesRead ? rulesForRead(readings ?? []) : ''

  useEffect(() => setMutedTopics(muted, MutedCard), [muted])

  useEffect(() => {
    // A frame's words are in the language that its portal asks for.
    if (isReady && !isFramed) storeRules([readRules, rulesForMuted(muted, words.mutedStory)].filter(Boolean).join('\n'))
  }, [isReady, isFramed, readRules, muted, words])

  const applied = useRef<boolean | null>(null)
  useEffect(() => {
    // Not when another story has been read: the page stays as it was opened, but for a change of the setting.
    if (!isReady || applied.current === hidesRead) return
    applied.current = hidesRead
    applyRules(readRules)
  }, [isReady, hidesRead, readRules])

  return null
}
