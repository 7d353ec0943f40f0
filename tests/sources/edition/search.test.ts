// @vitest-environment node
import { describe, expect, test } from 'vitest'
import type { Summary } from '../../../src/model/article'
import { ReadError } from '../../../src/model/readError'
import { openEdition } from '../../../src/sources/edition/edition'
import { searchDocuments } from '../../../src/sources/edition/searchIndex'

const noStop = new AbortController().signal
const format = 'edition/1'

type Fields = Record<string, unknown>

/** A story that holds none of the words that tests look for, but for the given fields. */
function aStory(slug: string, fields: Fields = {}): Fields {
  const section = 'news'
  return { format, section, slug, headline: 'Nothing', body: [{ type: 'paragraph', text: 'Nothing.' }], ...fields }
}

/** The documents of an edition of these stories, with its index, by their path. */
async function documentsOf(stories: Fields[]): Promise<Map<string, unknown>> {
  const documents = new Map<string, unknown>([
    ['edition.json', { format, title: 'The Gazette', sections: [], search: 'search/index.json' }],
  ])
  const findable = stories.map((story) => ({
    name: `${story.section}/${story.slug}`,
    published: typeof story.published === 'string' ? story.published : null,
    read: async () => story,
  }))
  for await (const [path, document] of searchDocuments(findable)) documents.set(path, document)
  return documents
}

function opened(documents: Map<string, unknown>, base = '/edition/') {
  const asked: string[] = []
  const source = openEdition(base, async (url, signal) => {
    signal.throwIfAborted()
    const path = url.slice(base.length)
    asked.push(path)
    const document = documents.get(path.replace(/\?.*/, ''))
    if (document === undefined) throw new ReadError('missing', `${path} is not there`)
    return { document: JSON.parse(JSON.stringify(document)), headers: new Headers() }
  })
  const search = async (words: string, cursor: string | null = null) => {
    const page = await source.search?.(words, cursor, noStop)
    if (page === undefined) throw new Error('An edition can search.')
    return page
  }
  return { source, asked, search }
}

async function slugsFor(words: string, stories: Fields[]): Promise<string[]> {
  const { stories: found } = await opened(await documentsOf(stories)).search(words)
  return found.map(({ slug }) => slug)
}

describe('a reader who searches an edition', () => {
  const photo = { renditions: [], caption: 'Gulls over the harbour.' }
  test.each<[string, Fields]>([
    ['its headline', { headline: 'The harbour' }],
    ['its kicker', { kicker: 'Harbour' }],
    ['its standfirst', { standfirst: 'At the harbour.' }],
    ['its tags', { tags: ['harbour'] }],
    ['its authors', { authors: ['Ada Harbour'] }],
    ['its byline', { byline: 'By A. Harbour' }],
    ['its dateline', { dateline: 'HARBOUR' }],
    ['the caption of its photo', { photo }],
    ['its text', { body: [{ type: 'paragraph', text: ['At the ', { type: 'strong', text: 'harbour' }, '.'] }] }],
    ['a caption in its text', { body: [{ type: 'picture', photo }] }],
    ['a table', { body: [{ type: 'table', rows: [['Harbour', 1]] }] }],
    ['a part that the reader doesn’t know', { body: [{ type: 'widget', words: 'The harbour' }] }],
  ])('finds a story by %s', async (_, fields) => {
    expect(await slugsFor('harbour', [aStory('other'), aStory('found', fields)])).toEqual(['found'])
  })

  test.each([
    ['HARBOUR', 'in capitals'],
    ['harb', 'by its beginning'],
    ['  the   harbour  wall ', 'with all of its words, in any order'],
    ['lodz', 'without accents'],
    ['ŁÓDŹ', 'with accents'],
    ['wybor', 'by the beginning of an inflected word'],
  ])('finds a story by %j, %s', async (words) => {
    const headline = 'Wall of the harbour; wyborów w Łodzi: Łódź'
    expect(await slugsFor(words, [aStory('found', { headline })])).toEqual(['found'])
  })

  test.each(['ha', 'arbour', 'harbour gate', 'harbours'])('doesn’t find it by %j', async (words) => {
    expect(await slugsFor(words, [aStory('one', { headline: 'The harbour' })])).toEqual([])
  })

  test('finds no more by two letters than what is called so', async () => {
    const stories = [aStory('union', { headline: 'The EU' }), aStory('pool', { headline: 'European swimming' })]
    expect(await slugsFor('eu', stories)).toEqual(['union'])
  })

  test('has what is named so before what mentions it, and the word itself before longer ones', async () => {
    const text = (words: string) => ({ body: [{ type: 'paragraph', text: words }] })
    const stories = [
      aStory('mentions', text('A port.')),
      aStory('longer', { headline: 'Portugal' }),
      aStory('often', text('A port, a port, a port.')),
      aStory('named', { headline: 'The port' }),
    ]
    expect(await slugsFor('port', stories)).toEqual(['named', 'often', 'longer', 'mentions'])
  })

  test('has the newest of equals first', async () => {
    const stories = ['2026-10-01', '2026-10-03', '2026-10-02'].map((day) =>
      aStory(day, { headline: 'The harbour', published: `${day}T08:00:00+02:00` }),
    )
    expect(await slugsFor('harbour', stories)).toEqual(['2026-10-03', '2026-10-02', '2026-10-01'])
  })

  test('gets nothing for nothing, and asks for no file', async () => {
    const { search, asked } = opened(await documentsOf([aStory('one')]))
    expect(await search(' w … ')).toEqual({ stories: [], next: null, previous: null })
    expect(asked).toEqual(['edition.json'])
  })

  test('of an edition without stories gets nothing', async () => {
    expect(await slugsFor('harbour', [])).toEqual([])
  })

  test('isn’t led to a story that can’t be opened', async () => {
    const broken = { ...aStory('broken', { headline: 'The harbour' }), body: [] }
    expect(await slugsFor('harbour', [broken, aStory('whole', { headline: 'The harbour' })])).toEqual(['whole'])
  })
})

describe('a result', () => {
  const photo = {
    renditions: ['avif', 'jpeg'].flatMap((type) =>
      [320, 480, 1200].map((width) => ({
        url: `pictures/wall-${width}.${type}`,
        width,
        height: width / 2,
        type: `image/${type}`,
      })),
    ),
    width: 2400,
    height: 1200,
    focalPoint: { x: 0.2, y: 0.4 },
    alt: 'A wall',
    caption: 'The wall on Thursday.',
    creditLine: 'Ada First/Agency',
    color: '#aabbcc',
  }

  test('is a card with the photo’s smallest file that is wide enough, of each type', async () => {
    const fields = { headline: 'The harbour', kicker: 'Report', standfirst: 'A wall.', language: 'pl', photo }
    const published = '2026-10-01T08:00:00+02:00'
    const documents = await documentsOf([aStory('found', { ...fields, published, id: 'n1' })])
    const [card] = (await opened(documents, 'https://news.example/edition/').search('harbour')).stories
    expect(card).toMatchObject({
      id: 'n1',
      section: 'news',
      slug: 'found',
      published,
      kicker: 'Report',
      language: 'pl',
    })
    expect(card?.photo?.renditions.map(({ url }) => url)).toEqual([
      'https://news.example/edition/pictures/wall-480.avif',
      'https://news.example/edition/pictures/wall-480.jpeg',
    ])
    expect(card?.photo).toMatchObject({ width: 2400, alt: 'A wall', focalPoint: { x: 0.2, y: 0.4 }, color: '#aabbcc' })
  })

  test('keeps the address of a photo that is elsewhere', async () => {
    const url = 'https://pictures.example/wall.jpg'
    const story = aStory('found', { photo: { renditions: [{ url, width: 200, height: 100 }], caption: 'Harbour' } })
    const [card] = (await opened(await documentsOf([story])).search('harbour')).stories
    expect(card?.photo?.renditions).toMatchObject([{ url, width: 200 }])
  })
})

describe('an edition of thousands of stories', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, day) =>
      aStory(`s${day}`, {
        headline: day % 400 === 0 ? 'The harbour' : `Number ${day}`,
        published: new Date(Date.UTC(2020, 0, 1 + day)).toISOString(),
      }),
    )

  test('is searched from its newest thousand on, no further than a page needs', async () => {
    const { search, asked } = opened(await documentsOf(many(2300)))
    const { stories, next } = await search('number')
    expect(stories).toHaveLength(10)
    expect(next).not.toBeNull()
    expect(new Set(asked.filter((path) => path.includes('/words/'))).size).toBeLessThan(3)
  })

  test('gives every hit once, page after page', async () => {
    const documents = await documentsOf(many(2300))
    const { search } = opened(documents)
    expect((await search('harbour')).stories.map(({ slug }) => slug)).toEqual([
      's2000',
      's1600',
      's1200',
      's800',
      's400',
      's0',
    ])
    const found: Summary[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<typeof search>> = await search('number 1', cursor)
      found.push(...page.stories)
      cursor = page.next
    } while (cursor !== null)
    expect(found.map(({ slug }) => slug)).toEqual(['s1'])
  })

  test('keeps the files of its older thousands when a story is added', async () => {
    const [before, after] = await Promise.all([documentsOf(many(2300)), documentsOf(many(2301))])
    const kept = [...before.keys()].filter((path) => /words|cards/.test(path) && after.has(path))
    expect(new Set(kept.map((path) => path.split('/')[1])).size).toBe(2)
    for (const path of kept) expect(after.get(path)).toEqual(before.get(path))
  })

  test('has the same files whatever the order in which its stories are given', async () => {
    const stories = ['a', 'b', 'c'].map((slug) => aStory(slug, { headline: `The ${slug.repeat(3)}` }))
    expect(await documentsOf(stories.toReversed())).toEqual(await documentsOf(stories))
  })

  test('has no file of more than some 60,000 characters', async () => {
    const body = Array.from({ length: 9000 }, (_, number) => `w${number}x${number}`).join(' ')
    const documents = await documentsOf([aStory('long', { body: [{ type: 'paragraph', text: body }] })])
    const sizes = [...documents.values()].map((document) => JSON.stringify(document).length)
    expect(documents.size).toBeGreaterThan(4)
    expect(Math.max(...sizes)).toBeLessThan(80_000)
    const { search } = opened(documents)
    for (const word of ['w0x0', 'w4711x4711', 'w8999x8999', 'w4711'])
      expect((await search(word)).stories, word).toHaveLength(1)
  })
})

describe('what stands in the way of a search is told as a ReadError', () => {
  test.each([
    ['names none', undefined],
    ['names none in words', ''],
  ])('an edition that %s can’t be searched, and says so', async (_, search) => {
    const { source, ...reader } = opened(
      new Map([['edition.json', { format, title: 'Gazette', sections: [], search }]]),
    )
    expect((await source.edition(noStop)).isSearchable).toBe(false)
    await expect(reader.search('harbour')).rejects.toMatchObject({ name: 'ReadError', failure: 'missing' })
  })

  test('an edition with an index says that it can be searched', async () => {
    expect((await opened(await documentsOf([])).source.edition(noStop)).isSearchable).toBe(true)
  })

  test('an index that a cache kept from an earlier edition is asked for anew', async () => {
    const [stale, documents] = await Promise.all([
      documentsOf([aStory('one', { headline: 'The harbour' })]),
      documentsOf([aStory('two', { headline: 'The harbour' })]),
    ])
    const { source } = opened(documents)
    const fresh = openEdition(source.name, async (url) => {
      const path = url.slice(source.name.length)
      const document = (path === 'search/index.json' ? stale : documents).get(path.replace(/\?.*/, ''))
      if (document === undefined) throw new ReadError('missing', `${path} is gone`)
      return { document, headers: new Headers() }
    })
    expect((await fresh.search?.('harbour', null, noStop))?.stories).toMatchObject([{ slug: 'two' }])
  })

  test('files that are gone for good may come back: a later try is worth it', async () => {
    const documents = await documentsOf([aStory('one', { headline: 'The harbour' })])
    for (const path of [...documents.keys()].filter((path) => path.includes('/words/'))) documents.delete(path)
    await expect(opened(documents).search('harbour')).rejects.toMatchObject({ failure: 'unreachable' })
  })

  test.each([
    ['the index', 'search/index.json', { format, shards: [{ folder: '../..', stories: 1, starts: [''] }] }],
    ['a file of words', '/words/0.json', { format, words: 'none' }],
    ['a file of cards', '/cards/0.json', { format: 'edition/2', stories: [] }],
  ])('%s in another format is unreadable', async (_, ending, document) => {
    const documents = await documentsOf([aStory('one', { headline: 'The harbour' })])
    for (const path of [...documents.keys()].filter((path) => path.endsWith(ending))) documents.set(path, document)
    await expect(opened(documents).search('harbour')).rejects.toMatchObject({ failure: 'unreadable' })
  })

  test('a card that can’t be read is left out, and its neighbours stay in their places', async () => {
    const headline = 'The harbour'
    const documents = await documentsOf(['a', 'b', 'c'].map((slug) => aStory(slug, { headline })))
    const path = [...documents.keys()].find((path) => path.endsWith('/cards/0.json')) ?? ''
    const { stories } = Object(documents.get(path))
    documents.set(path, { format, stories: [stories[0], { headline: 12 }, stories[2]] })
    expect((await opened(documents).search('harbour')).stories).toEqual([
      expect.objectContaining({ slug: stories[0].slug }),
      expect.objectContaining({ slug: stories[2].slug }),
    ])
  })

  test.each(['9-0', '0', '-1', '1-', 'x-1', '0-0-0'])('no results begin at %j', async (cursor) => {
    const { search } = opened(await documentsOf([aStory('one', { headline: 'The harbour' })]))
    await expect(search('harbour', cursor)).rejects.toMatchObject({ failure: 'missing' })
  })
})
