import { QueryObserver } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { oldListReadAt, shownSince } from '../../../src/reader/queries/fetchTimes'
import { articleQuery, feedQuery, frontQuery, latestFrontQuery } from '../../../src/reader/queries/queries'
import { openQueryClient } from '../../../src/reader/queries/queryClient'
import { datedSource, startReading } from '../../../src/sources/answer'
import { dedupe } from '../../../src/sources/dedupe'
import type { FetchJson } from '../../../src/sources/fetchJson'
import { anArticle } from '../../support/builders'

const morning = Date.UTC(2026, 10, 24, 8)
const { signal } = new AbortController()

/** Fetches documents that a cache answers, each fetched at the time that its address names; 0 is the network. */
const fetchCached: FetchJson = async (url) => ({
  document: null,
  headers: new Headers(),
  ...(url !== '0' && { fetchedAt: Number(url) }),
})

/** A source that reads documents of these ages for each answer. */
function aSourceOf(...times: number[]) {
  function open({ read }: { read: FetchJson }) {
    const answer = async <Data>(data: Data) => {
      for (const time of times) await read(String(time), signal)
      return data
    }
    return {
      name: 'cached',
      edition: () => Promise.reject(new Error('nobody asks')),
      front: () => answer([]),
      feed: () => answer({ stories: [], next: null, previous: null }),
      article: () => answer(anArticle({})),
    }
  }
  return datedSource('cached', open, fetchCached)
}

describe('what a cache answers', () => {
  it('is as old as the oldest document behind it', async () => {
    const queries = openQueryClient()
    const story = articleQuery(aSourceOf(morning + 5, morning, 0), 'politics', 'story')
    await queries.prefetchQuery(story)
    expect(queries.getQueryState(story.queryKey)?.dataUpdatedAt).toBe(morning)
  })

  it('dates a feed, too', async () => {
    const queries = openQueryClient()
    const feed = feedQuery(aSourceOf(morning), 'politics', null)
    await queries.prefetchInfiniteQuery(feed)
    expect(queries.getQueryState(feed.queryKey)?.dataUpdatedAt).toBe(morning)
  })

  it('is of now when the network answers', async () => {
    const queries = openQueryClient()
    const before = Date.now()
    const story = articleQuery(aSourceOf(0), 'politics', 'story')
    await queries.prefetchQuery(story)
    expect(queries.getQueryState(story.queryKey)?.dataUpdatedAt).toBeGreaterThanOrEqual(before)
  })

  it('can’t tell what is new', async () => {
    const queries = openQueryClient()
    await expect(queries.fetchQuery(latestFrontQuery(aSourceOf(morning)))).rejects.toThrow('cached')
  })

  it('keeps its age where several questions share it', async () => {
    const read = dedupe(async (shared) => {
      const reading = startReading(fetchCached)
      await reading.read(String(morning), shared)
      return reading.answer('list')
    }, 1000)
    await read(signal)
    const later = startReading(fetchCached)
    expect(later.answer(later.use(await read(signal)))).toEqual({ data: 'list', fetchedAt: morning })
  })
})

describe('what a page shows', () => {
  it.each([
    [
      'an old page’s list, which is looked after at once, is from when the page was asked for',
      oldListReadAt(),
      performance.timeOrigin,
    ],
    ['what a cache gave is as old as it was there', morning, morning],
  ])('%s', (_, updatedAt, expected) => {
    const queries = openQueryClient()
    const query = { ...frontQuery(aSourceOf(0)), staleTime: Infinity }
    queries.setQueryData(query.queryKey, [], { updatedAt })
    const stop = new QueryObserver(queries, query).subscribe(() => {})
    expect(shownSince(queries)).toBe(expected)
    stop()
  })
})
