import { ghostNewsroom, ghostPages, ghostSettings, type Post } from '../fixtures/ghost'
import { type Answers, type Replay, type Reply, replay } from './replay'

export interface GhostServer extends Replay {
  key: string
}

/** What a newsroom on Ghost has published, and what it says about itself. */
export interface GhostNewsroom {
  posts: Post[]
  pages: Post[]
  settings: Record<string, unknown>
}

export const ghostKey = '0123456789abcdef0123456789'

/**
 * A whole small newsroom that answers as Ghost's Content API does, errors included, and has a drawing for every picture.
 * Serves until it is closed.
 */
export async function serveGhost(posts: Post[] = ghostNewsroom()): Promise<GhostServer> {
  return { ...(await replay({ from: (origin) => ghostAnswers(origin, { posts }) })), key: ghostKey }
}

/** How a newsroom at this origin answers. */
export function ghostAnswers(origin: string, room: Partial<GhostNewsroom> = {}): Answers {
  const newsroom = { posts: ghostNewsroom(), pages: ghostPages, settings: ghostSettings, ...room }
  return ({ pathname, query }) => {
    if (pathname.startsWith('/content/images/')) return picture(pathname)
    const { body, ...reply } = replyFor(pathname, query, newsroom)
    const headers = { vary: 'Accept-Version, Accept-Encoding' }
    return { ...reply, headers, body: JSON.parse(withOrigin(JSON.stringify(body), origin)) }
  }
}

/** Ghost gives every address in full; the fixture has paths. */
function withOrigin(json: string, origin: string): string {
  return json.replaceAll('/content/images/', `${origin}/content/images/`).replaceAll('"url":"/', `"url":"${origin}/`)
}

function picture(pathname: string): Reply {
  const width = Number(/\/size\/w(\d+)\//.exec(pathname)?.[1] ?? 2000)
  return {
    headers: { 'content-type': 'image/svg+xml' },
    body: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${(width * 9) / 16}" viewBox="0 0 16 9">
  <rect width="16" height="9" fill="#9fb8c8"/><path d="M0 6q4-2 8 0t8 0v3H0z" fill="#3d5a6c"/></svg>`,
  }
}

function replyFor(pathname: string, query: URLSearchParams, { posts, pages, settings }: GhostNewsroom): Reply {
  const [, resource = '', ...steps] = /^\/ghost\/api\/content\/(\w+)\/(.*)$/.exec(pathname) ?? []
  const path = (steps[0] ?? '').split('/').filter((step) => step !== '')
  if (!query.has('key')) return failure(403, 'NoPermissionError', 'Authorization failed', null)
  if (query.get('key') !== ghostKey)
    return failure(401, 'UnauthorizedError', 'Unknown Content API Key', 'UNKNOWN_CONTENT_API_KEY')
  if (resource === 'settings') return { body: { settings, meta: {} } }
  if (resource === 'tags') return path.length > 0 ? one('tag', path, tagsOf(posts)) : tagList(query, posts)
  if (resource === 'authors') return path.length > 0 ? one('author', path, authorsOf(posts)) : authorList(posts)
  if (resource === 'pages') return path.length > 0 ? one('page', path, pages) : { body: { pages } }
  if (resource === 'posts')
    return path.length > 0 ? one('post', path, posts, (post) => shaped(post, query)) : postList(query, posts)
  return failure(406, 'RequestNotAcceptableError', 'Request could not be served, the endpoint was not found.', null)
}

function failure(status: number, type: string, message: string, code: string | null): Reply {
  return { status, body: { errors: [{ message, context: null, type, details: null, help: null, code }] } }
}

/** What is at "slug/<slug>/" or "<id>/", as `shape` has it. */
function one<Item extends { slug: string; [field: string]: unknown }>(
  kind: string,
  path: string[],
  items: Item[],
  shape: (item: Item) => unknown = (item) => item,
): Reply {
  const [field, name = ''] = path.length > 1 ? path : ['id', ...path]
  const found = items.find((item) => (field === 'slug' ? item.slug : item.id) === decodeURIComponent(name))
  if (found === undefined) return failure(404, 'NotFoundError', `Resource not found error, cannot read ${kind}.`, null)
  return { body: { [`${kind}s`]: [shape(found)] } }
}

function tagList(query: URLSearchParams, posts: Post[]): Reply {
  const tags = tagsOf(posts).filter((tag) => query.get('filter') !== 'visibility:public' || tag.visibility === 'public')
  const counted = tags.map((tag) => ({ ...tag, count: { posts: withTag(posts, tag.slug).length } }))
  if (query.get('order') === 'count.posts desc') counted.sort((a, b) => b.count.posts - a.count.posts)
  return { body: { tags: counted, meta: onePage(tags) } }
}

function authorList(posts: Post[]): Reply {
  const authors = authorsOf(posts)
  return { body: { authors, meta: onePage(authors) } }
}

function onePage({ length }: unknown[]): object {
  return { pagination: { page: 1, pages: 1, total: length } }
}

function authorsOf(posts: Post[]): Post['authors'] {
  return distinct(posts.flatMap(({ authors }) => authors))
}

function tagsOf(posts: Post[]): Post['tags'] {
  return distinct(posts.flatMap(({ tags }) => tags))
}

function distinct<Item extends { slug: string }>(items: Item[]): Item[] {
  return [...new Map(items.map((item) => [item.slug, item])).values()]
}

function withTag(posts: Post[], slug: string): Post[] {
  return posts.filter(({ tags }) => tags.some((tag) => tag.slug === slug))
}

function postList(query: URLSearchParams, posts: Post[]): Reply {
  const conditions = conditionsIn(query.get('filter') ?? '')
  if (conditions === null)
    return failure(400, 'BadRequestError', 'Request not understood error, cannot list posts.', null)
  const found = posts.filter((post) => conditions.every((meets) => meets(post)))
  if (query.get('order') === 'published_at asc') found.reverse()
  if (query.get('order') === 'updated_at desc')
    found.sort((a, b) => Date.parse(String(b.updated_at)) - Date.parse(String(a.updated_at)))
  const page = Number(query.get('page') ?? 1)
  const limit = Math.min(100, Number(query.get('limit') ?? 15))
  const pages = Math.max(1, Math.ceil(found.length / limit))
  const shown = found.slice((page - 1) * limit, page * limit).map((post) => shaped(post, query))
  // Past the end Ghost names a next page all the same.
  const next = page === pages ? null : page + 1
  const pagination = { page, limit, pages, total: found.length, next, prev: page > 1 ? page - 1 : null }
  return { body: { posts: shown, meta: { pagination } } }
}

/** A post with what was asked for and no more. */
function shaped(post: Post, query: URLSearchParams): Record<string, unknown> {
  const included = (query.get('include') ?? '').split(',')
  const fields = query.get('fields')?.split(',')
  const related = ['tags', 'authors'].filter((name) => included.includes(name))
  const own = Object.keys(post).filter((name) => name !== 'tags' && name !== 'authors')
  return Object.fromEntries([...(fields ?? own), ...related].map((name) => [name, post[name] ?? null]))
}

type Condition = (post: Post) => boolean

/** Understands as much of Ghost's filters as a reader needs; null for all else, which Ghost refuses. */
function conditionsIn(filter: string): Condition[] | null {
  const each = filter === '' ? [] : (filter.match(/(?:'(?:\\.|[^'\\])*'|[^+'])+/g) ?? [])
  const conditions = each.map(conditionIn)
  const known = conditions.filter((condition) => condition !== null)
  return known.length === conditions.length ? known : null
}

function conditionIn(text: string): Condition | null {
  const [, changed] = /^updated_at:>'(.+)'$/.exec(text) ?? []
  if (changed !== undefined) return ({ updated_at }) => Date.parse(String(updated_at)) > Date.parse(changed)
  const [, comparison, time = ''] = /^published_at:(>=|<)'(.+)'$/.exec(text) ?? []
  if (comparison !== undefined)
    return ({ published_at }) => Date.parse(published_at) >= Date.parse(time) === (comparison === '>=')
  const [, field, sign, value = ''] = /^(\w+):([~-]?)(.+)$/s.exec(text) ?? []
  const values = [...value.matchAll(/'((?:\\.|[^'\\])*)'/g)].map(([, inner = '']) => inner.replace(/\\(.)/g, '$1'))
  const [first] = values
  if (first === undefined) return null
  if (field === 'title' && sign === '~') return ({ title }) => title.toLowerCase().includes(first.toLowerCase())
  if (field === 'id') return ({ id }) => values.includes(id) === (sign === '')
  if (field === 'tags' && sign === '') return ({ tags }) => tags.some(({ slug }) => values.includes(slug))
  if (field === 'authors' && sign === '') return ({ authors }) => authors.some(({ slug }) => values.includes(slug))
  if (field === 'primary_tag' && sign === '')
    return ({ tags: [tag] }) => tag?.visibility === 'public' && tag.slug === first
  return null
}
