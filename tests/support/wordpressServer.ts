import { type Post, type Term, type WordpressNewsroom, wordpressNewsroom } from '../fixtures/wordpress'
import { type Answers, type Replay, type Reply, replay } from './replay'

export interface Manners {
  /** Sites with plain permalinks answer only `?rest_route=`, and with a page of theirs under `/wp-json/`. */
  permalinks?: 'pretty' | 'plain'
  /** Some caches in front of a site keep its own headers to themselves. */
  counts?: boolean
  /** Versions before 5.7 pass over the time after which posts have to be changed. */
  knowsModifiedAfter?: boolean
}

/**
 * A whole small newsroom that answers as WordPress' REST API does, errors included, and has a drawing for every picture.
 * Serves until it is closed.
 */
export async function serveWordpress(manners: Manners = {}): Promise<Replay> {
  return replay({ from: (origin) => answersOf(wordpressNewsroom(origin), manners) })
}

/** How a site with this newsroom answers; null for what isn't its API or a picture. */
export function answersOf(
  newsroom: WordpressNewsroom,
  { permalinks = 'pretty', counts = true, knowsModifiedAfter = true }: Manners = {},
): Answers {
  return ({ pathname, query, authorization }) => {
    if (pathname.startsWith('/wp-content/uploads/')) return picture(pathname)
    const plain = pathname === '/' ? query.get('rest_route') : null
    const [, pretty] = permalinks === 'pretty' ? (/^\/wp-json(\/.*)$/.exec(pathname) ?? []) : []
    const route = plain ?? pretty
    if (route === undefined) return permalinks === 'plain' || pathname === '/' ? homePage : null
    if (!knowsModifiedAfter) query.delete('modified_after')
    const reply =
      route === `/wp/v2/posts/${draftId}` ? draftFor(authorization, query) : replyFrom(newsroom, route, query)
    return counts ? reply : { ...reply, headers: {} }
  }
}

/** A draft, which only its editor may read, and their "user:application password". */
export const draftId = 900
export const editor = 'ed:abcd efgh'

function draftFor(authorization: string | undefined, query: URLSearchParams): Reply {
  if (authorization !== `Basic ${btoa(editor)}`)
    return refusal(401, 'rest_forbidden', 'You are not allowed to do that.')
  const body = {
    id: draftId,
    slug: '',
    title: { rendered: 'The pier may close' },
    excerpt: { rendered: '', protected: false },
    content: { rendered: '<p>Nobody is to know yet.</p>', protected: false },
  }
  return { body: chosen(body, query) }
}

const homePage: Reply = { body: '<!doctype html><title>The Quay &amp; Tide</title>' }

function picture(pathname: string): Reply {
  const [, width = '1800', height = '1200'] = /-(\d+)x(\d+)\.\w+$/.exec(pathname) ?? []
  return {
    headers: { 'content-type': 'image/svg+xml' },
    body: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 15 10" preserveAspectRatio="xMidYMid slice">
  <rect width="15" height="10" fill="#c8b89f"/><path d="M0 7q4-2 8 0t8 0v3H0z" fill="#5a4a3d"/></svg>`,
  }
}

function replyFrom(newsroom: WordpressNewsroom, route: string, query: URLSearchParams): Reply {
  if (route === '/') return { body: chosen(newsroom.index, query) }
  if (route === '/wp/v2/categories') return listed(termsFor(newsroom.categories, query), query, 'term')
  if (route === '/wp/v2/tags') return listed(termsFor(newsroom.tags, query), query, 'term')
  if (route === '/wp/v2/users') return listed(termsFor(newsroom.users, query), query, 'term')
  if (route === '/wp/v2/posts') return listed(postsFor(newsroom.posts, query), query, 'post')
  if (route === '/wp/v2/pages') return listed(withSlugs(newsroom.pages, query), query, 'post')
  return refusal(404, 'rest_no_route', 'No route was found matching the URL and request method.')
}

function refusal(status: number, code: string, message: string): Reply {
  return { status, body: { code, message, data: { status } } }
}

/** Categories, tags or users. */
function termsFor(terms: Term[], query: URLSearchParams): Term[] {
  const found = withSlugs(terms, query)
  return query.get('orderby') === 'count' ? found.sort((a, b) => Number(b.count) - Number(a.count)) : found
}

/** As WordPress: a parameter without a value asks for nothing in particular. */
function postsFor(posts: Post[], query: URLSearchParams): Post[] {
  const [categories, tags] = [listIn(query, 'categories').map(Number), listIn(query, 'tags').map(Number)]
  const [include, exclude] = [listIn(query, 'include').map(Number), listIn(query, 'exclude').map(Number)]
  const [after, before, modified] = ['after', 'before', 'modified_after'].map((name) =>
    Date.parse(query.get(name) ?? ''),
  )
  const words = (query.get('search') ?? '').toLowerCase().split(/\s+/)
  const found = withSlugs(posts, query).filter(
    (post) =>
      !(Date.parse(`${post.date_gmt}Z`) <= Number(after)) &&
      !(Date.parse(`${post.date_gmt}Z`) >= Number(before)) &&
      !(Date.parse(`${post.modified_gmt}Z`) <= Number(modified)) &&
      (categories.length === 0 || post.categories.some((id) => categories.includes(id))) &&
      (!query.has('author') || query.get('author') === String(post.author)) &&
      (tags.length === 0 || post.tags.some((id) => tags.includes(id))) &&
      (include.length === 0 || include.includes(post.id)) &&
      !exclude.includes(post.id) &&
      (query.get('sticky') !== 'true' || post.sticky) &&
      words.every((word) => `${post.title.rendered} ${post.content.rendered}`.toLowerCase().includes(word)),
  )
  if (query.get('orderby') === 'modified')
    return found.sort((a, b) => (String(a.modified_gmt) < String(b.modified_gmt) ? 1 : -1))
  return query.get('order') === 'asc' ? found.reverse() : found
}

/** Those whose slugs were asked for; all where none was. */
function withSlugs<Item extends { slug: string }>(items: Item[], query: URLSearchParams): Item[] {
  const slugs = listIn(query, 'slug').map(sanitized)
  return items.filter(({ slug }) => slugs.length === 0 || slugs.includes(slug))
}

function listIn(query: URLSearchParams, name: string): string[] {
  return (query.get(name) ?? '').split(/[\s,]+/).filter((item) => item !== '')
}

/** WordPress keeps slugs in lower case and percent-encoded. */
function sanitized(slug: string): string {
  return encodeURIComponent(slug).toLowerCase()
}

function listed(all: Record<string, unknown>[], query: URLSearchParams, kind: 'post' | 'term'): Reply {
  const perPage = Number(query.get('per_page') ?? 10)
  const page = Number(query.get('page') ?? 1)
  const isAllowed = Number.isInteger(perPage) && perPage >= 1 && perPage <= 100 && Number.isInteger(page) && page >= 1
  if (!isAllowed) return refusal(400, 'rest_invalid_param', 'Invalid parameter(s): per_page')
  const pages = Math.ceil(all.length / perPage)
  if (kind === 'post' && page > Math.max(1, pages)) {
    const message = 'The page number requested is larger than the number of pages available.'
    return refusal(400, 'rest_post_invalid_page_number', message)
  }
  return {
    headers: { 'X-WP-Total': String(all.length), 'X-WP-TotalPages': String(pages) },
    body: all.slice((page - 1) * perPage, page * perPage).map((item) => chosen(item, query)),
  }
}

/** The fields that were asked for, or a part of. Nothing is embedded unless the links are asked for as well. */
function chosen(item: Record<string, unknown>, query: URLSearchParams): Record<string, unknown> {
  const names = listIn(query, '_fields').map((name) => name.split('.')[0])
  const embeds =
    query.has('_embed') && (names.length === 0 || (names.includes('_links') && names.includes('_embedded')))
  const fields = Object.entries(item).filter(([name]) =>
    name === '_embedded' ? embeds : names.length === 0 || names.includes(name),
  )
  return Object.fromEntries(fields)
}
