// @vitest-environment node
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openGhost } from '../../../src/sources/ghost/ghost'
import { ghostPublished } from '../../../src/sources/ghost/published'
import { ghostNewsroom, ghostPost } from '../../fixtures/ghost'
import { type GhostServer, serveGhost } from '../../support/ghostServer'

const { signal } = new AbortController()
let server: GhostServer

beforeAll(async () => {
  server = await serveGhost([...ghostNewsroom(), ghostPost({ id: 'odd', slug: 'odd/slug', title: 'Odd' })])
})

afterAll(() => server.close())

test('everything that Ghost has published comes whole, in the words of feeds and stories', async () => {
  const published = ghostPublished(server.origin, server.key)
  const { stories, isLast, total } = await published.changes(1, signal)
  const [story] = stories
  if (story === undefined) throw new Error('Ghost gave no story.')
  const { section, slug } = story.summary
  const source = openGhost(server.origin, server.key)
  expect(story.article).toEqual(await source.article(section, slug, signal))
  const feed = await source.feed(section, null, signal)
  expect(feed.stories.find(({ id }) => id === story.summary.id)).toEqual(story.summary)
  expect(story.sections).toEqual([section, 'latest'])
  expect(story.changed).toBeGreaterThan(0)
  expect([isLast, total]).toEqual([total !== null && total <= 50, ghostNewsroom().length + 1])
})

test('a story that can’t be read has a name', async () => {
  const pages = [1, 2, 3, 4].map((page) => ghostPublished(server.origin, server.key).changes(page, signal))
  const unreadable = (await Promise.all(pages)).flatMap((page) => page.unreadable)
  expect(unreadable).toContainEqual({
    id: 'odd',
    headline: 'Odd',
    reason: 'It can’t be read. slug: can’t stand in an address',
  })
})

test('ids tell what is there, page after page', async () => {
  const { ids } = await ghostPublished(server.origin, server.key).ids(1, signal)
  expect(ids).toContain(ghostNewsroom()[0]?.id)
})

test('every story stands in the archive of its month', async () => {
  const archive = ghostPublished(server.origin, server.key)
  const months = await archive.months(signal)
  expect(months).toEqual([...new Set(months)].sort().reverse())
  const found = await Promise.all(months.map((month) => archive.inMonth(month, signal)))
  const { stories } = await archive.changes(1, signal)
  const read = stories.map(({ summary }) => `${summary.published} /${summary.section}/${summary.slug}`)
  const archived = found.flat().map(({ published, section, slug }) => `${published} /${section}/${slug}`)
  expect(archived.sort()).toEqual(expect.arrayContaining(read.sort()))
  expect(await archive.inMonth('1999-01', signal)).toEqual([])
})
