import { describe, expect, it } from 'vitest'
import { copyTime, noteCopy } from '../../../src/model/copyTime'
import { articleQuery, feedQuery, latestFrontQuery } from '../../../src/reader/queries/queries'
import { openQueryClient } from '../../../src/reader/queries/queryClient'
import type { ContentSource } from '../../../src/sources/contentSource'
import { dedupe } from '../../../src/sources/dedupe'
import { anArticle } from '../../support/builders'

const morning = Date.UTC(2026, 10, 24, 8)

/** A source whose answers are copies that were fetched at these times. */
function copying(...times: number[]): ContentSource {
  const answer = async <Data>(signal: AbortSignal, data: Data) => {
    for (const time of times) noteCopy(signal, time)
    return data
  }
  return {
    name: 'copies',
    edition: () => Promise.reject(new Error('nobody asks')),
    front: (signal) => answer(signal, []),
    feed: (_section, _cursor, signal) => answer(signal, { stories: [], next: null, previous: null }),
    article: (_section, _slug, signal) => answer(signal, anArticle({})),
  }
}

describe('what the worker’s copies answer', () => {
  it('is as old as the oldest copy that it was put together from', async () => {
    const queries = openQueryClient()
    const story = articleQuery(copying(morning + 5, morning), 'politics', 'story')
    await queries.prefetchQuery(story)
    expect(queries.getQueryState(story.queryKey)?.dataUpdatedAt).toBe(morning)
  })

  it('dates a feed, too', async () => {
    const queries = openQueryClient()
    const feed = feedQuery(copying(morning), 'politics', null)
    await queries.prefetchInfiniteQuery(feed)
    expect(queries.getQueryState(feed.queryKey)?.dataUpdatedAt).toBe(morning)
  })

  it('is of now when it came over the line', async () => {
    const queries = openQueryClient()
    const before = Date.now()
    const story = articleQuery(copying(), 'politics', 'story')
    await queries.prefetchQuery(story)
    expect(queries.getQueryState(story.queryKey)?.dataUpdatedAt).toBeGreaterThanOrEqual(before)
  })

  it('is no answer to the question what is new', async () => {
    const queries = openQueryClient()
    await expect(queries.fetchQuery(latestFrontQuery(copying(morning)))).rejects.toThrow('copy')
  })

  it('keeps its age where several share one reading', async () => {
    const read = dedupe(async (signal) => {
      noteCopy(signal, morning)
      return 'site'
    }, 1000)
    const { signal } = new AbortController()
    await read(signal)
    expect(copyTime(signal)).toBe(morning)
  })
})
