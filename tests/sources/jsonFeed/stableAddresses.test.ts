// @vitest-environment node
import { expect, test } from 'vitest'
import { openJsonFeed } from '../../../src/sources/jsonFeed/jsonFeed'
import { jsonFeed, jsonFeedItem } from '../../fixtures/jsonFeed'
import fc from '../../support/fastCheck'

const site = 'https://quay.example'
const addresses = [
  '/?p=12',
  '/?p=13',
  '/article?id=12',
  '/article?id=13',
  '/changelog#v12',
  '/changelog#v13',
  '/news/12/',
  '/sport/12/',
  '/2025/budget/',
  '/2026/budget/',
  '/budget/',
  '/rye/storm-over-quay',
  '/deal/storm-over-quay',
  '/storm-over-quay',
  '/Storm-Over-Quay',
  '/node/12',
  '/a,12,1.html',
  '/#/story/12',
]
const stories = addresses.map((url, at) =>
  jsonFeedItem({
    id: `id-${at}`,
    url: `${site}${url}`,
    title: at % 3 === 0 ? 'Storm over quay' : `Story ${at}`,
    tags: [],
  }),
)

function sourceOf(items: unknown[]) {
  return openJsonFeed(`${site}/feed.json`, async () => ({ document: jsonFeed({ items }), headers: new Headers() }))
}

async function slugsOf(items: unknown[]): Promise<Map<string, string>> {
  const page = await sourceOf(items).feed('latest', null, new AbortController().signal)
  return new Map(page.stories.map(({ id, slug }) => [id, slug]))
}

const someOfThem = fc.shuffledSubarray(stories, { minLength: 1 })

test('a story keeps its address whatever order a feed is in, and whatever else it has', async () => {
  await fc.assert(
    fc.asyncProperty(someOfThem, someOfThem, async (today, tomorrow) => {
      const [before, after] = [await slugsOf(today), await slugsOf(tomorrow)]
      expect(new Set(before.values()).size).toBe(today.length)
      for (const [id, slug] of after) if (before.has(id)) expect([id, slug]).toEqual([id, before.get(id)])
    }),
    { numRuns: 100 },
  )
})

test('an address never leads to another story, once its own has left the feed', async () => {
  await fc.assert(
    fc.asyncProperty(someOfThem, someOfThem, async (today, tomorrow) => {
      const source = sourceOf(tomorrow)
      for (const [id, slug] of await slugsOf(today)) {
        const found = await source.article('latest', slug, new AbortController().signal).catch(() => null)
        if (found !== null) expect(found.id).toBe(id)
      }
    }),
    { numRuns: 30 },
  )
})
