// @vitest-environment node
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { respond } from '../../src/server/respond'
import { openNewsroom } from '../support/newsroom'
import { openTestServer } from '../support/testServer'

const story = { id: '1', slug: 'a-story', headline: 'First words', published: '2026-10-01T06:00:00Z' }
const path = '/politics/a-story'

describe('an answer', () => {
  it('is asked about by browsers each time, and kept by a CDN under its tags', async () => {
    const { headers } = await openTestServer(openNewsroom(story)).get(path)
    expect(headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    expect(headers.get('cdn-cache-control')).toBe('max-age=10, stale-while-revalidate=60, stale-if-error=864000')
    expect(headers.get('surrogate-control')).toBe(headers.get('cdn-cache-control'))
    expect(headers.get('surrogate-key')?.split(' ').sort()).toEqual(['edition', 'slug%3Aa-story', 'story%3A1'])
    expect(headers.get('cache-tag')?.split(',').sort()).toEqual(['edition', 'slug%3Aa-story', 'story%3A1'])
    expect(headers.get('content-security-policy')).toBe("default-src 'none'")
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
  })

  it.each([
    [false, 'max-age=10'],
    [true, 'max-age=1800'],
  ])('may stay in a CDN that is told of changes (%s) for as long as %s', async (purgesCdn, lifetime) => {
    const server = openTestServer(openNewsroom(story), { hasEvents: true, purgesCdn })
    expect((await server.get(path)).headers.get('cdn-cache-control')).toContain(lifetime)
  })

  it('isn’t sent again to who has it', async () => {
    const server = openTestServer(openNewsroom(story))
    const etag = (await server.get(path)).headers.get('etag') ?? ''
    for (const known of [etag, etag.replace('W/', ''), `"other", ${etag}`, '*']) {
      const answer = await server.get(path, { 'if-none-match': known })
      expect([answer.status, await answer.text(), answer.headers.get('etag')]).toEqual([304, '', etag])
    }
    expect((await server.get(path, { 'if-none-match': '"other"' })).status).toBe(200)
  })

  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['', null],
  ])('is compressed once for all who accept %j', async (accepted, coding) => {
    let compressed = 0
    const server = openTestServer(openNewsroom(story), {
      compress: async (bytes) => {
        compressed++
        return new Uint8Array(gzipSync(bytes))
      },
    })
    for (let reader = 0; reader < 3; reader++) {
      const answer = await server.get(path, { 'accept-encoding': accepted })
      expect([answer.headers.get('content-encoding'), answer.headers.get('vary')]).toEqual([coding, 'Accept-Encoding'])
      const bytes = Buffer.from(await answer.arrayBuffer())
      expect((coding === null ? bytes : gunzipSync(bytes)).toString()).toContain('First words')
    }
    expect(compressed).toBe(coding === null ? 0 : 1)
  })

  it('that tells of nothing is compressed, too', async () => {
    const compress = async (bytes: Uint8Array) => new Uint8Array(gzipSync(bytes))
    const server = openTestServer(openNewsroom(story), { compress })
    const answer = await server.get('/politics/no-story', { 'accept-encoding': 'gzip' })
    expect([answer.status, answer.headers.get('content-encoding')]).toEqual([404, 'gzip'])
    expect(gunzipSync(Buffer.from(await answer.arrayBuffer())).toString()).toContain('<main>First words</main>')
  })

  it('has the shell, without which no service worker is installed, at an address of its own', async () => {
    const answer = await openTestServer(openNewsroom(story)).get('/shell.html')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'")
    expect(await answer.text()).toContain('<div id="root">')
  })

  it('to HEAD has everything but a body', async () => {
    const server = openTestServer(openNewsroom(story))
    const answer = await respond(new Request(`https://news.example${path}`, { method: 'HEAD' }), server)
    expect([answer.status, await answer.text()]).toEqual([200, ''])
    expect(answer.headers.get('etag')).toContain('W/"')
  })

  it('to who wants to change something is a refusal', async () => {
    const server = openTestServer(openNewsroom(story))
    const answer = await respond(new Request(`https://news.example${path}`, { method: 'POST', body: 'x' }), server)
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })
})

describe('an address', () => {
  it.each([
    ['/science/a-story', '/politics/a-story'],
    ['/embed/science/a-story', '/embed/politics/a-story'],
  ])('in a wrong section leads to the right one: %s', async (wrong, right) => {
    const answer = await openTestServer(openNewsroom(story)).get(wrong)
    expect([answer.status, answer.headers.get('location'), answer.headers.get('content-type')]).toEqual([
      301,
      right,
      null,
    ])
  })

  it('in a site under a folder has that folder before it', async () => {
    const server = openTestServer(openNewsroom(story), { address: 'https://news.example/daily/' })
    expect(await server.text(`/daily${path}`)).toContain('First words')
    expect((await server.get('/daily')).status).toBe(200)
    expect((await server.get('/daily/science/a-story')).headers.get('location')).toBe('/daily/politics/a-story')
    expect((await server.get(path)).status).toBe(404)
  })

  it.each([
    ['/', 'text/html', 'First words'],
    ['/politics', 'text/html', 'First words'],
    ['/embed/politics', 'text/html', 'First words'],
    ['/embed/politics/a-story', 'text/html', 'First words'],
    ['/politics/rss.xml', 'application/rss+xml', '<title>First words</title>'],
    ['/politics/feed.json', 'application/feed+json', '"title":"First words"'],
    ['/sitemap.xml', 'application/xml', 'https://news.example/sitemap-2026-10.xml'],
    ['/sitemap-2026-10.xml', 'application/xml', 'https://news.example/politics/a-story'],
    ['/sitemap-pages.xml', 'application/xml', 'https://news.example/politics'],
    ['/news-sitemap.xml', 'application/xml', 'First words'],
    ['/robots.txt', 'text/plain', 'Sitemap: https://news.example/sitemap.xml'],
    ['/manifest.webmanifest', 'application/manifest+json', '"start_url":"/"'],
    ['/oembed/politics/a-story.json', 'application/json', '"title":"First words"'],
    ['/oembed?url=https://news.example/politics/a-story', 'application/json', '"title":"First words"'],
    ['/politics/a-story/page.json', 'application/json', '"path":"/politics/a-story"'],
    ['/page.json', 'application/json', '"path":"/"'],
    ['/search', 'text/html', '<div id="root"></div>'],
    ['/saved', 'text/html', '<div id="root"></div>'],
  ])('answers with what is there: %s', async (address, type, words) => {
    const answer = await openTestServer(openNewsroom(story)).get(address)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain(type)
    expect(await answer.text()).toContain(words)
  })

  it.each(['/assets/old.js', '/edition/none.json', '/icons/none.png', '/_nothing', '/_hooks/ghost'])(
    'of a file that isn’t there is never a page: %s',
    async (address) => {
      const answer = await openTestServer(openNewsroom(story)).get(address)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/plain; charset=utf-8'])
      expect(answer.headers.get('cache-control')).toBe('no-store')
    },
  )

  it('of a file of the build is that file', async () => {
    const server = openTestServer(openNewsroom(story), {
      file: async (address) => (address === '/embed.js' ? new Response('the script') : null),
    })
    expect(await server.text('/embed.js')).toBe('the script')
  })

  it('that leads nowhere is a whole page with the latest stories', async () => {
    const answer = await openTestServer(openNewsroom(story)).get('/politics/no-story')
    expect(await answer.text()).toContain('<main>First words</main>')
    expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('cdn-cache-control')]).toEqual([
      404,
      'no-store',
      'max-age=10',
    ])
  })

  it('that leads nowhere is the app while the newsroom’s system is down, which has words for that', async () => {
    const newsroom = openNewsroom(story)
    newsroom.isDown = true
    const answer = await openTestServer(newsroom).get('/a/b/c/d')
    expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('<div id="root"></div>')])
  })
})
