import type { Article } from '../../model/article'
import { idsOnPage, type LiveIndex, type LivePost } from '../../model/live'
import { ReadError } from '../../model/readError'
import { dedupe } from '../dedupe'
import type { FetchJson } from '../fetchJson'
import { blocksIn } from '../html/html'
import type { WordpressPost } from './answers'
import type { WordpressApi } from './api'
import { readLiveblog } from './liveblog'
import type { LiveReading } from './liveReading'
import { readRollingCoverage, rollingCoverageIn } from './rollingCoverage'

/** How long an index serves all who need it, in ms: a page of posts is asked for right after it. */
const sharedFor = 900

interface KnownStory {
  reading: LiveReading
  index: (signal: AbortSignal) => Promise<LiveIndex>
}

/** Reads the live stories of a WordPress site that has Newspack's Rolling Coverage or Automattic's Liveblog. */
export function wordpressLive(api: WordpressApi, site: string, readDocument: FetchJson) {
  const known = new Map<string, KnownStory>()
  const get: Parameters<typeof readRollingCoverage>[0] = async (route, query, signal) =>
    readDocument(await api.address(route, query, signal), signal)

  /** A story with its posts, where it is a live one. A coverage that can't be read stays as the post shows it. */
  async function withLive(article: Article, post: WordpressPost, signal: AbortSignal): Promise<Article> {
    const html = post.content?.rendered ?? ''
    const address = article.canonical || site
    const block = rollingCoverageIn(html)
    const reading =
      block === null ? await liveblogOf(article.id, address, signal) : readRollingCoverage(get, block.coverage, address)
    if (reading === null) return article
    const live = await reading.coverage(signal).catch(() => null)
    signal.throwIfAborted()
    if (live === null) return article
    known.set(article.slug, { reading, index: dedupe(reading.index, sharedFor) })
    return { ...article, live, ...(block !== null && { body: blocksIn(block.rest, address) }) }
  }

  async function liveblogOf(post: string, address: string, signal: AbortSignal): Promise<LiveReading | null> {
    const { namespaces } = await api.site(signal)
    return namespaces.includes('liveblog/v1') ? readLiveblog(get, post, address) : null
  }

  /** The live story with that slug, which `open` reads where nobody has yet. */
  async function storyOf(slug: string, open: () => Promise<unknown>): Promise<KnownStory> {
    if (!known.has(slug)) await open()
    const story = known.get(slug)
    if (story === undefined) throw new ReadError('missing', `"${slug}" is not a live story`)
    return story
  }

  return {
    withLive,
    index: async (slug: string, open: () => Promise<unknown>, signal: AbortSignal): Promise<LiveIndex> =>
      (await storyOf(slug, open)).index(signal),
    async posts(slug: string, page: number, open: () => Promise<unknown>, signal: AbortSignal): Promise<LivePost[]> {
      const { reading, index } = await storyOf(slug, open)
      const found = await index(signal)
      return idsOnPage(found, page).length === 0 ? [] : reading.posts(found, page, signal)
    },
  }
}
