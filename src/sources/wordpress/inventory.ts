import * as v from 'valibot'
import type { Summary } from '../../model/article'
import { parseOrThrow } from '../parseOrThrow'
import { type WordpressPost, wordpressIds, wordpressPost, wordpressPosts } from './answers'
import { mostAtOnce, type Query, type routeGetter } from './api'
import { type WordpressNewsroom, wordpressSummary } from './story'
import { timesOf } from './times'

const placeFields = {
  _fields: 'id,date,date_gmt,modified,modified_gmt,slug,title,categories,_links,_embedded',
  _embed: 'wp:term',
}

/**
 * The questions of builds and exports, which go through all posts of a site. Takes how a route is asked, how the newsroom is read,
 * and the fields of a whole post.
 */
export function wordpressInventory(
  get: ReturnType<typeof routeGetter>,
  newsroom: (signal: AbortSignal) => Promise<WordpressNewsroom>,
  articleFields: Query,
) {
  /** Whole posts, unchecked, and how many there are in all, where nothing in front of WordPress loses that. */
  async function wholePosts(query: Query, signal: AbortSignal) {
    const { document, headers } = await get('/wp/v2/posts', { ...query, ...articleFields }, signal)
    const items = parseOrThrow(wordpressPosts, document, 'The list of posts')
    const total = headers.get('x-wp-total')
    return {
      items,
      total: total === null ? null : Number(total),
      isLast: isLastPage(items.length, Number(headers.get('x-wp-totalpages')), query),
    }
  }

  async function idsOfPosts(query: Query, signal: AbortSignal): Promise<{ ids: string[]; isLast: boolean }> {
    const { document, headers } = await get('/wp/v2/posts', { ...query, _fields: 'id' }, signal)
    const found = parseOrThrow(wordpressIds, document, 'The list of ids')
    const isLast = isLastPage(found.length, Number(headers.get('x-wp-totalpages')), query)
    return { ids: found.map(({ id }) => String(id)), isLast }
  }

  /** All stories that a query finds, with where and when they were published and no more. */
  async function places(query: Query, signal: AbortSignal): Promise<Summary[]> {
    const room = await newsroom(signal)
    const found: Summary[] = []
    for (let page = 1, isLast = false; !isLast; page += 1) {
      const asked = { ...query, page, per_page: mostAtOnce }
      const { document, headers } = await get('/wp/v2/posts', { ...asked, ...placeFields }, signal)
      const items = parseOrThrow(wordpressPosts, document, 'The list of posts')
      found.push(...items.flatMap(readable).map((post) => wordpressSummary(post, room)))
      isLast = isLastPage(items.length, Number(headers.get('x-wp-totalpages')), asked)
    }
    return found
  }

  /** The posts that were changed last, with where and when they were published and no more; at most a hundred. */
  async function changedPosts(query: Query, signal: AbortSignal): Promise<WordpressPost[]> {
    const asked = { ...query, orderby: 'modified', order: 'desc', per_page: mostAtOnce }
    const { document } = await get('/wp/v2/posts', { ...asked, ...placeFields }, signal)
    return parseOrThrow(wordpressPosts, document, 'The list of changed posts').flatMap(readable)
  }

  async function countOfPosts(signal: AbortSignal): Promise<number | null> {
    const { headers } = await get('/wp/v2/posts', { per_page: 1, _fields: 'id' }, signal)
    const total = headers.get('x-wp-total')
    return total === null ? null : Number(total)
  }

  /** When the first post that a query finds was published (RFC 3339); null where it finds none that says so. */
  async function publicationOf(query: Query, signal: AbortSignal): Promise<string | null> {
    const asked = { ...query, per_page: 5, _fields: 'id,date,date_gmt,slug' }
    const [{ timeZone }, { document }] = await Promise.all([newsroom(signal), get('/wp/v2/posts', asked, signal)])
    const found = parseOrThrow(wordpressPosts, document, 'The list of posts').flatMap(readable)
    return found.map((post) => timesOf(post, timeZone).published).find((time) => time !== null) ?? null
  }

  return { wholePosts, idsOfPosts, places, changedPosts, countOfPosts, publicationOf }
}

/** Caches in front of WordPress lose the header that tells the number of pages. */
function isLastPage(length: number, pages: number, { page, per_page }: Query): boolean {
  return pages > 0 ? Number(page ?? 1) >= pages : length < Number(per_page)
}

/** A post as it is understood, in a list of one; an empty list for what is no post. */
export function readable(item: unknown): WordpressPost[] {
  const result = v.safeParse(wordpressPost, item)
  return result.success ? [result.output] : []
}
