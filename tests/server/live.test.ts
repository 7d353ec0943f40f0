// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { liveCoverage } from '../../src/model/live'
import { livePosts } from '../support/builders'
import { openNewsroom } from '../support/newsroom'
import { openTestServer } from '../support/testServer'

const path = '/politics/a-story'
const coverageOf = (posts: number) => liveCoverage({ started: null, ended: null }, livePosts(posts))

function openLive(posts: number) {
  const newsroom = openNewsroom({ slug: 'a-story', live: coverageOf(posts) })
  return { newsroom, server: openTestServer(newsroom) }
}

function asked({ asked }: ReturnType<typeof openNewsroom>, question: string): number {
  return asked.filter((each) => each.startsWith(question)).length
}

describe('a live story', () => {
  it('has a small document that says which posts there are', async () => {
    const { server } = openLive(500)
    const text = await server.text(`${path}/live.json`)
    expect(JSON.parse(text).versions.slice(0, 2)).toEqual([
      ['p500', String(Date.parse('2026-10-01T16:19:00Z'))],
      ['p499', String(Date.parse('2026-10-01T16:18:00Z'))],
    ])
    expect(text.length).toBeLessThan(15_000)
  })

  it('costs the newsroom’s system one question a second, however many readers ask', async () => {
    const { newsroom, server } = openLive(45)
    for (let tenths = 0; tenths < 30; tenths++) {
      await Promise.all(Array.from({ length: 20 }, () => server.text(`${path}/live.json`)))
      server.clock.now += 100
    }
    expect(asked(newsroom, 'live index')).toBe(3)
    expect(asked(newsroom, 'article')).toBe(0)
  })

  it('shows a new post to the next reader who asks after a second, and not to the one after that', async () => {
    const { newsroom, server } = openLive(45)
    await server.text(`${path}/live.json`)
    newsroom.stories = openNewsroom({ slug: 'a-story', live: coverageOf(46) }).stories
    server.clock.now += 1000
    expect(await server.text(`${path}/live.json`)).toContain('p46')
    expect(await server.text(`${path}/posts/3.json`)).toContain('The text of p46.')
  })

  it('answers with what it has while the newsroom’s system is down', async () => {
    const { newsroom, server } = openLive(45)
    await server.text(`${path}/live.json`)
    newsroom.isDown = true
    server.clock.now += 1000
    const answer = await server.get(`${path}/live.json`)
    expect([answer.status, answer.headers.get('cache-status')]).toEqual([200, 'Broadsheet; hit; detail=failed'])
  })

  it('says that nothing has changed to who has the newest', async () => {
    const { server } = openLive(45)
    const { headers } = await server.get(`${path}/live.json`)
    const again = await server.get(`${path}/live.json`, { 'if-none-match': headers.get('etag') ?? '' })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  it('may be kept by a CDN for a second, and not be handed out when it is older', async () => {
    const { server } = openLive(45)
    const { headers } = await server.get(`${path}/live.json`)
    expect(headers.get('cdn-cache-control')).toMatch(/^max-age=1, stale-if-error/)
  })

  it.each([
    ['posts/2.json', 'application/json', 'The text of p40.'],
    ['rss.xml', 'application/rss+xml', '<link>https://news.example/politics/a-story#post-p45</link>'],
    ['feed.json', 'application/feed+json', '"url":"https://news.example/politics/a-story#post-p45"'],
    ['posts/2', 'text/html', '<!doctype html>'],
  ])('has %s', async (name, type, words) => {
    const { server } = openLive(45)
    const answer = await server.get(`${path}/${name}`)
    expect(answer.headers.get('content-type')).toContain(type)
    expect(await answer.text()).toContain(words)
  })

  it.each(['posts/9', 'posts/0', 'posts/x.json', 'posts/1/2', 'live.xml'])('has no %s', async (name) => {
    expect((await openLive(45).server.get(`${path}/${name}`)).status).toBe(404)
  })

  it.each(['live.json', 'posts/1.json', 'rss.xml'])('has the only %s: an ordinary story has none', async (name) => {
    const server = openTestServer(openNewsroom({ slug: 'a-story' }))
    expect((await server.get(`${path}/${name}`)).status).toBe(404)
  })
})
