import type { Article } from '../model/article'
import { SaveButton } from './SaveButton'

/** What a reader can do with a story. Loaded when the story is at rest; its row has its place before that. */
export function StoryTools({ article }: { article: Article }) {
  return <SaveButton article={article} />
}
