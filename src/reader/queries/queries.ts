import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Article } from '../../model/article'
import type { FeedPage } from '../../model/edition'
import type { Profile } from '../../model/profile'
import { failureOf, type ReadFailure } from '../../model/readError'
import type { Search } from '../../model/search'
import { current, dated } from './fetchTimes'
import { keyOf } from './questions'
import type { ReaderSource } from './source'

/** How long an answer waits for a page that shows it, in ms. Once one does, it stays for the whole visit. */
export const unread = { gcTime: 5 * 60_000 }

/** The edition's title, language and sections. */
export function editionQuery(source: ReaderSource) {
  return queryOptions({
    queryKey: keyOf(source, { about: 'edition' }),
    queryFn: (asked) => dated(asked, source.edition(asked.signal)),
    // Many parts of a page ask for it: each would try again what has just failed.
    retryOnMount: false,
  })
}

/** The blocks of the front page. */
export function frontQuery(source: ReaderSource) {
  return queryOptions({
    queryKey: keyOf(source, { about: 'front' }),
    queryFn: (asked) => dated(asked, source.front(asked.signal)),
  })
}

/** A section's feed, page after page, from the one at cursor `from` on (null: the newest). */
export function feedQuery(source: ReaderSource, section: string, from: string | null) {
  return infiniteQueryOptions({
    queryKey: keyOf(source, { about: 'feed', section, from }),
    queryFn: (asked) => dated(asked, source.feed(section, asked.pageParam, asked.signal)),
    initialPageParam: from,
    getNextPageParam: ({ next }) => next,
  })
}

/** A topic's or an author's feed, as `feedQuery` gives that of a section. */
export function profileQuery(
  source: ReaderSource,
  { kind, slug }: Pick<Profile, 'kind' | 'slug'>,
  from: string | null,
) {
  return infiniteQueryOptions({
    queryKey: keyOf(source, { about: 'profile', kind, slug, from }),
    queryFn: (asked) => dated(asked, source.profile(kind, slug, asked.pageParam, asked.signal)),
    initialPageParam: from,
    getNextPageParam: ({ next }) => next,
  })
}

/**
 * The results of a search, page after page. The words are in the key, so a late answer can't take the place of a newer one;
 * a search that nobody looks at any more is ended.
 */
export function searchQuery(source: ReaderSource, { words, from }: Search) {
  return infiniteQueryOptions({
    queryKey: keyOf(source, { about: 'search', words, from }),
    queryFn: async (asked) => {
      return dated(asked, source.search(words, asked.pageParam, asked.signal))
    },
    initialPageParam: from,
    getNextPageParam: ({ next }) => next,
    enabled: words !== '',
  })
}

/** A story. While the source can't be reached, the version that the reader saved, if any: see `savedCopyQuery`. */
export function articleQuery(source: ReaderSource, section: string, slug: string) {
  return queryOptions({
    queryKey: keyOf(source, { about: 'article', section, slug }),
    queryFn: async (asked) => {
      const savedCopyKey = savedCopyQuery(source, section, slug).queryKey
      try {
        const article = await dated(asked, source.article(section, slug, asked.signal))
        asked.client.removeQueries({ queryKey: savedCopyKey })
        return article
      } catch (error) {
        if (!outOfReach.includes(failureOf(error))) throw error
        const copy = await source.savedCopy?.(section, slug).catch(() => null)
        if (copy == null) throw error
        asked.client.setQueryData(savedCopyKey, copy.copiedAt)
        return copy.article
      }
    },
  })
}

/** A static page, such as "About us". */
export function staticPageQuery(source: ReaderSource, slug: string) {
  return queryOptions({
    queryKey: keyOf(source, { about: 'static page', slug }),
    queryFn: (asked) => dated(asked, source.staticPage(slug, asked.signal)),
  })
}

const outOfReach: ReadFailure[] = ['offline', 'unreachable', 'slow']

/** When the saved version was fetched that `articleQuery` answered with, in ms since the Unix epoch; null for the source's answer. */
export function savedCopyQuery(source: ReaderSource, section: string, slug: string) {
  return queryOptions({
    queryKey: keyOf(source, { about: 'saved copy', section, slug }),
    queryFn: (): number | null => null,
  })
}

/** The newest page of a section's feed, for a page that goes on showing what it has. Asked for by `useLatest` alone. */
export function latestFeedQuery(source: ReaderSource, section: string) {
  return queryOptions({
    ...whenWanted,
    queryKey: keyOf(source, { about: 'feed', section, from: null }, 'latest'),
    queryFn: ({ signal }) => current((source.live ?? source).feed(section, null, signal)),
  })
}

/** As `latestFeedQuery`, for a topic or an author. */
export function latestProfileQuery(source: ReaderSource, { kind, slug }: Pick<Profile, 'kind' | 'slug'>) {
  return queryOptions({
    ...whenWanted,
    queryKey: keyOf(source, { about: 'profile', kind, slug, from: null }, 'latest'),
    queryFn: ({ signal }): Promise<FeedPage> => current((source.live ?? source).profile(kind, slug, null, signal)),
  })
}

/** As `latestFeedQuery`, for the front page. */
export function latestFrontQuery(source: ReaderSource) {
  return queryOptions({
    ...whenWanted,
    queryKey: keyOf(source, { about: 'front' }, 'latest'),
    queryFn: ({ signal }) => current((source.live ?? source).front(signal)),
  })
}

/** As `latestFeedQuery`, for an article. */
export function latestArticleQuery(source: ReaderSource, section: string, slug: string) {
  return queryOptions({
    ...whenWanted,
    queryKey: keyOf(source, { about: 'article', section, slug }, 'latest'),
    queryFn: ({ signal }) => current((source.live ?? source).article(section, slug, signal)),
  })
}

const whenWanted = { enabled: false, retry: false } as const

/**
 * What to read after an article. The section's feed comes from the cache where it is there; the whole edition is asked only
 * when its section has too little left.
 */
export function moreQuery(source: ReaderSource, article: Article) {
  const { section, slug } = article
  return queryOptions({
    queryKey: keyOf(source, { about: 'more', section, slug }),
    queryFn: async ({ client, signal }) => {
      const [{ moreStories }, feed, related] = await Promise.all([
        import('../../model/moreStories'),
        client.fetchInfiniteQuery({ ...feedQuery(source, section, null), ...unread }),
        source.related(article, signal).catch(() => null),
      ])
      const ofSection = feed.pages.flatMap(({ stories }) => stories)
      const more = moreStories(article, { related: related?.data ?? [], section: ofSection, edition: [] })
      if (more.section.length > 0) return more
      const front = await client.fetchQuery({ ...frontQuery(source), ...unread })
      return moreStories(article, {
        related: related?.data ?? [],
        section: ofSection,
        edition: front.flatMap(({ stories }) => stories),
      })
    },
  })
}
