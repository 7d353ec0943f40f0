import type { Article } from '../../model/article'
import { SaveButton } from '../library/SaveButton'
import { ListenTool } from '../listen/ListenTool'
import { EmbedButton } from '../share/EmbedButton'
import { ShareTool } from '../share/ShareTool'
import { ErrorBoundary } from '../ui/ErrorBoundary'

interface Props {
  article: Article
  /** At the end of a story it can be embedded; at its start, listened to. */
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
        <ShareTool article={article} />
      </ErrorBoundary>
      <ErrorBoundary fallback={null}>
        {/* A live story is read from its posts. */}
        {place === 'start' && article.live === undefined && <ListenTool article={article} />}
        {place === 'end' && <EmbedButton article={article} newspaper={newspaper} />}
      </ErrorBoundary>
    </>
  )
}
