import * as v from 'valibot'
import type { Summary } from '../../model/article'
import { profilePath, sectionPath, siteFeedPaths, syndicationPaths } from '../../model/paths'
import { type FetchJson, fetchJson } from '../fetchJson'
import { latestSection } from '../latestSection'
import { unescapedLineIn } from '../loosePlainText'
import { boundsOf, monthOf, monthsBetween } from '../months'
import { pageAddress } from '../pageAddress'
import { parseInstant } from '../parseInstant'
import { parseOrThrow } from '../parseOrThrow'
import { atOnce, idsAtOnce, type PublishedPage, type PublishedStories, type UnreadableStory } from '../publishedStories'
import type { SectionChoice } from '../sourceSettings'
import { type GhostPost, ghostIds, ghostPost, ghostPosts, ghostRawPosts, ghostTags } from './answers'
import { quoted } from './filter'
import { openGhost } from './ghost'
import { tagsByUse } from './profiles'
import { ghostAddress, ghostReader, mostAtOnce } from './read'
import { ghostStaticPages } from './staticPages'
import { ghostArticle, ghostSummary } from './story'

type Query = Record<string, string | number>

/** Everything that a newsroom on Ghost has published. Takes what `openGhost` takes. */
export function ghostPublished(
  url: string,
  key: string,
  readDocument: FetchJson = fetchJson,
  chosen: SectionChoice[] = [],
): PublishedStories {
  const site = ghostAddress(url)
  const read = ghostReader(site, key, readDocument)

  async function page(query: Query, signal: AbortSignal): Promise<PublishedPage> {
    const { posts, meta } = await read(
      ghostRawPosts,
      'posts/',
      { ...query, include: 'tags,authors', limit: atOnce },
      signal,
    )
    const stories = posts.map((item) => storyIn(item, site))
    const { pages, total } = meta.pagination
    return {
      stories: stories.flatMap((each) => ('article' in each ? [each] : [])),
      unreadable: stories.flatMap((each) => ('reason' in each ? [each] : [])),
      isLast: Number(query.page ?? 1) >= pages,
      total,
    }
  }

  async function posts(query: Query, signal: AbortSignal) {
    return read(
      ghostPosts,
      'posts/',
      { fields: 'id,slug,title,url,published_at,updated_at', include: 'tags', ...query },
      signal,
    )
  }

  /** When the first post that a query finds was published (RFC 3339); null where it finds none that says so. */
  async function publicationOf(query: Query, signal: AbortSignal): Promise<string | null> {
    const found = (await posts({ ...query, limit: 5 }, signal)).posts
    return found.map((post) => parseInstant(post.published_at, 'UTC')).find((time) => time !== null) ?? null
  }

  function filterFor(month: string): string {
    const { from, until } = boundsOf(month)
    return `published_at:>=${quoted(from)}+published_at:<${quoted(until)}`
  }

  return {
    async months(signal) {
      const [oldest, newest] = await Promise.all([
        publicationOf({ order: 'published_at asc' }, signal),
        publicationOf({ order: 'published_at desc' }, signal),
      ])
      if (oldest === null || newest === null) return []
      const hasPosts = async (month: string) => (await publicationOf({ filter: filterFor(month) }, signal)) !== null
      return monthsBetween(oldest, newest, hasPosts)
    },
    async inMonth(month, signal) {
      const stories: Summary[] = []
      for (let number = 1, isLast = false; !isLast; number += 1) {
        const found = await posts({ filter: filterFor(month), limit: mostAtOnce, page: number }, signal)
        stories.push(...found.posts.map((post) => ghostSummary(post, site)))
        isLast = number >= found.meta.pagination.pages
      }
      return stories.filter(({ published }) => published !== null && monthOf(published) === month)
    },
    async changedAfter(time, signal) {
      const filter = time === null ? {} : { filter: `updated_at:>${quoted(new Date(time).toISOString())}` }
      const found = await posts({ order: 'updated_at desc', limit: mostAtOnce, ...filter }, signal)
      return found.posts.map((post) => {
        const { id, section, slug, published } = ghostSummary(post, site)
        return { id, section, slug, published, sections: sectionsOf(section), changed: changedOf(post) }
      })
    },
    async count(signal) {
      const { meta } = await read(ghostIds, 'posts/', { fields: 'id', limit: 1 }, signal)
      return meta.pagination.total
    },
    feedLength: 20,
    // A story's section is its own first tag, whatever other tags there are.
    sectionRules: async () => '',
    changes: (number, signal) => page({ order: 'updated_at desc', page: number }, signal),
    async ids(number, signal) {
      const { posts, meta } = await read(ghostIds, 'posts/', { fields: 'id', limit: idsAtOnce, page: number }, signal)
      return { ids: posts.map(({ id }) => id), isLast: number >= meta.pagination.pages }
    },
    async addresses(signal) {
      const [{ sections }, { tags }] = await Promise.all([
        openGhost(url, key, readDocument, chosen).edition(signal),
        read(ghostTags, 'tags/', tagsByUse, signal),
      ])
      // A tag of the masthead is a section; the page of any other has all stories with the tag, wherever it stands among theirs.
      const pathOf = (slug: string) =>
        sections.some((section) => section.slug === slug) ? sectionPath(slug) : profilePath({ kind: 'topic', slug })
      const used = tags.filter(({ count }) => count.posts !== 0)
      const ofTags = used.flatMap(({ slug }): [string, string][] => [
        [pathOf(slug), `${site}tag/${slug}/`],
        [syndicationPaths(pathOf(slug)).rss, `${site}tag/${slug}/rss/`],
      ])
      return [...ofTags, [siteFeedPaths.rss, `${site}rss/`]]
    },
    staticPages: ghostStaticPages(site, read).whole,
    withIds: (ids, signal) => page({ filter: `id:[${ids.map(quoted)}]` }, signal),
  }
}

function storyIn(item: unknown, site: string) {
  try {
    const post = parseOrThrow(ghostPost, item, 'It')
    const summary = ghostSummary(post, site)
    return {
      summary,
      article: ghostArticle(post, site),
      addresses: [pageAddress(post.url, site)].filter((address) => address !== ''),
      sections: sectionsOf(summary.section),
      changed: changedOf(post),
    }
  } catch (error) {
    return unreadable(item, error)
  }
}

/** The sections whose feeds have a story of a section. */
function sectionsOf(section: string): string[] {
  return [...new Set([section, latestSection])]
}

function changedOf({ updated_at }: GhostPost): number {
  const updated = parseInstant(updated_at, 'UTC')
  return updated === null ? 0 : Date.parse(updated)
}

const named = v.object({ id: v.string(), title: v.optional(v.fallback(v.string(), ''), '') })

function unreadable(item: unknown, error: unknown): UnreadableStory {
  const { output, success } = v.safeParse(named, item)
  return {
    id: success ? output.id : '',
    headline: success ? unescapedLineIn(output.title) : '',
    reason: error instanceof Error ? error.message : String(error),
  }
}
