import type { Article } from '../../model/article'
import { SaveButton } from '../library/SaveButton'
import { ListenTool } from '../listen/ListenTool'
import { ShareTool } from '../share/ShareTool'
import { ErrorBoundary } from '../ui/ErrorBoundary'

/** What a reader can do with a story. Loaded when the story is at rest; its row has its place before that. */
export function StoryTools({ article }: { article: Article }) {
  return (
    <>
      <ErrorBoundary fallback={null}>
        <SaveButton article={article} />
      </ErrorBoundary>
      <ErrorBoundary fallback={null}>
        <ShareTool article={article} />
      </ErrorBoundary>
      <ErrorBoundary fallback={null}>
        <ListenTool article={article} />
      </ErrorBoundary>
    </>
  )
}
