import * as v from 'valibot'
import type { Article, Summary } from '../../model/article'
import { idsOnPage, type LiveHeading, type LiveIndex, type LivePost } from '../../model/live'
import { ReadError } from '../../model/readError'
import { dedupe } from '../dedupe'
import type { FetchJson } from '../fetchJson'
import { blocksIn } from '../html/html'
import { liveParts } from '../liveParts'
import { orElse } from '../orElse'
import { parseOrThrow } from '../parseOrThrow'
import { type WordpressPost, wordpressPost } from './answers'
import { routeGetter, type WordpressApi } from './api'
import { readLiveblog } from './liveblog'
import type { LiveReading } from './liveReading'
import { readRollingCoverage, rollingCoverageIn } from './rollingCoverage'
import { wordpressHeading } from './story'

/** How long an index serves all who need it, in ms: a page of posts is asked for right after it. */
const sharedFor = 900

/** How long a headline serves, in ms: it changes rarely, and costs a question of its own. */
const headingSharedFor = 30_000

interface KnownStory {
  reading: LiveReading
  isOver: boolean
  index: (signal: AbortSignal) => Promise<LiveIndex>
}

/** Reads the live stories of a WordPress site that has Newspack's Rolling Coverage or Automattic's Liveblog. */
export function wordpressLive(api: WordpressApi, site: string, readDocument: FetchJson) {
  const known = new Map<string, KnownStory>()
  const get = routeGetter(api, readDocument)

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
    const heading = dedupe((signal) => headingOf(article, signal), headingSharedFor)
    const story: KnownStory = {
      reading,
      isOver: live.index.ended !== null,
      index: dedupe(async (signal) => {
        const [index, now] = await Promise.all([reading.index(signal), orElse(undefined, heading(signal), signal)])
        story.isOver = index.ended !== null
        return { ...index, heading: now }
      }, sharedFor),
    }
    known.set(article.slug, story)
    return {
      ...article,
      ...liveParts(live, wordpressHeading(post)),
      ...(block !== null && { body: blocksIn(block.rest, address) }),
    }
  }

  async function headingOf({ id }: Article, signal: AbortSignal): Promise<LiveHeading | undefined> {
    const { document } = await get('/wp/v2/posts', { include: id, _fields: 'id,slug,title,excerpt' }, signal)
    const [post] = parseOrThrow(v.array(wordpressPost), document, `The post ${id}`)
    return post && wordpressHeading(post)
  }

  /** What a card shows of a story, with a mark where somebody has read it as a live one that goes on. */
  function marked(story: Summary): Summary {
    return known.get(story.slug)?.isOver === false ? { ...story, isLive: true } : story
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
    marked,
    index: async (slug: string, open: () => Promise<unknown>, signal: AbortSignal): Promise<LiveIndex> =>
      (await storyOf(slug, open)).index(signal),
    async posts(slug: string, page: number, open: () => Promise<unknown>, signal: AbortSignal): Promise<LivePost[]> {
      const { reading, index } = await storyOf(slug, open)
      const found = await index(signal)
      return idsOnPage(found, page).length === 0 ? [] : reading.posts(found, page, signal)
    },
  }
}
