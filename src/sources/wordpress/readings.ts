import type { Article, Summary } from '../../model/article'
import type { FeedPage } from '../../model/edition'
import { ReadError } from '../../model/readError'
import { draftSlug } from '../draft'
import type { FetchJson } from '../fetchJson'
import { latestSection } from '../latestSection'
import { orElse } from '../orElse'
import { pageNumber } from '../pageNumber'
import { cursorAfterNewest, numberFromOldest, pageFromOldest } from '../pagesFromOldest'
import { parseOrThrow } from '../parseOrThrow'
import {
  type WordpressCategory,
  wordpressCategories,
  wordpressDraft,
  wordpressPosts,
  wordpressTagging,
} from './answers'
import { type Query, routeGetter } from './api'
import { refuseUnaskable } from './askable'
import { readable, wordpressInventory } from './inventory'
import { wordpressProfiles } from './profiles'
import { within } from './sections'
import { categoryFields, type wordpressShared } from './shared'
import { wordpressStaticPages } from './staticPages'
import { type WordpressNewsroom, wordpressArticle, wordpressSummary } from './story'
import { withStoryLinks } from './storyLinks'
import { readTranslations } from './translations'
import { withWriterNames, wordpressWriters } from './writers'

/** How many stories a page of a feed has. */
export const pageLength = 20
/** What cursors begin with on sites that don't tell how many stories they have: those pages are numbered from the newest. */
const uncounted = 'newest-'

// Little is asked for, as a post comes with much that a reader never sees.
const cardFields = fields(
  'id,date,date_gmt,modified,modified_gmt,slug,link,title,excerpt,meta.newspack_post_subtitle,categories,authors,coauthors,lang,wpml_current_locale',
)
const articleFields = fields(`${cardFields._fields},translations,wpml_translations,yoast_head_json.author,content`)

/** The questions that can be put to a WordPress site; their answers are in the words of the model. */
export function wordpressReadings(
  site: string,
  readDocument: FetchJson,
  { site: about, address, newsroom, live }: ReturnType<typeof wordpressShared>,
) {
  const ask = routeGetter({ address }, readDocument)
  const writers = wordpressWriters(about, ask)
  const get = withWriterNames(ask, writers)
  const unknownNewsroom = { site, timeZone: null, sections: [], categories: [] }

  async function posts(query: Query, signal: AbortSignal) {
    const { document, headers } = await get('/wp/v2/posts', { ...query, ...cardFields }, signal)
    const items = parseOrThrow(wordpressPosts, document, 'The list of posts')
    const total = headers.get('x-wp-total')
    return {
      posts: items.flatMap(readable),
      length: items.length,
      pages: Number(headers.get('x-wp-totalpages')),
      total: total === null ? null : Number(total),
    }
  }

  /** The stories that a query finds, newest first. */
  async function stories(query: Query, signal: AbortSignal): Promise<Summary[]> {
    const [room, found] = await Promise.all([newsroom(signal), posts(query, signal)])
    return found.posts.map((post) => live.marked(wordpressSummary(post, room)))
  }

  /** A page of the stories that a query finds, the newest first, numbered as in `pagesFromOldest`. */
  async function page(query: Query, cursor: string | null, signal: AbortSignal): Promise<FeedPage> {
    if (cursor?.startsWith(uncounted)) return numberedPage(query, cursor.slice(uncounted.length), signal, uncounted)
    const number = numberFromOldest(cursor)
    const asked = number === null ? { page: 1 } : { page: number, order: 'asc' }
    const [room, found] = await Promise.all([
      newsroom(signal),
      postsUnlessPastTheEnd({ ...query, ...asked, per_page: pageLength }, signal),
    ])
    const stories = found.posts.map((post) => live.marked(wordpressSummary(post, room)))
    if (number !== null) return pageFromOldest(stories, number, found.total ?? Number.POSITIVE_INFINITY, pageLength)
    // Caches in front of WordPress lose the header, and browsers hide it where it isn't exposed.
    const next = found.length < pageLength ? null : `${uncounted}2`
    return { stories, next: found.total === null ? next : cursorAfterNewest(found.total, pageLength), previous: null }
  }

  /**
   * A page of the stories that a query finds, in whatever order. Cursors are the numbers of pages, behind `prefix`; there is nothing
   * behind the last.
   */
  async function numberedPage(
    query: Query,
    cursor: string | null,
    signal: AbortSignal,
    prefix = '',
  ): Promise<FeedPage> {
    const number = pageNumber(cursor)
    const [room, found] = await Promise.all([
      newsroom(signal),
      postsUnlessPastTheEnd({ ...query, page: number, per_page: pageLength }, signal),
    ])
    const isLast = found.pages > 0 ? number >= found.pages : found.length < pageLength
    const before = number === 2 ? '1' : `${prefix}${number - 1}`
    return {
      stories: found.posts.map((post) => live.marked(wordpressSummary(post, room))),
      next: isLast ? null : `${prefix}${number + 1}`,
      previous: number > 1 && found.length > 0 ? before : null,
    }
  }

  async function postsUnlessPastTheEnd(query: Query, signal: AbortSignal): ReturnType<typeof posts> {
    return posts(query, signal).catch((error: unknown) => {
      if (Number(query.page) > 1 && isPastTheEnd(error)) return { posts: [], length: 0, pages: 0, total: 0 }
      throw error
    })
  }

  /** The query for a section. */
  async function section(slug: string, signal: AbortSignal): Promise<Query> {
    const { categories } = await newsroom(signal)
    const known = categories.find((category) => category.slug === slug)
    if (known !== undefined) return inCategories(within(known, categories))
    if (slug === latestSection) return {}
    refuseUnaskable(slug)
    const { document } = await get('/wp/v2/categories', { slug, ...categoryFields }, signal)
    const found = parseOrThrow(wordpressCategories, document, 'The category').find((category) => category.slug === slug)
    if (found === undefined) throw new ReadError('missing', `${site} has no category "${slug}"`)
    return inCategories([found])
  }

  async function article(slug: string, signal: AbortSignal): Promise<Article> {
    signal.throwIfAborted()
    refuseUnaskable(slug)
    const [room, { document }] = await Promise.all([
      orElse(unknownNewsroom, newsroom(signal), signal),
      get('/wp/v2/posts', { slug, ...articleFields }, signal),
    ])
    const items = parseOrThrow(wordpressPosts, document, `The post "${slug}"`)
    const found = items.flatMap(readable)
    const post = found.find((post) => post.slug === slug)
    if (post !== undefined) {
      const [story, translations] = await Promise.all([
        live.withLive(wordpressArticle(post, room), post, signal),
        translationsOf(items, room, signal),
      ])
      const categories = room.categories.map((category) => category.slug)
      return {
        ...story,
        ...translations(post.id),
        body: withStoryLinks(story.body, { address: story.canonical, slug: post.slug, categories }),
      }
    }
    const failure = items.length > found.length ? 'unreadable' : 'missing'
    throw new ReadError(failure, `${site} gave no post "${slug}"`)
  }

  /** What there is to say of the translations of posts, by the number of each. Takes the posts as the site gives them. */
  async function translationsOf(posts: unknown[], room: WordpressNewsroom, signal: AbortSignal) {
    const found = await readTranslations(posts, room, get, signal)
    return (id: number): Pick<Summary, 'translations'> => {
      const translations = found.get(id)
      return translations === undefined ? {} : { translations }
    }
  }

  /** A post by its number, for who is allowed to read it whatever its state. */
  async function draft(number: string, signal: AbortSignal): Promise<Article> {
    if (!/^[1-9]\d*$/.test(number)) throw new ReadError('missing', `"${number}" is no number of a post`)
    const [room, { document }] = await Promise.all([
      orElse(unknownNewsroom, newsroom(signal), signal),
      get(`/wp/v2/posts/${number}`, articleFields, signal),
    ])
    const post = parseOrThrow(wordpressDraft, document, `The post ${number}`)
    return wordpressArticle({ ...post, slug: post.slug || draftSlug }, room)
  }

  /** The numbers of a post's tags, which the model knows by name. */
  async function tagsOf(id: string, signal: AbortSignal): Promise<number[]> {
    const { document } = await get('/wp/v2/posts', { include: id, _fields: 'tags' }, signal)
    return parseOrThrow(wordpressTagging, document, `The tags of post ${id}`).flatMap(({ tags }) => tags)
  }

  return {
    stories,
    page,
    numberedPage,
    section,
    article,
    draft,
    tagsOf,
    translationsOf,
    ...wordpressInventory(get, newsroom, articleFields),
    ...wordpressProfiles(site, get, page, writers),
    staticPages: wordpressStaticPages(site, get),
  }
}

/** The query for the posts that are in any of some categories. */
function inCategories(categories: WordpressCategory[]): Query {
  return { categories: categories.map(({ id }) => id).join(',') }
}

// https://developer.wordpress.org/rest-api/using-the-rest-api/global-parameters/#_embed
function fields(names: string) {
  return { _fields: `${names},_links,_embedded`, _embed: 'author,wp:featuredmedia,wp:term' }
}

/** WordPress answers 400 (`rest_post_invalid_page_number`) where other systems give an empty page. */
function isPastTheEnd(error: unknown): boolean {
  return error instanceof ReadError && error.failure === 'refused'
}
