import { describe, expect, test } from 'vitest'
import { buildEdition, type RenderedPicture } from '../../sample/buildEdition'
import type { EditionSource, SourceStory } from '../../sample/sourceFiles'
import { validateEdition } from '../../src/export/validate'

describe('an edition as it is printed', () => {
  const printed = composed(
    ['politics/monday', 'politics/wednesday', 'politics/tuesday', 'world/thursday'].map((id) =>
      aStory(id, { published: `2026-11-0${days.indexOf(id.split('/')[1] ?? '') + 1}T08:00:00+01:00` }),
    ),
  )

  test('has the newest stories of a section first', () => {
    expect(idsIn(printed.get('sections/politics/1.json'))).toEqual([
      'politics/wednesday',
      'politics/tuesday',
      'politics/monday',
    ])
  })

  test('opens with the top stories and shows no story twice on the front', () => {
    const front = idsIn(printed.get('front.json'))
    expect(front[0]).toBe('world/thursday')
    expect(front).toEqual([...new Set(front)])
    expect(front).toHaveLength(4)
  })

  test('has the pages that the footer leads to', () => {
    expect(printed.get('edition.json')).toMatchObject({ pages: [{ slug: 'about', title: 'About us' }] })
    expect(printed.get('pages/about.json')).toMatchObject({ title: 'About us', body: [{ text: 'Since 1884.' }] })
  })

  test('is what readers ask for, to the last field', () => {
    expect(() => validateEdition(printed)).not.toThrow()
  })
})

test('a time is a moment, whatever its offset', () => {
  const printed = composed([
    aStory('world/thursday', { published: '2026-10-25T02:30:00+02:00' }),
    aStory('world/later', { published: '2026-10-25T02:10:00+01:00' }),
  ])
  expect(idsIn(printed.get('sections/world/1.json'))).toEqual(['world/later', 'world/thursday'])
})

test('a feed goes on from page to page, and back', () => {
  const printed = composed([
    aStory('world/thursday'),
    ...Array.from({ length: 24 }, (_, place) => aStory(`world/s${place}`)),
  ])
  const pages = [1, 2].map((page) => printed.get(`sections/world/${page}.json`))
  expect(pages).toMatchObject([
    { previous: null, next: '2' },
    { previous: '1', next: null },
  ])
  expect(pages.map((page) => idsIn(page).length)).toEqual([15, 10])
  expect(printed.has('sections/world/3.json')).toBe(false)
  expect(printed.get('sections/politics/1.json')).toMatchObject({ stories: [], previous: null, next: null })
})

test('topics and authors get a feed of the stories that name them, and portraits', () => {
  const printed = composed([
    aStory('world/thursday', { tags: ['sea walls', 'ports'], authors: ['Ada First', 'Ben Second'] }),
    aStory('world/friday', { tags: ['Sea Walls'] }),
  ])
  expect(idsIn(printed.get('topics/sea-walls/1.json'))).toEqual(['world/thursday', 'world/friday'])
  expect(printed.get('authors/ada-first/1.json')).toMatchObject({ author: { portrait: { width: 640, alt: 'Ada' } } })
  expect(printed.get('articles/world/thursday.json')).toMatchObject({
    topics: [{ name: 'sea walls', slug: 'sea-walls' }],
    authorPages: [{ name: 'Ada First', slug: 'ada-first' }],
  })
  expect(printed.get('profiles.json')).toMatchObject({ topics: [{ slug: 'sea-walls', stories: 2 }] })
  expect(() => validateEdition(printed)).not.toThrow()
})

describe('a story as it is printed', () => {
  test('brings the summaries of the stories that it names', () => {
    const printed = composed([aStory('world/thursday', { related: ['politics/vote'] }), aStory('politics/vote')])
    const { related } = Object(printed.get('articles/world/thursday.json'))
    expect(related).toEqual([
      {
        id: 'politics/vote',
        section: 'politics',
        slug: 'vote',
        headline: 'About politics/vote',
        published: '2026-11-01T08:00:00+01:00',
      },
    ])
  })

  test('has every picture in place, in its body as well', () => {
    const photo = { picture: 'wall', alt: 'A wall' }
    const printed = composed([
      aStory('world/thursday', {
        photo,
        body: [
          { type: 'gallery', photos: [photo] },
          { type: 'mosaic', tiles: [photo] },
        ],
      }),
    ])
    const set = { ...wall, alt: 'A wall' }
    expect(printed.get('articles/world/thursday.json')).toMatchObject({
      photo: set,
      body: [
        { type: 'gallery', photos: [set] },
        { type: 'mosaic', tiles: [set] },
      ],
    })
  })

  test('keeps blocks that the format does not know, as they are', () => {
    const widget = { type: 'weather-widget', text: 'Rain', towns: [{ name: 'Gdynia' }] }
    const printed = composed([aStory('world/thursday', { body: [{ type: 'rule' }, widget] })])
    expect(printed.get('articles/world/thursday.json')).toMatchObject({ body: [{ type: 'rule' }, widget] })
    expect(() => validateEdition(printed)).not.toThrow()
  })

  test.each<[string, Partial<SourceStory>, RegExp]>([
    ['a story that is not there', { related: ['world/nowhere'] }, /world\/thursday names the story "world\/nowhere"/],
    ['a picture that is not there', { photo: { picture: 'fog' } }, /"fog"/],
  ])('is not printed when it names %s', (_what, fields, reason) => {
    expect(() => composed([aStory('world/thursday', fields)])).toThrow(reason)
  })

  test.each<[string, Partial<SourceStory>, RegExp]>([
    ['a day that is in no calendar', { updated: '2026-02-30T08:00:00Z' }, /articles\/world\/thursday.json.*updated/],
    ['a paragraph without text', { body: [{ type: 'paragraph' }] }, /articles\/world\/thursday.json.*body.0.text/],
  ])('does not pass the proof with %s', (_what, fields, reason) => {
    expect(() => validateEdition(composed([aStory('world/thursday', fields)]))).toThrow(reason)
  })
})

const days = ['monday', 'tuesday', 'wednesday', 'thursday']

const wall: RenderedPicture = {
  width: 640,
  height: 480,
  renditions: [{ url: 'pictures/wall-640.avif', width: 640, height: 480, type: 'image/avif' }],
}

/** An edition of two sections whose top story is world/thursday. */
function composed(stories: SourceStory[]): Map<string, unknown> {
  const edition: EditionSource['edition'] = {
    title: 'The Coast Gazette',
    language: 'en-GB',
    timeZone: 'Europe/Warsaw',
    sections: [
      { name: 'Politics', slug: 'politics' },
      { name: 'World', slug: 'world' },
    ],
    pages: ['about'],
    front: { top: ['world/thursday'] },
    pageSize: 10,
  }
  const profiles: EditionSource['profiles'] = {
    topics: [{ slug: 'sea-walls', name: 'Sea walls', description: 'What holds the sea back.' }],
    authors: [
      { slug: 'ada-first', name: 'Ada First', description: 'Writes.', portrait: { picture: 'wall', alt: 'Ada' } },
    ],
  }
  const pages = [{ slug: 'about', title: 'About us', body: [{ type: 'paragraph', text: 'Since 1884.' }] }]
  return buildEdition({ edition, stories, pages, profiles, pictures: new Map() }, new Map([['wall', wall]]))
}

function aStory(id: string, fields: Partial<SourceStory> = {}): SourceStory {
  const [section = '', slug = ''] = id.split('/')
  return {
    id,
    section,
    slug,
    headline: `About ${id}`,
    published: '2026-11-01T08:00:00+01:00',
    body: [{ type: 'paragraph', text: 'Words.' }],
    related: [],
    ...fields,
  }
}

/** The ids of all stories in a document, in order. */
function idsIn(document: unknown): string[] {
  return [...JSON.stringify(document).matchAll(/"id":"(.*?)"/g)].map(([, id]) => id ?? '')
}
