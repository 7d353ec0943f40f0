import { lazy } from 'react'
import type { Article } from '../../model/article'
import { WhenIdle } from '../ui/WhenIdle'
import styles from './StoryTools.module.css'

const StoryTools = lazy(async () => ({ default: (await import('./StoryTools')).StoryTools }))

interface Props {
  article: Article
  place: 'start' | 'end'
  newspaper: string
  /** Nothing can be done with what only a card knew; the row keeps its place. */
  isPreview?: boolean
}

/** The row of a story's tools: beside the facts on top, and once more where the story ends. */
export function ToolsRow({ isPreview = false, ...story }: Props) {
  return (
    <div className={`${styles.tools} ${story.place === 'start' ? styles.beside : styles.end}`}>
      {!isPreview && (
        <WhenIdle>
          <StoryTools {...story} />
        </WhenIdle>
      )}
    </div>
  )
}
