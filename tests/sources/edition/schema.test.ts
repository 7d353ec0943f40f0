import { describe, expect, test } from 'vitest'
import type { Inline } from '../../../src/model/body'
import { readPhotoLine, withPhotoLine } from '../../../src/model/photoLine'
import { ReadError } from '../../../src/model/readError'
import { checked } from '../../../src/sources/edition/edition'
import { editionSchemas } from '../../../src/sources/edition/schema'
import { tolerantLists } from '../../../src/sources/tolerantLists'
import { listItem } from '../../support/builders'
import fc from '../../support/fastCheck'

const schemas = editionSchemas('/edition/', tolerantLists, readPhotoLine)
type Kind = 'edition' | 'front' | 'feed' | 'article'

function read(kind: Kind, document: unknown): unknown {
  return checked(schemas[kind], document, kind)
}

function readArticle(part: Record<string, unknown>) {
  return checked(schemas.article, { ...article, ...part }, 'article')
}

function bodyOf(...body: unknown[]) {
  return readArticle({ body }).body
}

function words(text: string): Inline[] {
  return [{ type: 'text', text }]
}

const photo = {
  renditions: [
    { url: 'pictures/harbour-1200.avif', width: 1200, height: 800, type: 'image/avif' },
    { url: 'https://cdn.example/harbour-480.jpg', width: 480, height: 320, type: 'image/jpeg' },
  ],
  width: 1200,
  height: 800,
  focalPoint: { x: 0.25, y: 1 },
  alt: 'A low wall with two gulls on it',
  caption: 'The harbour at Gdynia.',
  creator: 'Ada First',
  creditLine: 'Ada First/Agency',
  source: 'Agency',
  copyrightNotice: '© 2026 Agency',
  color: '#aabbcc',
  language: 'en',
}

const summary = {
  id: 'story-1',
  section: 'politics',
  slug: 'a-story',
  headline: 'A story',
  kicker: 'Analysis',
  standfirst: 'What it tells.',
  published: '2026-10-01T08:00:00+02:00',
  updated: '2026-10-01T09:00:00Z',
  language: 'en',
  tags: ['elections', 'turnout'],
  photo,
  canonical: 'https://news.example/a-story',
}

const article = {
  format: 'edition/1',
  ...summary,
  byline: 'By Ada First in Gdynia',
  authors: ['Ada First'],
  dateline: 'GDYNIA',
  body: [
    {
      type: 'paragraph',
      text: [
        'Plain, ',
        { type: 'strong', text: ['strong and ', { type: 'emphasis', text: 'both' }] },
        { type: 'break' },
        'H',
        { type: 'subscript', text: '2' },
        'O, m',
        { type: 'superscript', text: '2' },
        { type: 'link', href: 'notes.html', text: 'notes' },
      ],
    },
    { type: 'subhead', text: 'A subhead' },
    { type: 'picture', photo },
    { type: 'gallery', title: 'Two views', photos: [photo, photo] },
    { type: 'quote', blocks: [], text: 'Said aloud.', attribution: 'A speaker' },
    { type: 'pullquote', blocks: [], text: { type: 'emphasis', text: 'Plain.' }, attribution: 'The story' },
    { type: 'list', ordered: true, numerals: '1', items: ['First', ['Second ', { type: 'strong', text: 'item' }]] },
    {
      type: 'table',
      rowHeaders: false,
      sortable: false,
      caption: 'Turnout',
      header: ['', 'Per cent'],
      rows: [
        ['2019', 50.66],
        ['2024', ''],
      ],
    },
    { type: 'embed', url: 'https://video.example/1', title: 'A video', player: 'https://video.example/embed/1' },
    { type: 'audio', url: 'sound/vote.mp3', title: 'The vote', chapters: [] },
    { type: 'video', poster: '', captions: [], url: 'film/wall.mp4' },
    {
      type: 'factbox',
      title: 'Facts',
      body: [
        { type: 'paragraph', text: 'One.' },
        { type: 'list', items: ['Two'] },
      ],
    },
    { type: 'rule' },
  ],
  corrections: [{ date: '2026-10-02T08:00:00Z', text: 'A name was misspelt.' }],
  related: [{ ...summary, id: 'story-2', slug: 'another' }],
}

const edition = {
  format: 'edition/1',
  title: 'Broadsheet',
  language: 'en-GB',
  timeZone: 'Europe/Warsaw',
  sections: [
    { name: 'Politics', slug: 'politics' },
    { name: 'Świat', slug: 'świat' },
  ],
  front: 'front.json',
}

const feed = { format: 'edition/1', stories: [summary, article.related[0]], next: '2', previous: '1' }

const front = { format: 'edition/1', blocks: [{ section: 'politics', stories: [summary] }, { stories: [] }] }

const documents: { kind: Kind; document: unknown }[] = [
  { kind: 'edition', document: edition },
  { kind: 'front', document: front },
  { kind: 'feed', document: feed },
  { kind: 'article', document: article },
]

test('an article with every block is read whole', () => {
  const [avif, jpeg] = photo.renditions
  const file = { ...avif, url: '/edition/pictures/harbour-1200.avif' }
  const readPhoto = withPhotoLine({ ...photo, renditions: [jpeg, file] })
  expect(read('article', article)).toEqual({
    ...article,
    photo: readPhoto,
    body: [
      {
        type: 'paragraph',
        text: [
          { type: 'text', text: 'Plain, ' },
          { type: 'strong', text: [...words('strong and '), { type: 'emphasis', text: words('both') }] },
          { type: 'break' },
          { type: 'text', text: 'H' },
          { type: 'subscript', text: words('2') },
          { type: 'text', text: 'O, m' },
          { type: 'superscript', text: words('2') },
          { type: 'link', href: '/edition/notes.html', text: words('notes') },
        ],
      },
      { type: 'subhead', text: words('A subhead') },
      { type: 'picture', photo: readPhoto },
      { type: 'gallery', title: 'Two views', photos: [readPhoto, readPhoto] },
      { type: 'quote', blocks: [], text: words('Said aloud.'), attribution: 'A speaker' },
      { type: 'pullquote', blocks: [], text: [{ type: 'emphasis', text: words('Plain.') }], attribution: 'The story' },
      {
        type: 'list',
        ordered: true,
        numerals: '1',
        items: [listItem(words('First')), listItem([...words('Second '), { type: 'strong', text: words('item') }])],
      },
      {
        type: 'table',
        rowHeaders: false,
        sortable: false,
        caption: 'Turnout',
        header: [[], words('Per cent')],
        rows: [
          [words('2019'), words('50.66')],
          [words('2024'), []],
        ],
      },
      { type: 'embed', url: 'https://video.example/1', title: 'A video', player: 'https://video.example/embed/1' },
      { type: 'audio', url: '/edition/sound/vote.mp3', title: 'The vote', chapters: [] },
      { type: 'video', poster: '', captions: [], url: '/edition/film/wall.mp4', title: '' },
      {
        type: 'factbox',
        title: 'Facts',
        body: [
          { type: 'paragraph', text: words('One.') },
          { type: 'list', ordered: false, numerals: '1', items: [listItem(words('Two'))] },
        ],
      },
      { type: 'rule' },
    ],
    related: [{ ...article.related[0], photo: readPhoto }],
    access: 'open',
  })
})

test('an article needs no more than a section, a slug, a headline and a body', () => {
  const bare = { format: 'edition/1', section: 'politics', slug: 'a-story', headline: 'A story', body: ['Words.'] }
  expect(read('article', bare)).toEqual({
    ...bare,
    id: 'politics/a-story',
    access: 'open',
    body: [{ type: 'paragraph', text: words('Words.') }],
    kicker: '',
    standfirst: '',
    published: null,
    updated: null,
    language: '',
    tags: [],
    photo: null,
    canonical: '',
    byline: '',
    authors: [],
    dateline: '',
    corrections: [],
    related: [],
  })
})

test('an article that isn’t open needs no body', () => {
  const closed = { format: 'edition/1', section: 'politics', slug: 'a-story', headline: 'A story', body: [] }
  expect(read('article', { ...closed, access: 'locked' })).toMatchObject({ access: 'locked', body: [] })
})

/** What may be wrong with a field: a value that stands in for the right one. */
const faults = {
  'is missing': undefined,
  'is null': null,
  'is a number': 7.5,
  'is true': true,
  'is a string': 'wrong',
  'is an array': [],
  'is an object': {},
  'has a million characters': 'ż'.repeat(1_000_000),
  'has 10,000 items': Array.from({ length: 10_000 }, () => null),
  'has 10,000 objects in one another': nested((inner) => ({ type: 'strong', text: inner })),
  'has 10,000 arrays in one another': nested((inner) => [inner]),
}

function nested(around: (inner: unknown) => unknown): unknown {
  let value: unknown = 'innermost'
  for (let level = 0; level < 10_000; level += 1) value = around(value)
  return value
}

type Path = (string | number)[]

/** Every field and every item of a document, by its path. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key]
    return [here, ...pathsIn(inner, here)]
  })
}

/** A copy of a document in which another value stands at `path`; undefined takes the field away. */
function withAnother(document: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value
  const entries = Object.entries(Object(document)).flatMap(([own, inner]): [string, unknown][] => {
    if (own !== String(key)) return [[own, inner]]
    const another = withAnother(inner, rest, value)
    return another === undefined ? [] : [[own, another]]
  })
  return Array.isArray(document) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries)
}

/** The fields that a document can't do without, and those faults that they stand. */
const needed: Record<Kind, Record<string, (keyof typeof faults)[]>> = {
  edition: { format: [], title: ['is a string', 'has a million characters'] },
  front: { format: [], blocks: ['is an array', 'has 10,000 items', 'has 10,000 arrays in one another'] },
  feed: { format: [], stories: ['is an array', 'has 10,000 items', 'has 10,000 arrays in one another'] },
  article: {
    format: [],
    section: ['is a string'],
    slug: ['is a string'],
    headline: ['is a string', 'has a million characters'],
    // The words at the bottom are kept.
    body: ['has 10,000 arrays in one another'],
  },
}

describe.each(documents)('a document of the kind $kind', ({ kind, document }) => {
  const isNeeded = (path: Path) => path.length === 1 && String(path[0]) in needed[kind]

  describe.each(Object.entries(needed[kind]))('is refused when its %s', (field, stood) => {
    test.each(Object.entries(faults).filter(([fault]) => !stood.some((name) => name === fault)))(
      '%s, and the reason names it',
      (_, value) => {
        const refusal = refusalOf(() => read(kind, withAnother(document, [field], value)))
        expect(refusal.failure).toBe('unreadable')
        expect(refusal.message).toMatch(new RegExp(`\\b${field}: `))
        expect(refusal.message.length).toBeLessThan(2000)
      },
    )

    test.each(stood)('but not when it %s', (fault) => {
      read(kind, withAnother(document, [field], faults[fault]))
    })
  })

  test.each(
    pathsIn(document)
      .filter((path) => !isNeeded(path))
      .map((path) => ({ path, name: path.join('.') })),
  )('stays readable whatever $name is', ({ path }) => {
    const rest = withAnother(read(kind, document), path.slice(0, 1), undefined)
    for (const value of Object.values(faults)) {
      expect(read(kind, withAnother(document, path, value))).toMatchObject(Object(rest))
    }
  })
})

function refusalOf(reading: () => unknown): ReadError {
  try {
    const value = reading()
    return expect.fail(`read as ${JSON.stringify(value)?.slice(0, 200)}`)
  } catch (error) {
    if (error instanceof ReadError) return error
    throw error
  }
}

test('any JSON whatever, anywhere in a document, is read or refused with a ReadError', () => {
  const anyDocument = fc
    .constantFrom(...documents)
    .chain(({ kind, document }) =>
      fc
        .tuple(fc.constantFrom([], ...pathsIn(document)), fc.jsonValue({ maxDepth: 6 }))
        .map(([path, value]) => ({ kind, document: withAnother(document, path, value) })),
    )
  fc.assert(
    fc.property(anyDocument, ({ kind, document }) => {
      try {
        read(kind, document)
      } catch (error) {
        expect(error).toBeInstanceOf(ReadError)
      }
    }),
  )
})

describe('a headline', () => {
  test.each(['', ' ', '\t\n', '\u00a0\u2003'])('of only spaces (%j) is refused', (headline) => {
    expect(refusalOf(() => readArticle({ headline })).message).toMatch(/headline: /)
  })

  test('loses the spaces around it', () => {
    expect(readArticle({ headline: ' A story \n' }).headline).toBe('A story')
  })

  test.each([
    ['of 500 characters stays whole', 'a'.repeat(500), 'a'.repeat(500)],
    ['of 501 characters is cut', 'a'.repeat(501), `${'a'.repeat(500)}…`],
    ['is not cut through the middle of a sign', `${'a'.repeat(499)}🗳️ and more`, `${'a'.repeat(499)}…`],
    ['leaves no space before the cut', `${'a'.repeat(499)} ${'b'.repeat(9)}`, `${'a'.repeat(499)}…`],
  ])('%s', (_, headline, shown) => {
    expect(readArticle({ headline }).headline).toBe(shown)
  })
})

describe('a slug', () => {
  test.each(['a-story', 'zażółć', 'خبر', 'v1.2_final~x', 'x'.repeat(200)])('may be %s', (slug) => {
    expect(readArticle({ slug })).toMatchObject({ slug })
  })

  test.each(['', '.', '..', 'a/b', 'a b', 'a?b', '100%', '\ud800', 'x'.repeat(201)])('may not be %j', (slug) => {
    expect(refusalOf(() => readArticle({ slug })).message).toMatch(/slug: /)
  })
})

describe('a time', () => {
  test.each([
    '2026-10-01T08:00:00Z',
    '2026-10-01T08:00:00+02:00',
    '2026-10-01T08:00:00.250-11:30',
    '2024-02-29T23:59:59Z',
    '0999-01-01T00:00:00Z',
  ])('such as %s is kept as written', (published) => {
    expect(readArticle({ published }).published).toBe(published)
  })

  test.each([
    ['has no offset', '2026-10-01T08:00:00'],
    ['has no time', '2026-10-01'],
    ['is a thirtieth of February', '2026-02-30T08:00:00Z'],
    ['is a leap day in a common year', '2026-02-29T08:00:00Z'],
    ['is in a thirteenth month', '2026-13-01T08:00:00Z'],
    ['is at 25 o’clock', '2026-10-01T25:00:00Z'],
    ['is written for people', '1 October 2026, 8 am'],
    ['is a number of milliseconds', 1_790_000_000_000],
  ])('that %s is dropped', (_, published) => {
    expect(readArticle({ published }).published).toBeNull()
  })
})

describe('a body', () => {
  test.each([
    ['nothing', []],
    ['what can’t be read', [null, 7, {}, { type: 'picture' }, { type: 'embed', url: 'javascript:alert(1)' }]],
    [
      'empty paragraphs',
      [
        { type: 'paragraph', text: '' },
        { type: 'paragraph', text: [' ', { type: 'break' }] },
      ],
    ],
    ['empty lists and tables', [{ type: 'list', items: [] }, { type: 'table', rows: [] }, { type: 'gallery' }]],
  ])('of %s is refused', (_, body) => {
    expect(refusalOf(() => readArticle({ body })).message).toMatch(/body: /)
  })

  test('keeps its order when a block in the middle can’t be read', () => {
    expect(bodyOf({ type: 'paragraph', text: 'One.' }, 7, { type: 'rule' }, { type: 'subhead', text: 'Two' })).toEqual([
      { type: 'paragraph', text: words('One.') },
      { type: 'rule' },
      { type: 'subhead', text: words('Two') },
    ])
  })
})

describe('a block that the format doesn’t know becomes a paragraph of its words', () => {
  test.each<[string, unknown, string]>([
    [
      'in reading order',
      { type: 'poll', question: 'Yes or no?', answers: [{ label: 'Yes' }, { label: 'No' }] },
      'Yes or no? Yes No',
    ],
    [
      'without names for machines',
      { type: 'card', id: 'x1', href: '/a', url: '/b', class: 'c', text: 'Words' },
      'Words',
    ],
    ['without numbers', { type: 'chart', title: 'Turnout', values: [50.66] }, 'Turnout'],
    ['on one line', { type: 'code', text: 'a\n  b' }, 'a b'],
    ['with its tags as letters', { type: 'html', text: '<b>Words</b>' }, '<b>Words</b>'],
    ['when it is only a string', 'Words', 'Words'],
    ['when it lacks what its kind needs', { type: 'picture', photo: { caption: 'The harbour' } }, 'The harbour'],
    ['when its text is of a wrong type', { type: 'subhead', title: 'Words', text: 7 }, 'Words'],
    ['when nothing of its kind can be read', { type: 'gallery', title: 'Two views', photos: [] }, 'Two views'],
    ['when its address is a trap', { type: 'embed', url: 'javascript:alert(1)', title: 'A video' }, 'A video'],
  ])('%s', (_, block, text) => {
    expect(bodyOf(block)).toEqual([{ type: 'paragraph', text: words(text) }])
  })

  test('however much it holds', () => {
    const [block] = bodyOf({ type: 'poll', answers: Array.from({ length: 150_000 }, () => 'Yes') })
    expect(block).toMatchObject({ type: 'paragraph' })
  })

  test('however deep it goes', () => {
    const deep = nested((inner) => [{ type: 'emphasis', text: inner }])
    expect(bodyOf({ type: 'subhead', text: deep })).toEqual([{ type: 'paragraph', text: words('innermost') }])
  })
})

describe('in a line of text', () => {
  function lineOf(...text: unknown[]) {
    return bodyOf({ type: 'subhead', text })
  }

  test.each<[string, unknown, string]>([
    ['an unknown mark becomes its words', { type: 'abbr', text: 'UN' }, 'UN'],
    ['an unknown mark keeps its spaces', { type: 'abbr', text: ' UN ' }, ' UN '],
    ['a link without an address becomes its text', { type: 'link', text: 'UN' }, 'UN'],
    ['a javascript: link becomes its text', { type: 'link', href: 'javascript:alert(1)', text: 'UN' }, 'UN'],
    ['a data: link becomes its text', { type: 'link', href: 'data:text/html,x', text: 'UN' }, 'UN'],
    ['a link to nothing becomes its text', { type: 'link', href: '', text: 'UN' }, 'UN'],
    ['a mark around a space becomes the space', { type: 'strong', text: ' ' }, ' '],
  ])('%s, and the block stays what it is', (_, part, text) => {
    expect(lineOf('The ', part, ' voted.')).toEqual([
      { type: 'subhead', text: [...words('The '), ...words(text), ...words(' voted.')] },
    ])
  })

  test('a mark inside a link that leads nowhere stays', () => {
    expect(lineOf({ type: 'link', href: 'javascript:alert(1)', text: { type: 'strong', text: 'UN' } })).toEqual([
      { type: 'subhead', text: [{ type: 'strong', text: words('UN') }] },
    ])
  })

  test.each([null, 7, {}, { type: 'icon', url: '/a.svg' }])('%j is left out', (part) => {
    expect(lineOf('Voted.', part)).toEqual([{ type: 'subhead', text: words('Voted.') }])
  })

  test('marks in one another take no longer than they are deep', () => {
    let text: unknown = { type: 'link', href: '/politics', text: 7 }
    for (let depth = 0; depth < 24; depth += 1) text = { type: 'link', href: '/politics', text }
    const started = performance.now()
    bodyOf({ type: 'paragraph', text: ['Voted.', text] })
    expect(performance.now() - started).toBeLessThan(1000)
  })
})

describe('one bad item takes nothing along', () => {
  test('in a feed', () => {
    const broken = { ...summary, headline: null }
    expect(
      read('feed', { format: 'edition/1', stories: [summary, broken, 7, { ...summary, id: 'story-3' }] }),
    ).toMatchObject({
      stories: [{ id: 'story-1' }, { id: 'story-3' }],
    })
  })

  test.each(['headline', 'section', 'slug'])('in a block of the front page, when a story has no %s', (field) => {
    const stories = [withAnother(summary, [field], undefined), summary]
    expect(
      read('front', { format: 'edition/1', blocks: [{ stories }, { stories: 'none' }, { stories: [] }] }),
    ).toMatchObject({
      blocks: [{ stories: [{ id: 'story-1' }] }, { stories: [] }],
    })
  })

  test('among sections, tags, authors, corrections and related stories', () => {
    expect(read('edition', { ...edition, sections: [{ name: 'Politics' }, ...edition.sections] })).toMatchObject({
      sections: edition.sections,
    })
    expect(
      readArticle({
        tags: ['a', ' ', 7],
        authors: [null, 'Ada First'],
        corrections: [{ date: 'yesterday', text: 'A name.' }, { date: summary.published }],
        related: [summary, { slug: 'no-headline' }],
      }),
    ).toMatchObject({
      tags: ['a'],
      authors: ['Ada First'],
      corrections: [{ date: null, text: 'A name.' }],
      related: [{ id: 'story-1' }],
    })
  })

  test('among the files of a photo', () => {
    const [, jpeg] = photo.renditions
    const renditions = [
      { url: 'javascript:alert(1)', width: 1, height: 1 },
      { url: 'a.jpg', width: 0, height: 1 },
      jpeg,
    ]
    expect(readArticle({ photo: { ...photo, renditions } }).photo?.renditions).toEqual([jpeg])
  })

  test('so that the words of a photo stay when no file of it is left', () => {
    expect(readArticle({ photo: { ...photo, renditions: [null] } }).photo).toMatchObject({
      renditions: [],
      caption: 'The harbour at Gdynia.',
      creditLine: 'Ada First/Agency',
    })
  })

  test('among the items of a list: it becomes its words', () => {
    expect(bodyOf({ type: 'list', items: ['One', 7, { type: 'abbr', text: 'Two' }, ''] })).toEqual([
      { type: 'list', ordered: false, numerals: '1', items: [words('One'), words('Two')].map(listItem) },
    ])
  })

  test('among the cells of a table: they keep their columns', () => {
    expect(bodyOf({ type: 'table', rows: [[null, { type: 'abbr', text: 'UN' }, 7, 'x']] })).toEqual([
      {
        type: 'table',
        rowHeaders: false,
        sortable: false,
        caption: '',
        header: [],
        rows: [[[], words('UN'), words('7'), words('x')]],
      },
    ])
  })

  test('in a fact box: it becomes a paragraph', () => {
    expect(bodyOf({ type: 'factbox', title: 'Facts', body: [{ type: 'subhead', text: 'A' }, 'B'] })).toEqual([
      {
        type: 'factbox',
        title: 'Facts',
        body: [
          { type: 'paragraph', text: words('A') },
          { type: 'paragraph', text: words('B') },
        ],
      },
    ])
  })
})

test('stories without a canonical address have none', () => {
  expect(readArticle({ canonical: '' }).canonical).toBe('')
  expect(readArticle({ canonical: ' ' }).canonical).toBe('')
})

describe('an edition', () => {
  test.each(['en_GB', 'not a tag', '', 7])('with the language %j is read as English', (language) => {
    expect(read('edition', { ...edition, language })).toMatchObject({ language: 'en' })
  })

  test.each(['Warsaw', 'Europe/Nowhere', '', 7])('with the time zone %j is read in UTC', (timeZone) => {
    expect(read('edition', { ...edition, timeZone })).toMatchObject({ timeZone: 'UTC' })
  })
})
