import type { Article } from '../model/article'

/** What a reader can do with a story. Loaded when the story is at rest; its row has its place before that. */
export function StoryTools(_: { article: Article }) {
  return null
}
