// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { openEvents } from '../../src/server/events'
import { openPolling } from '../../src/server/polling'
import { anArticle } from '../support/builders'
import { holdBack, type Newsroom, openNewsroom } from '../support/newsroom'
import { openTestServer } from '../support/testServer'

const story = {
  id: '1',
  section: 'politics',
  slug: 'a-story',
  headline: 'First words',
  published: '2026-10-01T06:00:00Z',
}
const told = { id: '1', section: 'politics', slug: 'a-story', sections: ['politics'], updated: '' }
const path = '/politics/a-story'
const shown = [path, `/embed${path}`, `/oembed${path}.json`, '/', '/politics', '/embed/politics']
const listed = [
  ...['/politics/rss.xml', '/politics/feed.json', '/rss.xml', '/feed.json'],
  ...['/sitemap-2026-10.xml', '/news-sitemap.xml'],
]

function open(newsroom: Newsroom) {
  const server = openTestServer(newsroom, { hasEvents: true })
  const purged: string[][] = []
  const waits: number[] = []
  const whenWaited = new Map<number, () => void>()
  const onEvents = openEvents({
    pages: server.pages,
    purgeCdn: async (tags) => {
      purged.push(tags)
    },
    log: () => {},
    wait: async (ms) => {
      waits.push(ms)
      whenWaited.get(ms)?.()
      await new Promise((done) => setImmediate(done))
    },
  })
  return { ...server, purged, waits, whenWaited, onEvents }
}

describe('a story that is published', () => {
  it('is drawn with all that lists it before the first robot comes', async () => {
    const newsroom = openNewsroom()
    const server = open(newsroom)
    expect((await server.get(path)).status).toBe(404)
    expect(await server.text('/')).not.toContain('First words')
    newsroom.stories = [anArticle(story)]
    await server.onEvents([{ kind: 'changed', story: told }])
    newsroom.asked = []
    for (const address of [...shown, ...listed]) {
      const answer = await server.get(address)
      expect([address, answer.headers.get('cache-status')]).toEqual([address, 'Broadsheet; hit'])
      expect(await answer.text()).toMatch(/First words|politics\/a-story/)
    }
    expect(newsroom.asked).toEqual([])
  })

  it('is found in its section where the system doesn’t say which that is', async () => {
    const newsroom = openNewsroom(story)
    const server = open(newsroom)
    await server.onEvents([{ kind: 'changed', story: { ...told, section: '', sections: [] } }])
    expect((await server.get(path)).headers.get('cache-status')).toBe('Broadsheet; hit')
  })

  it('is asked for until the system shows the version that it told of, each time past its caches', async () => {
    const newsroom = openNewsroom({ ...story, updated: '2026-10-01T06:10:00Z' })
    const server = open(newsroom)
    await server.text(path)
    server.whenWaited.set(500, () => {
      newsroom.stories = [anArticle({ ...story, headline: 'Second words', updated: '2026-10-01T06:20:00Z' })]
    })
    await server.onEvents([{ kind: 'changed', story: { ...told, updated: '2026-10-01T06:20:00Z' } }])
    expect(server.waits).toEqual([300, 0, 250, 500])
    expect(await server.text(path)).toContain('Second words')
    expect(await server.text('/')).toContain('Second words')
    expect(new Set(server.versions).size).toBe(server.versions.length)
    expect(server.versions.length).toBeGreaterThan(3)
  })

  it('costs the system few questions, as what is drawn shares their answers', async () => {
    const newsroom = openNewsroom(story)
    const server = open(newsroom)
    await server.onEvents([{ kind: 'changed', story: told }])
    const times = (question: string) => newsroom.asked.filter((asked) => asked === question).length
    expect([times('edition'), times('front'), times('feed politics null')]).toEqual([1, 1, 1])
    // To learn whether it shows the new version, for the four answers that show the story, and for the site's feeds.
    expect(times('article politics/a-story')).toBe(1)
  })

  it('costs one whole story for the site’s feeds, which hold twenty', async () => {
    const others = Array.from({ length: 20 }, (_, at) => ({ id: `o${at}`, slug: `other-${at}`, section: 'politics' }))
    const newsroom = openNewsroom(story, ...others)
    const server = open(newsroom)
    await server.text('/rss.xml')
    newsroom.asked = []
    newsroom.stories[0] = anArticle({ ...story, headline: 'Second words' })
    await server.onEvents([{ kind: 'changed', story: told }])
    expect(await server.text('/rss.xml')).toContain('Second words')
    expect(newsroom.asked.filter((question) => question.startsWith('article'))).toEqual(['article politics/a-story'])
  })

  it('doesn’t wait for another that the system doesn’t show yet', async () => {
    const newsroom = openNewsroom({ ...story, id: '2', slug: 'b-story' })
    const server = open(newsroom)
    const other = { ...told, id: '2', slug: 'b-story' }
    await server.onEvents([
      { kind: 'changed', story: told },
      { kind: 'changed', story: other },
    ])
    expect(server.waits).toEqual([300, 0, 0, 250, 500, 1000, 2000, 4000])
  })

  it('is purged from the CDN by its tags once it has been drawn', async () => {
    const server = open(openNewsroom(story))
    await server.onEvents([{ kind: 'changed', story: told }])
    expect(server.purged).toEqual([['slug:a-story', 'story:1', 'front', 'section:politics', 'listed:1'], ['sitemaps']])
  })

  it('is drawn once for many messages about it', async () => {
    const newsroom = openNewsroom(story)
    const server = open(newsroom)
    await Promise.all(Array.from({ length: 5 }, () => server.onEvents([{ kind: 'changed', story: told }])))
    expect(newsroom.asked.filter((question) => question === 'front')).toHaveLength(1)
    expect(server.waits[0]).toBe(300)
  })
})

describe('a drawing that was begun before a change', () => {
  it('is served to who waits for it, and not kept', async () => {
    const newsroom = openNewsroom(story)
    const server = open(newsroom)
    await server.text('/')
    const resume = holdBack(newsroom)
    const before = server.text(path)
    await expect.poll(() => newsroom.asked).toContain('article politics/a-story')
    server.pages.purge(['story:1'])
    resume()
    expect(await before).toContain('First words')
    expect((await server.get(path)).headers.get('cache-status')).toContain('miss')
  })

  it('is kept where the change is about something else', async () => {
    const newsroom = openNewsroom(story)
    const server = open(newsroom)
    const resume = holdBack(newsroom)
    const before = server.text(path)
    server.pages.purge(['story:2', 'front'])
    resume()
    await before
    expect((await server.get(path)).headers.get('cache-status')).toBe('Broadsheet; hit')
  })

  it('doesn’t answer who comes after the change', async () => {
    const newsroom = openNewsroom(story)
    const server = open(newsroom)
    await server.text('/')
    const resume = holdBack(newsroom)
    const before = server.text(path)
    await expect.poll(() => newsroom.asked).toContain('article politics/a-story')
    server.pages.purge(['slug:a-story'])
    const after = server.text(path)
    resume()
    await Promise.all([before, after])
    expect(newsroom.asked.filter((question) => question.startsWith('article'))).toHaveLength(2)
  })
})

describe('a story that is taken away', () => {
  it('answers 410 at once, everywhere, and stands in no list', async () => {
    const other = anArticle({ id: '2', slug: 'another', headline: 'Other words', published: '2026-10-01T05:00:00Z' })
    const newsroom = openNewsroom(story, other)
    const server = open(newsroom)
    for (const address of [...shown, ...listed]) await server.text(address)
    newsroom.stories = [other]
    await server.onEvents([{ kind: 'removed', story: told }])
    for (const address of shown.slice(0, 3))
      expect([address, (await server.get(address)).status]).toEqual([address, 410])
    for (const address of [...shown.slice(3), ...listed]) {
      const answer = await server.get(address)
      expect([address, answer.status]).toEqual([address, 200])
      expect(await answer.text()).not.toMatch(/First words|a-story/)
    }
    expect(server.purged[0]).toContain('story:1')
  })

  it('answers 410 while the system is down, too', async () => {
    const newsroom = openNewsroom(story)
    const server = open(newsroom)
    await server.text(path)
    newsroom.isDown = true
    await server.onEvents([{ kind: 'removed', story: told }])
    expect((await server.get(path)).status).toBe(410)
  })

  it('answers 410 without waiting for the page that says so, which lists the latest stories', async () => {
    const newsroom = openNewsroom(story)
    const server = open(newsroom)
    await server.text('/nothing/at/all')
    await server.text(path)
    newsroom.stories = []
    const resume = holdBack(newsroom)
    const handled = server.onEvents([{ kind: 'removed', story: told }])
    await expect.poll(async () => (await server.get(path)).status).toBe(410)
    expect(await server.text(path)).not.toContain('First words')
    resume()
    await handled
    expect(await server.text(path)).toContain('<main>')
  })

  it('leaves the story where it is now, when only its old address is gone', async () => {
    const newsroom = openNewsroom(story)
    const server = open(newsroom)
    await server.text(path)
    newsroom.stories = [anArticle({ ...story, slug: 'new-address' })]
    await server.onEvents([
      { kind: 'changed', story: { ...told, slug: 'new-address' } },
      { kind: 'removed', story: told },
    ])
    expect([(await server.get(path)).status, (await server.get('/politics/new-address')).status]).toEqual([410, 200])
  })

  it('comes back when it is published again', async () => {
    const newsroom = openNewsroom(story)
    const server = open(newsroom)
    await server.onEvents([{ kind: 'removed', story: told }])
    expect((await server.get(path)).status).toBe(410)
    await server.onEvents([{ kind: 'changed', story: told }])
    expect((await server.get(path)).status).toBe(200)
  })
})

it('a change of the edition draws every page anew', async () => {
  const newsroom = openNewsroom(story)
  const server = open(newsroom)
  await server.text(path)
  newsroom.edition = { ...newsroom.edition, title: 'The New Name' }
  await server.onEvents([{ kind: 'edition' }])
  expect(await server.text('/')).toContain('The New Name')
  await server.text(path)
  await expect.poll(() => server.text(path)).toContain('The New Name')
})

it('a message about the whole site, in which nothing is another, leaves pages as they are', async () => {
  const server = open(openNewsroom(story))
  await server.onEvents([{ kind: 'edition' }])
  await server.text(path)
  await server.onEvents([{ kind: 'edition' }])
  expect((await server.get(path)).headers.get('cache-status')).toBe('Broadsheet; hit')
  expect(server.purged).toEqual([['edition'], ['sitemaps'], [], ['sitemaps']])
})

describe('a system that tells nothing is read again and again', () => {
  const other = { id: '2', section: 'science', slug: 'b-story', headline: 'Other words' }

  it.each<[string, (newsroom: Newsroom) => void, unknown]>([
    ['nothing has happened', () => {}, []],
    [
      'a story is new',
      (newsroom) => newsroom.stories.push(anArticle({ ...story, id: '3', slug: 'c-story' })),
      [{ kind: 'changed', story: { ...told, id: '3', slug: 'c-story' } }],
    ],
    [
      'a headline is another',
      (newsroom) => newsroom.stories.splice(0, 1, anArticle({ ...story, headline: 'Better words' })),
      [{ kind: 'changed', story: told }],
    ],
    ['a story is gone', (newsroom) => newsroom.stories.splice(0, 1), [{ kind: 'removed', story: told }]],
    [
      'the title is another',
      (newsroom) => {
        newsroom.edition = { ...newsroom.edition, title: 'The New Name' }
      },
      [{ kind: 'edition' }],
    ],
  ])('%s', async (_, happens, events) => {
    const newsroom = openNewsroom(story, other)
    const poll = openPolling(newsroom.open)
    expect(await poll()).toEqual([])
    happens(newsroom)
    expect(await poll()).toEqual(events)
    expect(await poll()).toEqual([])
  })

  it('a story that newer ones push off the lists is still there', async () => {
    const newsroom = openNewsroom(story, other)
    let listed = newsroom.stories
    const poll = openPolling(() => ({
      ...newsroom.open(),
      front: async () => [{ section: null, stories: listed }],
      feed: async () => ({ stories: [], next: null, previous: null }),
    }))
    await poll()
    listed = listed.slice(1)
    expect(await poll()).toEqual([])
  })

  it('goes on after a failure', async () => {
    const newsroom = openNewsroom(story)
    const poll = openPolling(newsroom.open)
    await poll()
    newsroom.isDown = true
    await expect(poll()).rejects.toThrow()
    newsroom.isDown = false
    newsroom.stories.push(anArticle({ ...story, id: '3', slug: 'c-story' }))
    expect(await poll()).toHaveLength(1)
  })
})
