import type { Article } from '../../model/article'
import { SaveButton } from '../library/SaveButton'
import { ListenTool } from '../listen/ListenTool'
import { ShareTool } from '../share/ShareTool'
import { ErrorBoundary } from '../ui/ErrorBoundary'

interface Props {
  article: Article
  /** At its start a story can be listened to as well. */
  place: 'start' | 'end'
  /** The newspaper's title. */
  newspaper: string
}

/** What a reader can do with a story. Loaded when the story is at rest; its row has its place before that. */
export function StoryTools({ article, place, newspaper }: Props) {
  return (
    <>
      <ErrorBoundary fallback={null}>
        <SaveButton article={article} />
      </ErrorBoundary>
      <ErrorBoundary fallback={null}>
        <ShareTool article={article} newspaper={newspaper} />
      </ErrorBoundary>
      <ErrorBoundary fallback={null}>
        {/* A live story is read from its posts. */}
        {place === 'start' && article.live === undefined && <ListenTool article={article} />}
      </ErrorBoundary>
    </>
  )
}
