// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest'
import { ReadError } from '../../../src/model/readError'
import { withBuiltPages } from '../../../src/reader/offline/builtPages'
import { articleQuery, latestArticleQuery } from '../../../src/reader/queries/queries'
import { openQueryClient } from '../../../src/reader/queries/queryClient'
import { type DatedSource, freshSource } from '../../../src/sources/answer'
import { anArticle } from '../../support/builders'

const built = anArticle({ headline: 'As it was built' })
const newer = anArticle({ headline: 'As the newsroom has it now' })

afterEach(() => vi.unstubAllGlobals())

/** A newsroom whose questions are counted. */
function newsroom(answer: () => Promise<typeof newer>) {
  const asked: string[] = []
  const source = freshSource({
    name: 'wordpress https://cms.example',
    edition: () => Promise.reject(new Error('nobody asks')),
    front: () => Promise.resolve([]),
    feed: () => Promise.resolve({ stories: [], next: null, previous: null }),
    article: (_, slug) => {
      asked.push(slug)
      return answer()
    },
  })
  return { source, asked }
}

/** Answers beside the page of the story, as the build writes them; 404 for other pages. */
function serveAnswers(source: DatedSource): void {
  const { queryKey } = articleQuery(source, 'politics', 'a-story')
  vi.stubGlobal('fetch', async (address: string) =>
    address === '/politics/a-story/page.json'
      ? Response.json({ path: '/politics/a-story', answers: [[queryKey, built]] })
      : new Response('', { status: 404 }),
  )
}

/** A cached page that carries the story, as the worker keeps it. */
function cachePage(source: DatedSource): void {
  const { queryKey } = articleQuery(source, 'politics', 'a-story')
  const carried = JSON.stringify({ path: '/politics/a-story', answers: [[queryKey, built]] })
  const html = `<head><meta name="copy-from" content="12"></head><script type="application/json" id="first-page">${carried}</script>`
  vi.stubGlobal('caches', {
    match: async (address: string) => (address.endsWith('/politics/a-story') ? new Response(html) : undefined),
  })
}

it('a built page costs the newsroom nothing, and only what is newer is asked of it', async () => {
  const { source, asked } = newsroom(() => Promise.resolve(newer))
  serveAnswers(source)
  const reader = { ...withBuiltPages(source, true), live: source }
  const queries = openQueryClient()
  expect(await queries.fetchQuery(articleQuery(reader, 'politics', 'a-story'))).toEqual(built)
  expect(asked).toEqual([])
  expect(await queries.fetchQuery(latestArticleQuery(reader, 'politics', 'a-story'))).toEqual(newer)
  expect(asked).toEqual(['a-story'])
})

it('a story that is newer than the build is asked of the newsroom', async () => {
  const { source, asked } = newsroom(() => Promise.resolve(newer))
  serveAnswers(source)
  const reader = withBuiltPages(source, true)
  expect(await reader.article('politics', 'another-story', new AbortController().signal)).toMatchObject({ data: newer })
  expect(asked).toEqual(['another-story'])
})

it('a cached page answers when the newsroom can’t be reached, with its own time', async () => {
  const { source } = newsroom(() => Promise.reject(new ReadError('unreachable', 'Nobody answers')))
  cachePage(source)
  const queries = openQueryClient()
  const query = articleQuery(withBuiltPages(source, false), 'politics', 'a-story')
  expect(await queries.fetchQuery(query)).toEqual(built)
  expect(queries.getQueryState(query.queryKey)?.dataUpdatedAt).toBe(12)
})

it('what the newsroom has taken away does not come back out of a cache', async () => {
  const { source } = newsroom(() => Promise.reject(new ReadError('missing', 'Gone')))
  cachePage(source)
  const reader = withBuiltPages(source, false)
  await expect(reader.article('politics', 'a-story', new AbortController().signal)).rejects.toThrow('Gone')
})
