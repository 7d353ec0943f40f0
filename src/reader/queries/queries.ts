import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Article } from '../../model/article'
import { moreStories } from '../../model/moreStories'
import { ReadError } from '../../model/readError'
import type { Search } from '../../model/search'
import type { ContentSource } from '../../sources/contentSource'
import { aged, current } from './ages'
import { keptCopy } from './keptCopy'

/** The edition's title, language and sections. */
export function editionQuery(source: ContentSource) {
  return queryOptions({
    queryKey: [source.name, 'edition'],
    queryFn: (asked) => aged(asked, source.edition(asked.signal)),
    // Many parts of a page ask for it: each would try again what has just failed.
    retryOnMount: false,
  })
}

/** The blocks of the front page. */
export function frontQuery(source: ContentSource) {
  return queryOptions({ queryKey: [source.name, 'front'], queryFn: (asked) => aged(asked, source.front(asked.signal)) })
}

/** A section's feed, page after page, from the one at cursor `from` on (null: the newest). */
export function feedQuery(source: ContentSource, section: string, from: string | null) {
  return infiniteQueryOptions({
    queryKey: [source.name, 'feed', section, from],
    queryFn: (asked) => aged(asked, source.feed(section, asked.pageParam, asked.signal)),
    initialPageParam: from,
    getNextPageParam: ({ next }) => next,
  })
}

/**
 * The results of a search, page after page. The words are in the key, so a late answer can't take the place of a newer one;
 * a search that nobody looks at any more is ended.
 */
export function searchQuery(source: ContentSource, { words, from }: Search) {
  return infiniteQueryOptions({
    queryKey: [source.name, 'search', words, from],
    queryFn: async (asked) => {
      if (source.search === undefined) throw new ReadError('missing', `${source.name} can't search`)
      return aged(asked, source.search(words, asked.pageParam, asked.signal))
    },
    initialPageParam: from,
    getNextPageParam: ({ next }) => next,
    enabled: words !== '',
  })
}

/** A story; the reader's own copy of it, if there is one, while the source can't be reached. */
export function articleQuery(source: ContentSource, section: string, slug: string) {
  return queryOptions({
    queryKey: [source.name, 'article', section, slug],
    queryFn: async (asked) => {
      try {
        return await aged(asked, source.article(section, slug, asked.signal))
      } catch (error) {
        return keptCopy(source, section, slug, error)
      }
    },
  })
}

/** The newest page of a section's feed, for a page that goes on showing what it has. Asked for by `useLatest` alone. */
export function latestFeedQuery(source: ContentSource, section: string) {
  return queryOptions({
    ...whenWanted,
    queryKey: [source.name, 'latest', 'feed', section],
    queryFn: (asked) => current(asked, source.feed(section, null, asked.signal)),
  })
}

/** As `latestFeedQuery`, for the front page. */
export function latestFrontQuery(source: ContentSource) {
  return queryOptions({
    ...whenWanted,
    queryKey: [source.name, 'latest', 'front'],
    queryFn: (asked) => current(asked, source.front(asked.signal)),
  })
}

/** As `latestFeedQuery`, for an article. */
export function latestArticleQuery(source: ContentSource, section: string, slug: string) {
  return queryOptions({
    ...whenWanted,
    queryKey: [source.name, 'latest', 'article', section, slug],
    queryFn: (asked) => current(asked, source.article(section, slug, asked.signal)),
  })
}

const whenWanted = { enabled: false, retry: false } as const

/** What to read after an article. The whole edition is asked only when its section has too little left. */
export function moreQuery(source: ContentSource, article: Article) {
  return queryOptions({
    queryKey: [source.name, 'more', article.section, article.slug],
    queryFn: async ({ signal }) => {
      const { stories } = await source.feed(article.section, null, signal)
      const more = moreStories(article, stories, [])
      if (more.from === 'section') return more
      const front = await source.front(signal)
      return moreStories(
        article,
        stories,
        front.flatMap((block) => block.stories),
      )
    },
  })
}
