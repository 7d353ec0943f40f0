import { orElse } from '../orElse'
import { isUntitled } from '../plainLine'
import { ghostPosts, ghostTexts } from './answers'
import { quoted } from './filter'
import type { ReadGhost } from './read'

/** All that a card needs: bodies stay where they are. */
const summaryFields = [
  'id,slug,title,url,canonical_url,published_at,updated_at,custom_excerpt,featured',
  'feature_image,feature_image_alt,feature_image_caption',
].join()

/**
 * Returns a reader of the posts that a query finds, each with what a card needs. Those without a title are asked for once more, with
 * their texts: cards call them by their first words.
 */
export function ghostCards(read: ReadGhost) {
  return async (query: Record<string, string | number>, signal: AbortSignal) => {
    const found = await read(ghostPosts, 'posts/', { include: 'tags', fields: summaryFields, ...query }, signal)
    const untitled = found.posts.filter(
      (post) => isUntitled(post.title) && post.custom_excerpt === '' && post.id !== '',
    )
    if (untitled.length === 0) return found
    const filter = `id:[${untitled.map(({ id }) => quoted(id))}]`
    const asked = read(ghostTexts, 'posts/', { fields: 'id,html', filter, limit: untitled.length }, signal)
    const texts = new Map((await orElse({ posts: [] }, asked, signal)).posts.map(({ id, html }) => [id, html]))
    return { ...found, posts: found.posts.map((post) => ({ ...post, html: texts.get(post.id) ?? post.html })) }
  }
}
