import * as v from 'valibot'
import type { Article } from '../../model/article'
import { profilePath, sectionPath, siteFeedPaths, syndicationPaths } from '../../model/paths'
import type { Profile } from '../../model/profile'
import { type FetchJson, fetchJson } from '../fetchJson'
import { textIn } from '../html/html'
import { latestSection } from '../latestSection'
import { boundsOf, monthOf, monthsBetween } from '../months'
import { parseOrThrow } from '../parseOrThrow'
import {
  atOnce,
  idsAtOnce,
  type PublishedPage,
  type PublishedStories,
  type StoryChange,
  type UnreadableStory,
} from '../publishedStories'
import type { SectionChoice } from '../sourceSettings'
import { type WordpressPost, wordpressPost } from './answers'
import { pageLength, wordpressReadings } from './readings'
import { placeOf, within } from './sections'
import { wordpressShared } from './shared'
import { type WordpressNewsroom, wordpressArticle, wordpressSummary } from './story'
import { timesOf } from './times'
import { wordpressAddress } from './wordpress'

/** Everything that a WordPress site has published. Takes what `openWordpress` takes. */
export function wordpressPublished(
  url: string,
  readDocument: FetchJson = fetchJson,
  chosen: SectionChoice[] = [],
): PublishedStories {
  const site = wordpressAddress(url)
  const shared = wordpressShared(site, readDocument, chosen)
  const { live, newsroom } = shared
  const readings = wordpressReadings(site, readDocument, shared)
  const { wholePosts, translationsOf, idsOfPosts, places, publicationOf, staticPages, profiles } = readings
  const { changedPosts, countOfPosts } = readings

  async function page(query: Record<string, string | number>, signal: AbortSignal): Promise<PublishedPage> {
    const [room, { items, total, isLast }] = await Promise.all([newsroom(signal), wholePosts(query, signal)])
    const translations = await translationsOf(items, room, signal)
    const read = await Promise.all(
      items.map((item) =>
        storyIn(item, room, async (article, post) => ({
          ...(isRecent(timesOf(post, room.timeZone).changed) ? await live.withLive(article, post, signal) : article),
          ...translations(post.id),
        })),
      ),
    )
    return {
      stories: read.flatMap((each) => ('article' in each ? [each] : [])),
      unreadable: read.flatMap((each) => ('reason' in each ? [each] : [])),
      isLast,
      total,
    }
  }

  // Inclusive at neither end; from version 5.3 on the times are taken to the site's zone.
  function queryFor(month: string) {
    const { from, until } = boundsOf(month)
    return { after: new Date(Date.parse(from) - 1000).toISOString(), before: until }
  }

  return {
    async months(signal) {
      const [oldest, newest] = await Promise.all([
        publicationOf({ orderby: 'date', order: 'asc' }, signal),
        publicationOf({ orderby: 'date', order: 'desc' }, signal),
      ])
      if (oldest === null || newest === null) return []
      const hasPosts = async (month: string) => (await publicationOf(queryFor(month), signal)) !== null
      return monthsBetween(oldest, newest, hasPosts)
    },
    async inMonth(month, signal) {
      const found = await places(queryFor(month), signal)
      return found.filter(({ published }) => published !== null && monthOf(published) === month)
    },
    async changedAfter(time, signal) {
      // Since version 5.7; older ones answer with the last that were changed, whenever that was.
      const after = time === null ? {} : { modified_after: new Date(time).toISOString() }
      const [room, posts] = await Promise.all([newsroom(signal), changedPosts(after, signal)])
      return posts.map((post) => changeOf(post, room)).filter(({ changed }) => time === null || changed > time)
    },
    count: countOfPosts,
    feedLength: pageLength,
    sectionRules: async (signal) => {
      const { categories, sections } = await newsroom(signal)
      const tree = categories.map(({ id, slug, name, parent }) => [id, slug, name, parent])
      return JSON.stringify([tree.sort(([a], [b]) => Number(a) - Number(b)), sections.map(({ id }) => id).sort()])
    },
    changes: (number, signal) => page({ orderby: 'modified', order: 'desc', page: number, per_page: atOnce }, signal),
    ids: (number, signal) => idsOfPosts({ page: number, per_page: idsAtOnce }, signal),
    staticPages: staticPages.whole,
    addresses: async (signal) => {
      const [room, listed] = await Promise.all([newsroom(signal), profiles(signal).catch(() => [])])
      signal.throwIfAborted()
      return [...addressesIn(room), ...listed.flatMap(({ profile }) => profileAddresses(profile, site))]
    },
    withIds: (ids, signal) => page({ include: ids.join(','), per_page: atOnce }, signal),
  }
}

/** The addresses of a tag or a user, and of their feed, where the site has them as WordPress does by itself. */
function profileAddresses(profile: Profile, site: string): [path: string, address: string][] {
  const path = profilePath(profile)
  const address = `${site}${profile.kind === 'topic' ? 'tag' : 'author'}/${encodeURIComponent(profile.slug)}/`
  return [
    [path, address],
    [syndicationPaths(path).rss, `${address}feed/`],
  ]
}

/** The addresses of a site's categories and feeds. A child category is part of its section here. */
function addressesIn(newsroom: WordpressNewsroom): [path: string, address: string][] {
  const ofCategories = newsroom.categories.flatMap(({ id, link }): [string, string][] => {
    const slug = placeOf([id], newsroom)?.section.slug ?? latestSection
    if (link === '' || link.includes('?')) return [[sectionPath(slug), link]]
    return [
      [sectionPath(slug), link],
      [syndicationPaths(sectionPath(slug)).rss, `${link.replace(/\/*$/, '/')}feed/`],
    ]
  })
  return [...ofCategories, [siteFeedPaths.rss, `${newsroom.site}feed/`]]
}

/** For how many ms after its last change a story may be a live one: only such are asked about, of the thousands of a build. */
const longestLive = 30 * 24 * 60 * 60_000

function isRecent(modified: string | null): boolean {
  return modified !== null && Date.now() - Date.parse(modified) < longestLive
}

type Complete = (article: Article, post: WordpressPost) => Promise<Article>

/** A published story; `complete` adds to it what its post alone doesn't tell. */
async function storyIn(item: unknown, newsroom: WordpressNewsroom, complete: Complete) {
  try {
    const post = parseOrThrow(wordpressPost, item, 'It')
    const { changed } = timesOf(post, newsroom.timeZone)
    const summary = wordpressSummary(post, newsroom)
    const article = await complete(wordpressArticle(post, newsroom), post)
    return {
      summary: article.isLive ? { ...summary, isLive: true } : summary,
      article,
      sections: sectionsOf(post, newsroom),
      addresses: [summary.canonical, `${newsroom.site}?p=${post.id}`].filter((address) => address !== ''),
      changed: changed === null ? 0 : Date.parse(changed),
    }
  } catch (error) {
    return unreadable(item, error)
  }
}

function changeOf(post: WordpressPost, newsroom: WordpressNewsroom): StoryChange {
  const { id, section, slug, published } = wordpressSummary(post, newsroom)
  const { changed } = timesOf(post, newsroom.timeZone)
  const sections = sectionsOf(post, newsroom)
  return { id, section, slug, published, sections, changed: changed === null ? 0 : Date.parse(changed) }
}

/** The sections whose feeds have a post: those of its categories, and the one that has every story. */
function sectionsOf({ categories: ids }: WordpressPost, { sections, categories }: WordpressNewsroom): string[] {
  const own = sections.filter((section) => within(section, categories).some(({ id }) => ids.includes(id)))
  return [...own.map(({ slug }) => slug), latestSection]
}

const named = v.object({
  id: v.number(),
  title: v.optional(v.fallback(v.object({ rendered: v.string() }), { rendered: '' }), { rendered: '' }),
})

function unreadable(item: unknown, error: unknown): UnreadableStory {
  const { output, success } = v.safeParse(named, item)
  return {
    id: success ? String(output.id) : '',
    headline: success ? textIn(output.title.rendered) : '',
    reason: error instanceof Error ? error.message : String(error),
  }
}
