// @vitest-environment node
import { expect, test } from 'vitest'
import type { Profile } from '../../src/model/profile'
import { ReadError } from '../../src/model/readError'
import { openOldAddresses } from '../../src/server/oldAddresses'
import { openNewsroom } from '../support/newsroom'
import { openTestServer } from '../support/testServer'

const built = new Map([
  ['/2026/11/20/vote/', '/politics/vote'],
  ['/?p=12', '/politics/vote'],
  ['/about/imprint/', '/imprint'],
  ['/feed/', '/rss.xml'],
])

const nothing = { stories: [], next: null, previous: null }

function openServer() {
  const newsroom = openNewsroom({ section: 'politics', slug: 'vote' }, { section: 'world', slug: 'just-in' })
  const source = () => ({
    ...newsroom.open(),
    everySection: async () => ['politics', 'world', 'latest'],
    async profile(_: Profile['kind'], slug: string) {
      if (slug !== 'harbour') throw new ReadError('missing', `There is no ${slug}`)
      return { ...nothing, profile: { kind: 'topic' as const, slug, name: 'Harbour', description: '' } }
    },
  })
  const server = openTestServer(newsroom, { oldAddresses: openOldAddresses(built, source, () => 0) })
  return { newsroom, server }
}

test.each([
  ['that the build knows', '/2026/11/20/vote/', '/politics/vote'],
  ['without the slash at its end', '/2026/11/20/vote', '/politics/vote'],
  ['by number', '/?p=12', '/politics/vote'],
  ['of a page below another', '/about/imprint/', '/imprint'],
  ['of the feed', '/feed/', '/rss.xml'],
  ['of a story that came after the build', '/2026/11/28/just-in/', '/world/just-in'],
  ['with an ending', '/2026/11/just-in.html', '/world/just-in'],
  ['of Ghost', '/just-in/', '/world/just-in'],
  ['of a category', '/category/world/', '/world'],
  ['of a child category that is a section', '/category/news/world/', '/world'],
  ['of a tag', '/tag/harbour/', '/topic/harbour'],
  ['of a tag that is a section of the masthead', '/tag/politics/', '/politics'],
])('an old address %s leads on for good', async (_, address, path) => {
  const response = await openServer().server.get(address)
  expect([response.status, response.headers.get('location')]).toEqual([301, path])
})

test.each([
  '/2026/11/28/never-was/',
  '/category/nothing/',
  '/tag/nothing/',
  '/tag/nothing/feed/',
  '/politics/never-was',
  '/a/b/c/d/e/f/g/just-in',
  '/%E0%A4%A/',
])('there is nothing at %s', async (address) => {
  expect((await openServer().server.get(address)).status).toBe(404)
})

test('the newsroom’s system is asked once for what isn’t there', async () => {
  const { newsroom, server } = openServer()
  await server.get('/2026/11/28/never-was/')
  const asked = newsroom.asked.length
  await server.get('/2026/11/28/never-was/')
  expect(newsroom.asked).toHaveLength(asked)
})

test('a server without old addresses has none', async () => {
  expect((await openTestServer(openNewsroom()).get('/2026/11/20/vote/')).status).toBe(404)
})
