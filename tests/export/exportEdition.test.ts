// @vitest-environment node
import { existsSync, mkdirSync } from 'node:fs'
import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkEdition } from '../../src/export/check'
import { openEdition } from '../../src/sources/edition/edition'
import { aCard, aNewsroom, anEditionOf, aPicture } from './newsroomServer'

const noStop = new AbortController().signal

/** Opens what an export wrote, as readers do. */
function opened(folder: string) {
  return openEdition('/edition/', async (url) => ({
    document: JSON.parse(await readFile(join(folder, decodeURIComponent(url.slice('/edition/'.length))), 'utf8')),
    headers: new Headers(),
  }))
}

function cards(count: number) {
  return Array.from({ length: count }, (_, place) => aCard(`s${place}`))
}

describe('a newsroom that exports its edition', () => {
  test('has every story of every page, page after page, and the front', async () => {
    const newsroom = await aNewsroom(anEditionOf(cards(45), 10))
    expect(await newsroom.export()).toMatchObject({ known: 45, done: 45, fetched: 45, refused: 0, remarks: [] })

    const source = opened(newsroom.folder)
    expect(await source.edition(noStop)).toMatchObject({ title: 'The Gazette', sections: [{ slug: 'politics' }] })
    expect(await source.front(noStop)).toMatchObject([{ section: null, stories: [{ slug: 's0' }] }])
    const pages = [await source.feed('politics', null, noStop)]
    for (let next = pages[0]?.next; next; next = pages.at(-1)?.next)
      pages.push(await source.feed('politics', next, noStop))
    expect(pages.map(({ stories, next, previous }) => [stories.length, previous, next])).toEqual([
      [15, null, '3'],
      [15, '1', '2'],
      [15, '3', null],
    ])
    expect(pages.flatMap(({ stories }) => stories.map(({ slug }) => slug))).toEqual(cards(45).map(({ slug }) => slug))
    expect(await source.article('politics', 's44', noStop)).toMatchObject({ headline: 'About s44' })
  })

  test('has a feed of each topic and author that its stories name, with what the source says of them', async () => {
    const ports = { name: 'Ports', slug: 'ports' }
    const answers: ReturnType<typeof anEditionOf> = anEditionOf(cards(17))
    for (const { slug } of cards(17)) {
      const path = `/edition/articles/politics/${slug}.json`
      answers[path] = { ...Object(answers[path]), topics: [ports], authorPages: [{ name: 'Ada First', slug: 'ada' }] }
    }
    answers['/edition/edition.json'] = { ...Object(answers['/edition/edition.json']), profiles: 'profiles.json' }
    answers['/edition/profiles.json'] = {
      format: 'edition/1',
      topics: [{ ...ports, description: 'Where ships call.', stories: 17 }],
      authors: [{ name: 'Ada First', slug: 'ada', portrait: { renditions: [] }, stories: 17 }],
    }
    const newsroom = await aNewsroom(answers)
    expect(await newsroom.export()).toMatchObject({ fetched: 17, remarks: [] })
    const source = opened(newsroom.folder)
    const first = await source.profile?.('topic', 'ports', null, noStop)
    expect(first).toMatchObject({ profile: { description: 'Where ships call.' } })
    expect(first?.stories).toHaveLength(17)
    expect(await source.profile?.('author', 'ada', null, noStop)).toMatchObject({ profile: { name: 'Ada First' } })
    expect((await source.profiles?.(noStop))?.map(({ stories }) => stories)).toEqual([17, 17])
  })

  test('asks for each story once, says who asks, and never more at a time than it is told', async () => {
    let busy = 0
    let most = 0
    const answers = anEditionOf(cards(12))
    for (const { slug } of cards(12)) {
      const document = JSON.stringify(answers[`/edition/articles/politics/${slug}.json`])
      answers[`/edition/articles/politics/${slug}.json`] = (response) => {
        busy += 1
        most = Math.max(most, busy)
        setTimeout(() => {
          busy -= 1
          response.end(document)
        }, 5)
      }
    }
    const newsroom = await aNewsroom(answers)
    await newsroom.export({ concurrency: 3 })
    const asked = newsroom.asked.filter((path) => path.includes('/articles/'))
    expect(asked).toHaveLength(12)
    expect(new Set(asked).size).toBe(12)
    expect(most).toBe(3)
    expect(newsroom.heads.every((head) => head['user-agent']?.includes('Broadsheet'))).toBe(true)
  })

  test('takes only the newest stories when it says so', async () => {
    const newsroom = await aNewsroom(anEditionOf(cards(30), 10))
    expect(await newsroom.export({ limit: 15 })).toMatchObject({ known: 15, fetched: 15 })
    expect(newsroom.asked).not.toContain('/edition/sections/politics/3.json')
  })

  test('lists a story of two sections in both, and has it once', async () => {
    const story = aCard('both')
    const feed = { format: 'edition/1', stories: [story] }
    const newsroom = await aNewsroom({
      ...anEditionOf([story]),
      '/edition/edition.json': {
        format: 'edition/1',
        title: 'The Gazette',
        sections: [
          { name: 'Politics', slug: 'politics' },
          { name: 'World', slug: 'world' },
          { name: 'Empty', slug: 'empty' },
        ],
      },
      '/edition/sections/world/1.json': feed,
      '/edition/sections/empty/1.json': { ...feed, stories: [] },
    })
    expect(await newsroom.export()).toMatchObject({ fetched: 1, remarks: [] })
    expect(await newsroom.read('sections/world/1.json')).toMatchObject({
      stories: [{ section: 'politics', slug: 'both' }],
    })
    expect(await newsroom.read('sections/empty/1.json')).toMatchObject({ stories: [] })
  })

  test('keeps what a card says otherwise than its story, photo included', async () => {
    const photo = { renditions: [{ url: 'a.png', width: 48, height: 32 }], caption: 'The wall' }
    const newsroom = await aNewsroom({
      ...anEditionOf([aCard('vote', { standfirst: 'Words that the text repeats.', photo })]),
      '/edition/articles/politics/vote.json': {
        format: 'edition/1',
        ...aCard('vote'),
        body: [{ type: 'paragraph', text: 'Words that the text repeats. And more.' }],
      },
      '/edition/a.png': await aPicture().png().toBuffer(),
    })
    await newsroom.export()
    const card = {
      headline: 'About vote',
      standfirst: 'Words that the text repeats.',
      photo: { renditions: [{ url: expect.stringMatching(/^pictures/) }], caption: 'The wall' },
    }
    expect(await newsroom.read('sections/politics/1.json')).toMatchObject({ stories: [card] })
    expect(await newsroom.read('articles/politics/vote.json')).not.toHaveProperty('photo')
    expect(await newsroom.export({ prune: true })).toMatchObject({ fetched: 0, remarks: [] })
    expect(await newsroom.read('sections/politics/1.json')).toMatchObject({ stories: [card] })
    expect((await newsroom.files()).filter((file) => file.startsWith('pictures/'))).toHaveLength(1)
  })

  test('leads links between its stories through the reader, and leaves others alone', async () => {
    const link = (href: string) => ({ type: 'link', href, text: 'here' })
    const links = [
      'https://gazette.example/2026/wall/?utm_source=x#part',
      'https://other.example/',
      'mailto:a@b.example',
    ]
    const newsroom = await aNewsroom(
      anEditionOf([
        aCard('vote', {
          body: [{ type: 'paragraph', text: [...links, '/politics/wall', '/politics/lost'].map(link) }],
        }),
        aCard('wall', { canonical: 'http://gazette.example/2026/wall' }),
        aCard('lost', { canonical: 'https://gazette.example/lost' }),
      ]),
    )
    delete newsroom.answers['/edition/articles/politics/lost.json']
    await newsroom.export()
    const wall = link('/politics/wall')
    expect(await newsroom.read('articles/politics/vote.json')).toMatchObject({
      body: [{ text: [wall, link('https://other.example/'), link('mailto:a@b.example'), wall, { type: 'link' }] }],
    })
  })

  test('says what to read next only of stories that it has, with their photos', async () => {
    const photo = { renditions: [{ url: 'a.png', width: 48, height: 32 }], caption: 'The wall' }
    const newsroom = await aNewsroom({
      ...anEditionOf([aCard('vote', { related: [aCard('elsewhere'), aCard('wall')] }), aCard('wall', { photo })]),
      '/edition/a.png': await aPicture().png().toBuffer(),
    })
    await newsroom.export()
    const { related } = await opened(newsroom.folder).article('politics', 'vote', noStop)
    expect(related).toMatchObject([
      { slug: 'wall', photo: { renditions: [{ url: expect.stringContaining('/pictures/') }] } },
    ])
  })
})

describe('an export that is run again', () => {
  test('fetches only what is new or changed', async () => {
    const newsroom = await aNewsroom(anEditionOf([aCard('new'), ...cards(3)]))
    await newsroom.export()
    Object.assign(
      newsroom.answers,
      anEditionOf([aCard('newer'), aCard('new'), aCard('s0', { headline: 'Other' }), aCard('s1'), aCard('s2')]),
    )
    const before = await stat(join(newsroom.folder, 'articles/politics/s1.json'))
    expect(await newsroom.export()).toMatchObject({ known: 5, fetched: 2 })
    expect(newsroom.asked.filter((path) => path.includes('/articles/'))).toEqual([
      '/edition/articles/politics/newer.json',
      '/edition/articles/politics/s0.json',
    ])
    expect(await newsroom.read('articles/politics/s0.json')).toMatchObject({ headline: 'Other' })
    expect(await newsroom.read('sections/politics/1.json')).toMatchObject({
      stories: [{ slug: 'newer' }, {}, { headline: 'Other' }, {}, {}],
    })
    expect((await stat(join(newsroom.folder, 'articles/politics/s1.json'))).mtimeMs).toBe(before.mtimeMs)
  })

  test('fetches again what somebody deleted', async () => {
    const photo = { renditions: [{ url: 'a.png', width: 48, height: 32 }] }
    const newsroom = await aNewsroom({
      ...anEditionOf([aCard('s0', { photo }), aCard('s1')]),
      '/edition/a.png': await aPicture().png().toBuffer(),
    })
    await newsroom.export()
    const files = await newsroom.files()
    for (const file of files.filter((name) => /s0|pictures/.test(name))) await rm(join(newsroom.folder, file))
    expect(await newsroom.export()).toMatchObject({ fetched: 1, photos: { files: 1 } })
    expect(await newsroom.files()).toEqual(files)
  })

  test('goes on where a server that died had left it', async () => {
    const newsroom = await aNewsroom(anEditionOf(cards(10)))
    const alive = { ...newsroom.answers }
    for (const { slug } of cards(10).slice(6))
      newsroom.answers[`/edition/articles/politics/${slug}.json`] = (response) => response.destroy()
    const half = await newsroom.export()
    expect(half).toMatchObject({ fetched: 6, refused: 4 })
    expect(half.remarks).toMatchObject([6, 7, 8, 9].map((place) => ({ part: 'story', address: `politics/s${place}` })))
    expect(newsroom.asked.filter((path) => path.includes('/s9.json'))).toHaveLength(4)
    expect(await newsroom.read('sections/politics/1.json')).toMatchObject({ stories: { length: 6 } })

    Object.assign(newsroom.answers, alive)
    expect(await newsroom.export()).toMatchObject({ fetched: 4, refused: 0 })
  })

  test('goes on where it was interrupted, and until then isn’t taken for an edition', async () => {
    const newsroom = await aNewsroom(anEditionOf(cards(10)))
    const reason = new Error('Ctrl-C')
    const interrupt = new AbortController()
    const path = '/edition/articles/politics/s5.json'
    const story = newsroom.answers[path]
    newsroom.answers[path] = () => interrupt.abort(reason)
    await expect(newsroom.export({ concurrency: 1 }, interrupt.signal)).rejects.toBe(reason)
    expect(existsSync(join(newsroom.folder, 'edition.json'))).toBe(false)

    Object.assign(newsroom.answers, { [path]: story })
    expect(await newsroom.export()).toMatchObject({ known: 10, fetched: 5 })
    expect(existsSync(join(newsroom.folder, 'edition.json'))).toBe(true)
  })

  test('stops at a disk that takes no more, and goes on from there once it does', async () => {
    const newsroom = await aNewsroom(anEditionOf(cards(10)))
    const path = '/edition/articles/politics/s5.json'
    const place = join(newsroom.folder, 'articles/politics/s5.json')
    const story = newsroom.answers[path]
    newsroom.answers[path] = (response) => {
      // A folder in the place of the file: the system refuses to write, as it does when the disk is full.
      mkdirSync(join(place, 'in-the-way'), { recursive: true })
      response.end(JSON.stringify(story))
    }
    await expect(newsroom.export({ concurrency: 1 })).rejects.toMatchObject({ syscall: 'rename' })
    expect(existsSync(join(newsroom.folder, 'edition.json'))).toBe(false)

    await rm(place, { recursive: true })
    Object.assign(newsroom.answers, { [path]: story })
    expect(await newsroom.export()).toMatchObject({ known: 10, fetched: 5, refused: 0 })
    expect((await newsroom.files()).filter((file) => file.endsWith('.unfinished'))).toEqual([])
  })

  test('tells of a story what of it is in doubt, again when the story stays as it is', async () => {
    const newsroom = await aNewsroom(anEditionOf([aCard('s0', { published: undefined })]))
    const told = { part: 'left out or in doubt', address: 'politics/s0', detail: expect.stringContaining('no date') }
    expect((await newsroom.export()).remarks).toContainEqual(expect.objectContaining(told))
    expect(await newsroom.export()).toMatchObject({ fetched: 0, remarks: [told] })
  })

  test('counts what a list has and nobody can be shown, and still does when the edition is checked', async () => {
    const items = [{ id: '1', title: 'Quay', content_text: 'It opened.', date_published: '2026-10-01T08:00:00Z' }, {}]
    const newsroom = await aNewsroom({
      '/feed.json': { version: 'https://jsonfeed.org/version/1.1', title: 'Q', items },
    })
    const address = `${newsroom.origin}/feed.json`
    const told = { address, detail: '1 × item without anything to show' }
    const { remarks } = await newsroom.export({ source: { kind: 'jsonFeed', url: address, key: '' } })
    expect(remarks).toMatchObject([{ part: 'left out or in doubt', ...told }])
    expect(await checkEdition(newsroom.folder)).toContainEqual(expect.objectContaining(told))
  })

  test('keeps stories that left the feeds and says so, and takes them out when told to', async () => {
    const photo = { renditions: [{ url: 'a.png', width: 48, height: 32 }] }
    const newsroom = await aNewsroom({
      ...anEditionOf([...cards(21), aCard('old', { photo })]),
      '/edition/a.png': await aPicture().png().toBuffer(),
    })
    await newsroom.export()
    const gone = (await newsroom.files()).filter((file) => /old|pictures|2\.json$/.test(file))
    Object.assign(newsroom.answers, anEditionOf(cards(3)))
    const { remarks } = await newsroom.export()
    expect(remarks).toContainEqual(
      expect.objectContaining({ part: 'story that left the feeds', address: 'politics/old' }),
    )
    expect(await newsroom.files()).toContain('articles/politics/old.json')
    expect(await newsroom.files()).not.toContain('sections/politics/2.json')

    await newsroom.export({ prune: true })
    const left = await newsroom.files()
    expect(left.filter((file) => gone.includes(file) && file !== 'articles/politics/s2.json')).toEqual([])
    expect(left.filter((file) => file.startsWith('articles/'))).toHaveLength(3)
  })

  test('takes no story out because all of a sudden nothing is listed', async () => {
    const newsroom = await aNewsroom(anEditionOf(cards(2)))
    await newsroom.export()
    Object.assign(newsroom.answers, anEditionOf([]))
    await newsroom.export({ prune: true })
    expect((await newsroom.files()).filter((file) => file.startsWith('articles/'))).toHaveLength(2)
  })

  test('leads a link to a story that was taken out to its own address again', async () => {
    const wall = aCard('wall', { canonical: 'https://gazette.example/wall' })
    const text = { type: 'link', href: 'https://gazette.example/wall', text: 'here' }
    const vote = aCard('vote', { body: [{ type: 'paragraph', text }] })
    const newsroom = await aNewsroom(anEditionOf([vote, wall]))
    await newsroom.export()
    expect(await newsroom.read('articles/politics/vote.json')).toMatchObject({
      body: [{ text: { href: '/politics/wall' } }],
    })
    Object.assign(newsroom.answers, anEditionOf([vote]))
    await newsroom.export({ prune: true })
    expect(await newsroom.read('articles/politics/vote.json')).toMatchObject({ body: [{ text }] })
  })

  test('takes no story out because a feed broke off', async () => {
    const newsroom = await aNewsroom(anEditionOf(cards(30), 10))
    await newsroom.export()
    newsroom.answers['/edition/sections/politics/2.json'] = (response) => response.writeHead(500).end()
    const { remarks } = await newsroom.export({ prune: true })
    expect(remarks).toMatchObject([{ part: 'section', address: 'politics' }])
    expect(await newsroom.read('sections/politics/2.json')).toMatchObject({ stories: { length: 15 } })
  })

  test('keeps no version of a story that the newsroom has taken back', async () => {
    const newsroom = await aNewsroom(anEditionOf(cards(2)))
    await newsroom.export()
    Object.assign(newsroom.answers, anEditionOf([aCard('s0', { headline: 'Other' }), aCard('s1')]))
    delete newsroom.answers['/edition/articles/politics/s0.json']
    expect(await newsroom.export()).toMatchObject({ refused: 1 })
    expect(await newsroom.files()).not.toContain('articles/politics/s0.json')
    expect(await newsroom.read('sections/politics/1.json')).toMatchObject({ stories: [{ slug: 's1' }] })
  })

  test('fetches all again when its journal is damaged, and says so', async () => {
    const newsroom = await aNewsroom(anEditionOf(cards(2)))
    await newsroom.export()
    await writeFile(join(newsroom.folder, '.export.json'), '{"format":"export/1","stor')
    expect(await newsroom.export()).toMatchObject({ fetched: 2, remarks: [{ part: 'journal' }] })
  })

  test('writes over no edition from elsewhere', async () => {
    const newsroom = await aNewsroom(anEditionOf(cards(1)))
    await newsroom.export()
    const source = { kind: 'edition', url: `${newsroom.origin}/other/`, key: '' } as const
    await expect(newsroom.export({ source })).rejects.toThrow('Choose another folder')
    await rm(join(newsroom.folder, '.export.json'))
    await expect(newsroom.export()).rejects.toThrow('did not write')
  })
})

describe('what a newsroom can’t give', () => {
  test('is waited for as long as it asks', async () => {
    const newsroom = await aNewsroom(anEditionOf(cards(1)))
    const path = '/edition/articles/politics/s0.json'
    const story = newsroom.answers[path] ?? {}
    const times: number[] = []
    newsroom.answers[path] = (response) => {
      times.push(Date.now())
      if (times.length === 1) response.writeHead(429, { 'retry-after': '1' }).end()
      else response.end(JSON.stringify(story))
    }
    expect(await newsroom.export()).toMatchObject({ fetched: 1, refused: 0 })
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(990)
  })

  test('is not asked for again when the answer is no', async () => {
    const newsroom = await aNewsroom(anEditionOf(cards(2)))
    newsroom.answers['/edition/articles/politics/s1.json'] = (response) => response.writeHead(403).end()
    expect(await newsroom.export()).toMatchObject({ fetched: 1, refused: 1 })
    expect(newsroom.asked.filter((path) => path.endsWith('s1.json'))).toHaveLength(1)
  })

  test('as an edition fails the export', async () => {
    const newsroom = await aNewsroom({})
    await expect(newsroom.export()).rejects.toMatchObject({ name: 'ReadError', failure: 'missing' })
    expect(await newsroom.files()).toEqual([])
  })

  test('as a front is made of the newest stories', async () => {
    const newsroom = await aNewsroom(anEditionOf(cards(3)))
    delete newsroom.answers['/edition/front.json']
    expect(await newsroom.export()).toMatchObject({ remarks: [{ part: 'front' }] })
    expect(await newsroom.read('front.json')).toMatchObject({
      blocks: [{ stories: [{ slug: 's0' }] }, { section: 'politics', stories: [{ slug: 's1' }, { slug: 's2' }] }],
    })
  })

  test('as a feed without end is left', async () => {
    const newsroom = await aNewsroom(anEditionOf(cards(2)))
    newsroom.answers['/edition/sections/politics/1.json'] = { format: 'edition/1', stories: cards(2), next: '1' }
    expect(await newsroom.export()).toMatchObject({ fetched: 2, remarks: [{ part: 'section', address: 'politics' }] })
  })

  test.each(['../../etc', '..%2f..%2fetc', '/etc/passwd', '..', 'a b', '.htaccess', 'ł'.repeat(150)])(
    'as a name, such as %j, is no file’s name',
    async (slug) => {
      const answers = anEditionOf([aCard('s0'), aCard(slug)])
      const newsroom = await aNewsroom(answers)
      const { remarks } = await newsroom.export()
      expect(remarks.map(({ address }) => address).filter((address) => address !== `politics/${slug}`)).toEqual([])
      expect((await newsroom.files()).filter((file) => file.startsWith('articles/'))).toEqual([
        'articles/politics/s0.json',
      ])
      expect(newsroom.asked.filter((path) => path.includes('/articles/'))).toHaveLength(1)
    },
  )

  test('as two names that a disk can’t tell apart is told', async () => {
    const newsroom = await aNewsroom(anEditionOf([aCard('vote'), aCard('Vote')]))
    expect(await newsroom.export()).toMatchObject({
      fetched: 1,
      remarks: [{ part: 'story', address: 'politics/Vote' }],
    })
  })
})
