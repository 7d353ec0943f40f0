import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Article } from '../model/article'
import { moreStories } from '../model/moreStories'
import type { ContentSource } from '../sources/contentSource'

/** The edition's title, language and sections. */
export function editionQuery(source: ContentSource) {
  return queryOptions({ queryKey: [source.name, 'edition'], queryFn: ({ signal }) => source.edition(signal) })
}

/** The blocks of the front page. */
export function frontQuery(source: ContentSource) {
  return queryOptions({ queryKey: [source.name, 'front'], queryFn: ({ signal }) => source.front(signal) })
}

/**
 * A section's feed, page after page, from the one at cursor `from` on (null: the newest). What has been read of it stays as
 * it is: all its pages would have to be asked for again, under the reader's eyes.
 */
export function feedQuery(source: ContentSource, section: string, from: string | null) {
  return infiniteQueryOptions({
    queryKey: [source.name, 'feed', section, from],
    queryFn: ({ pageParam, signal }) => source.feed(section, pageParam, signal),
    initialPageParam: from,
    getNextPageParam: ({ next }) => next,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export function articleQuery(source: ContentSource, section: string, slug: string) {
  return queryOptions({
    queryKey: [source.name, 'article', section, slug],
    queryFn: ({ signal }) => source.article(section, slug, signal),
  })
}

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
