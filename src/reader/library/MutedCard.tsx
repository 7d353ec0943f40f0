import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { useToolWords } from '../../i18n/toolWords'
import { everyStoryMark } from '../ui/mutedTopics'
import styles from './MutedCard.module.css'

/** A line in the place of a card about a muted topic. Opened, and where the reader has asked for every story, it is the card. */
export function MutedCard({ topic, children }: { topic: string; children: ReactNode }) {
  const { following: words } = useToolWords()
  const line = useRef<HTMLParagraphElement>(null)
  const [isOpen, setOpen] = useState(false)

  useLayoutEffect(() => {
    if (line.current?.closest(`[${everyStoryMark}]`)) setOpen(true)
  }, [])

  if (isOpen) return children
  return (
    <p ref={line} className={styles.line}>
      {words.mutedStory(topic)}
      <button type="button" onClick={() => setOpen(true)}>
        {words.showStory}
      </button>
    </p>
  )
}
