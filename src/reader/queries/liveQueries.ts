import { queryOptions } from '@tanstack/react-query'
import { dated } from './fetchTimes'
import { keyOf } from './questions'
import type { ReaderSource } from './source'

/** Fetched anew each time: an answer is old as soon as the next one may be different. */
const anew = { staleTime: 0, retry: false } as const

/** Which posts a live story has now. */
export function liveIndexQuery(source: ReaderSource, section: string, slug: string) {
  return queryOptions({
    ...anew,
    queryKey: keyOf(source, { about: 'live index', section, slug }),
    queryFn: (asked) => dated(asked, source.liveIndex(section, slug, asked.signal)),
  })
}

/** The posts on a page of a live story (see `livePageOf`). */
export function livePostsQuery(source: ReaderSource, section: string, slug: string, page: number) {
  return queryOptions({
    ...anew,
    queryKey: keyOf(source, { about: 'live posts', section, slug, page }),
    queryFn: (asked) => dated(asked, source.livePosts(section, slug, page, asked.signal)),
  })
}
