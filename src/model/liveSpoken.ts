import type { Article } from './article'
import type { Block } from './body'
import { type LivePost, postTitle } from './live'

/** A live story as it is read aloud, and which post each block of its body belongs to. */
export interface SpokenPosts {
  article: Article
  postOf: string[]
}

/**
 * Puts the posts that haven't been heard into a story's body, newest first, each after what it is called; all of them once every
 * one has been heard. Who has heard some isn't told the headline again.
 */
export function spokenPosts(article: Article, posts: LivePost[], heard: ReadonlySet<string>): SpokenPosts {
  const unheard = posts.filter(({ id }) => !heard.has(id))
  const read = (unheard.length > 0 ? unheard : posts).flatMap((post) =>
    blocksOf(post).map((block) => ({ block, id: post.id })),
  )
  const opening = heard.size === 0 ? {} : { headline: '', standfirst: '', sponsor: undefined }
  return {
    article: { ...article, ...opening, body: read.map(({ block }) => block) },
    postOf: read.map(({ id }) => id),
  }
}

function blocksOf(post: LivePost): Block[] {
  const title: Block = { type: 'subhead', text: [{ type: 'text', text: postTitle(post) }] }
  return post.headline === '' ? post.body : [title, ...post.body]
}
