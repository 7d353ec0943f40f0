// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { holdBack, openNewsroom } from '../support/newsroom'
import { openTestServer } from '../support/testServer'

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

const story = { id: '1', slug: 'a-story', headline: 'First words', published: '2026-10-01T06:00:00Z' }
const path = '/politics/a-story'

describe('a page', () => {
  it('is drawn once for a crowd that asks for it at the same moment', async () => {
    const newsroom = openNewsroom(story)
    const server = openTestServer(newsroom, { limits: { drawings: 1 } })
    const answers = await Promise.all(Array.from({ length: 500 }, () => server.text(path)))
    expect(new Set(answers).size).toBe(1)
    expect(newsroom.asked.filter((question) => question.startsWith('article'))).toHaveLength(1)
  })

  it.each([
    ['half an hour old', '2026-10-01T06:00:00Z', 10 * second],
    ['two hours old', '2026-10-01T04:00:00Z', minute],
    ['two days old', '2026-09-29T06:00:00Z', 5 * minute],
    ['without a date', null, 5 * minute],
  ])('of a story %s is fresh as long as such stories rarely change', async (_, published, lifetime) => {
    const newsroom = openNewsroom({ ...story, published })
    const server = openTestServer(newsroom)
    await server.text(path)
    server.clock.now += lifetime - 1
    expect((await server.get(path)).headers.get('cache-status')).toBe('Broadsheet; hit')
    server.clock.now += 1
    expect((await server.get(path)).headers.get('cache-status')).toBe('Broadsheet; hit; detail=stale')
  })

  it('is fresh for half an hour where the newsroom tells of each change', async () => {
    const server = openTestServer(openNewsroom(story), { hasEvents: true })
    await server.text(path)
    server.clock.now += 30 * minute - 1
    expect((await server.get(path)).headers.get('cache-status')).toBe('Broadsheet; hit')
  })

  it('is served while a newer one is made, which the next reader gets', async () => {
    const newsroom = openNewsroom(story)
    const server = openTestServer(newsroom)
    expect(await server.text(path)).toContain('First words')
    newsroom.stories = openNewsroom({ ...story, headline: 'Better words' }).stories
    server.clock.now += minute
    expect(await server.text(path)).toContain('First words')
    await expect.poll(() => server.text(path)).toContain('Better words')
  })

  it('is known by its path alone', async () => {
    const newsroom = openNewsroom(story)
    const server = openTestServer(newsroom)
    for (const spelling of [path, `${path}/`, `${path}?utm_source=mail`, '/politics/a%2Dstory']) {
      await server.get(spelling, { cookie: `reader=${spelling}`, host: 'other.example' })
    }
    expect(newsroom.asked.filter((question) => question.startsWith('article'))).toHaveLength(1)
  })
})

describe('while the newsroom’s system is down', () => {
  it('the last copy is served for ten days, and says how old it is', async () => {
    const newsroom = openNewsroom(story)
    const server = openTestServer(newsroom)
    const made = server.clock.now
    await server.text(path)
    newsroom.isDown = true
    server.clock.now += hour
    await server.text(path)
    await expect.poll(() => server.text(path)).toContain(`<meta name="copy-from" content="${made}">`)
    const answer = await server.get(path)
    expect([answer.status, answer.headers.get('age'), answer.headers.get('etag')]).toEqual([200, '3600', null])
    server.clock.now = made + 10 * day - 1
    expect((await server.get(path)).status).toBe(200)
    server.clock.now = made + 10 * day
    expect((await server.get(path)).status).toBe(503)
  })

  it('the system is left alone for some seconds after each attempt', async () => {
    const newsroom = openNewsroom(story)
    const server = openTestServer(newsroom)
    await server.text(path)
    newsroom.isDown = true
    server.clock.now += minute
    await server.text(path)
    await expect.poll(() => server.text(path)).toContain('copy-from')
    const asked = newsroom.asked.length
    for (let reader = 0; reader < 50; reader++) await server.text(path)
    expect(newsroom.asked.length).toBe(asked)
  })

  it('a page that nobody has read before is the shell, for the browser to try by itself', async () => {
    const newsroom = openNewsroom(story)
    newsroom.isDown = true
    const answer = await openTestServer(newsroom).get(path)
    expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('cache-control')]).toEqual([
      503,
      '5',
      'no-store',
    ])
    expect(await answer.text()).toContain('<div id="root"></div>')
  })

  it('comes back by itself', async () => {
    const newsroom = openNewsroom(story)
    const server = openTestServer(newsroom)
    await server.text(path)
    newsroom.isDown = true
    server.clock.now += minute
    await server.text(path)
    await expect.poll(() => server.text(path)).toContain('copy-from')
    newsroom.isDown = false
    server.clock.now += minute
    await server.text(path)
    await expect.poll(() => server.text(path)).not.toContain('copy-from')
  })
})

describe('what isn’t there', () => {
  it('is asked for again after ten seconds', async () => {
    const newsroom = openNewsroom(story)
    const server = openTestServer(newsroom)
    const asked = () => newsroom.asked.filter((question) => question.startsWith('article')).length
    expect((await server.get('/politics/not-yet')).status).toBe(404)
    server.clock.now += 10 * second - 1
    expect((await server.get('/politics/not-yet')).status).toBe(404)
    expect(asked()).toBe(1)
    newsroom.stories.push(...openNewsroom({ ...story, id: '2', slug: 'not-yet' }).stories)
    server.clock.now += 1
    expect((await server.get('/politics/not-yet')).status).toBe(200)
  })

  it.each([
    '/nowhere',
    '/nowhere/a-story',
    '/embed/nowhere/a-story',
    '/nowhere/rss.xml',
    '/oembed/nowhere/a-story.json',
  ])('in a section that doesn’t exist costs no question: %s', async (address) => {
    const newsroom = openNewsroom(story)
    const server = openTestServer(newsroom)
    await server.text('/')
    newsroom.asked = []
    expect((await server.get(address)).status).toBe(404)
    expect(newsroom.asked).toEqual([])
  })

  it('was there once: it is gone', async () => {
    const newsroom = openNewsroom(story)
    const server = openTestServer(newsroom)
    await server.text(path)
    newsroom.stories = []
    server.clock.now += minute
    await server.text(path)
    await expect.poll(async () => (await server.get(path)).status).toBe(410)
  })

  it.each([
    '/politics/page/9999',
    '/politics/a/b/c',
    '/%ff',
    '/politics/a%2fb',
    '/politics/a%00b',
    '/embed',
    '/oembed/a',
  ])('is missing: %s', async (address) => {
    expect((await openTestServer(openNewsroom(story)).get(address)).status).toBe(404)
  })
})

describe('bounds', () => {
  it('hold under many addresses that lead nowhere, which drive out no page', async () => {
    const server = openTestServer(openNewsroom(story))
    await server.text(path)
    await server.get('/politics/the-first-guess')
    const before = server.pages.size()
    for (let guess = 0; guess < 300; guess++) await server.get(`/politics/guess-${guess}`)
    expect(server.pages.size()).toEqual(before)
    expect((await server.get(path)).headers.get('cache-status')).toContain('hit')
  })

  it('let those pages go that nobody asked for longest', async () => {
    const stories = Array.from({ length: 30 }, (_, i) => ({ ...story, id: `${i}`, slug: `story-${i}` }))
    const server = openTestServer(openNewsroom(...stories), { limits: { entries: 10 } })
    for (const { slug } of stories) {
      await server.text(`/politics/${slug}`)
      await server.text('/politics/story-0')
    }
    expect(server.pages.size().entries).toBe(10)
    expect((await server.get('/politics/story-0')).headers.get('cache-status')).toContain('hit')
    expect((await server.get('/politics/story-5')).headers.get('cache-status')).toContain('miss')
  })

  it('hold for bytes as well', async () => {
    const stories = Array.from({ length: 30 }, (_, i) => ({ ...story, id: `${i}`, slug: `story-${i}` }))
    const server = openTestServer(openNewsroom(...stories), { limits: { bytes: 20_000 } })
    for (const { slug } of stories) await server.text(`/politics/${slug}`)
    expect(server.pages.size().bytes).toBeLessThanOrEqual(20_000)
  })

  it('turn away who would wait behind too many', async () => {
    const newsroom = openNewsroom(
      ...Array.from({ length: 9 }, (_, i) => ({ ...story, id: `${i}`, slug: `story-${i}` })),
    )
    const resume = holdBack(newsroom)
    const server = openTestServer(newsroom, { limits: { drawings: 2, waiting: 3 } })
    const answers = newsroom.stories.map(({ slug }) => server.get(`/politics/${slug}`))
    resume()
    const statuses = (await Promise.all(answers)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(5)
    expect(statuses.filter((status) => status === 503)).toHaveLength(4)
  })

  it('let through what has just changed, before those who wait', async () => {
    const newsroom = openNewsroom(
      story,
      ...Array.from({ length: 9 }, (_, i) => ({ ...story, id: `${i}-`, slug: `story-${i}` })),
    )
    const resume = holdBack(newsroom)
    const server = openTestServer(newsroom, { limits: { drawings: 1, waiting: 3 } })
    const readers = newsroom.stories.slice(1).map(({ slug }) => server.get(`/politics/${slug}`))
    await expect.poll(() => newsroom.asked).toEqual(['edition'])
    const redrawn = server.pages.redraw(path)
    resume()
    await Promise.all([...readers, redrawn])
    const stories = newsroom.asked.filter((question) => question.startsWith('article'))
    expect(stories.slice(0, 2)).toEqual(['article politics/story-0', 'article politics/a-story'])
  })

  it('have what has just changed made first where somebody waits for it already, and keep it', async () => {
    const readers = Array.from({ length: 5 }, (_, i) => ({ ...story, id: `${i}-`, slug: `story-${i}` }))
    const newsroom = openNewsroom(...readers, story)
    const resume = holdBack(newsroom)
    const server = openTestServer(newsroom, { limits: { drawings: 1 } })
    const answers = newsroom.stories.map(({ slug }) => server.get(`/politics/${slug}`))
    await expect.poll(() => newsroom.asked).toEqual(['edition'])
    server.pages.purge([`slug:${story.slug}`])
    const redrawn = server.pages.redraw(path)
    resume()
    await Promise.all([...answers, redrawn])
    const stories = newsroom.asked.filter((question) => question.startsWith('article'))
    expect(stories.slice(0, 2)).toEqual(['article politics/story-0', 'article politics/a-story'])
    expect((await server.get(path)).headers.get('cache-status')).toBe('Broadsheet; hit')
  })

  it('leave stale pages their share, however many readers wait for others', async () => {
    const readers = Array.from({ length: 9 }, (_, i) => ({ ...story, id: `${i}-`, slug: `story-${i}` }))
    const newsroom = openNewsroom(story, ...readers)
    const server = openTestServer(newsroom, { limits: { drawings: 1, waiting: 9 } })
    await server.text(path)
    server.clock.now += minute
    newsroom.asked = []
    const resume = holdBack(newsroom)
    const answers = readers.map(({ slug }) => server.get(`/politics/${slug}`))
    expect((await server.get(path)).headers.get('cache-status')).toBe('Broadsheet; hit; detail=stale')
    resume()
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(readers.map(() => 200))
    const stories = newsroom.asked.filter((question) => question.startsWith('article'))
    expect(stories.slice(0, 4)).toContain('article politics/a-story')
  })

  it('end a drawing that takes too long', async () => {
    const newsroom = openNewsroom(story)
    newsroom.pause = new Promise(() => {})
    const server = openTestServer(newsroom, { limits: { seconds: 0.05 } })
    expect((await server.get(path)).status).toBe(503)
  })
})
