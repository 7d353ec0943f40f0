// @vitest-environment node

import { describe, expect, test } from 'vitest'
import { articleDocument } from '../../src/export/asDocument'
import { validateEdition } from '../../src/export/validate'
import type { Article } from '../../src/model/article'
import { type Block, type Inline, plainText } from '../../src/model/body'
import { openEdition } from '../../src/sources/edition/edition'
import { anArticle, aPhoto, aSummary, listItem } from '../support/builders'
import fc from '../support/fastCheck'

const noStop = new AbortController().signal

/** What a reader makes of a story after it was written as edition/1, which has to be right to the last field. */
async function readBack(article: Article): Promise<Article> {
  const document: unknown = JSON.parse(JSON.stringify(articleDocument(article)))
  validateEdition(new Map([[`articles/${article.section}/${article.slug}.json`, document]]))
  const source = openEdition('/edition/', async () => ({ document, headers: new Headers() }))
  return source.article(article.section, article.slug, noStop)
}

const words = (text: string): Inline[] => [{ type: 'text', text }]
const marked: Inline[] = [
  { type: 'text', text: 'The ' },
  { type: 'strong', text: words('council') },
  { type: 'text', text: ' of ' },
  {
    type: 'emphasis',
    text: [
      { type: 'strong', text: words('Gdynia') },
      { type: 'text', text: ' voted' },
    ],
  },
  { type: 'break' },
  { type: 'text', text: 'on H' },
  { type: 'subscript', text: words('2') },
  { type: 'text', text: 'O and m' },
  { type: 'superscript', text: words('2') },
  { type: 'link', href: 'https://news.example/wall?p=1#plan', text: [{ type: 'emphasis', text: words('as planned') }] },
  { type: 'link', href: 'mailto:desk@news.example', text: words('write to us') },
  { type: 'link', href: '#notes', text: words('notes') },
]

const blocks: Record<Block['type'], Block[]> = {
  paragraph: [
    { type: 'paragraph', text: words('Words.') },
    { type: 'paragraph', text: marked },
  ],
  subhead: [{ type: 'subhead', text: words('What now') }],
  picture: [
    { type: 'picture', photo: aPhoto({}) },
    { type: 'picture', photo: aPhoto({ renditions: [], width: 0, height: 0, focalPoint: { x: 0, y: 0.5 } }) },
  ],
  gallery: [
    { type: 'gallery', title: '', photos: [aPhoto({}), aPhoto({ language: 'pl', source: 'PAP' })] },
    { type: 'gallery', title: 'Two views', photos: [aPhoto({ copyrightNotice: '© Ada First' })] },
  ],
  quote: [{ type: 'quote', blocks: [], text: marked, attribution: 'The mayor' }],
  pullquote: [{ type: 'pullquote', blocks: [], text: words('Who pays?'), attribution: '' }],
  list: [
    { type: 'list', ordered: true, numerals: '1', items: [words('First'), marked].map(listItem) },
    { type: 'list', ordered: false, numerals: '1', items: [listItem(words('Only'))] },
  ],
  table: [
    { type: 'table', rowHeaders: false, sortable: false, caption: '', header: [], rows: [[words('2026'), [], marked]] },
    {
      type: 'table',
      rowHeaders: false,
      sortable: false,
      caption: 'Cost',
      header: [words('Year'), []],
      rows: [[words('2026'), words('14.5')]],
    },
  ],
  embed: [
    { type: 'embed', url: 'https://video.example/1', title: 'The vote', player: 'https://video.example/embed/1' },
    { type: 'embed', url: 'https://video.example/1', title: '', player: '' },
  ],
  audio: [
    { type: 'audio', url: 'https://news.example/vote.mp3', title: 'The vote', chapters: [] },
    {
      type: 'audio',
      url: 'https://news.example/vote.mp3',
      title: 'The vote',
      chapters: [
        { start: 0, title: 'Before' },
        { start: 3725, title: 'After' },
      ],
    },
  ],
  video: [{ type: 'video', poster: '', captions: [], url: 'https://news.example/wall.mp4', title: '' }],
  factbox: [
    { type: 'factbox', title: 'The wall', body: [{ type: 'paragraph', text: marked }] },
    {
      type: 'factbox',
      title: '',
      body: [{ type: 'list', ordered: true, numerals: '1', items: [listItem(words('412 metres'))] }],
    },
  ],
  graphic: [
    {
      type: 'graphic',
      url: 'https://charts.example/1',
      title: 'Turnout',
      player: 'https://charts.example/1/embed',
      alt: 'Turnout falls.',
      image: aPhoto({}),
      height: 420,
    },
    { type: 'graphic', url: 'https://charts.example/1', title: '', player: '', alt: '', image: null, height: 0 },
  ],
  keypoints: [{ type: 'keypoints', title: 'In short', points: [words('One.'), marked] }],
  timeline: [
    {
      type: 'timeline',
      title: 'The week',
      events: [
        { time: 'Monday', title: 'The vote', blocks: [{ type: 'paragraph', text: marked }] },
        { time: 'Tuesday', title: '', blocks: [] },
      ],
    },
  ],
  questions: [
    {
      type: 'questions',
      title: '',
      items: [{ question: 'Who pays?', answer: [{ type: 'paragraph', text: words('All.') }] }],
    },
  ],
  code: [{ type: 'code', code: '  if (x)\n    y()', language: 'js' }],
  verse: [{ type: 'verse', stanzas: [marked, words('And so on')] }],
  footnotes: [
    {
      type: 'footnotes',
      notes: [
        { id: 'at-1', back: 'at-1-link', text: marked },
        { id: 'at-2', back: '', text: words('See there.') },
      ],
    },
  ],
  newsletter: [
    { type: 'newsletter', title: 'The morning', description: 'Daily.', url: 'https://news.example/#/portal/signup' },
  ],
  rule: [{ type: 'rule' }],
}

describe('a story that is written and read again is the same story', () => {
  test.each(Object.entries(blocks))('with its %s', async (_, body) => {
    const article = anArticle({ body })
    expect(await readBack(article)).toEqual({ format: 'edition/1', ...article })
  })

  test('with all that is known of it', async () => {
    const article = anArticle({
      id: 'urn:1',
      kicker: 'Analysis',
      updated: '2026-10-01T11:30:00+02:00',
      language: 'pl',
      tags: ['council', 'harbour'],
      canonical: 'https://news.example/vote/',
      byline: 'By Ada First in Gdynia',
      dateline: 'GDYNIA',
      corrections: [
        { date: '2026-10-02T09:00:00+02:00', text: 'The mayor’s name was misspelt.' },
        { date: null, text: 'So was the street’s.' },
      ],
      related: [aSummary({ slug: 'wall' })],
    })
    expect(await readBack(article)).toEqual({ format: 'edition/1', ...article })
  })

  test('with who has paid for it, and the rights in its photo', async () => {
    const rights = {
      digitalSourceType: 'negativeFilm',
      isArchive: true,
      isHandout: false,
      usageTerms: 'No use in print.',
      until: '2031-01-01T00:00:00Z',
    } as const
    const article = anArticle({ photo: aPhoto({ rights }), sponsor: { kind: 'supported', name: 'Harbour Bank' } })
    expect(await readBack(article)).toEqual({ format: 'edition/1', ...article })
  })

  test('keeps whose view a story is, and that its picture is to be shown whole', async () => {
    const opinion = { columnist: 'Ada First', portrait: aPhoto({}) }
    const article = anArticle({ photo: aPhoto({ isWhole: true }), opinion })
    expect(await readBack(article)).toEqual({ format: 'edition/1', ...article })
  })

  test.each(['locked', 'protected'] as const)('and still %s, with no body', async (access) => {
    const article = anArticle({ access, body: [], photo: null, published: null, authors: [] })
    expect(await readBack(article)).toEqual({ format: 'edition/1', ...article })
  })
})

describe('what the format has no way to say', () => {
  test('a mark without words becomes what it holds', async () => {
    const body: Block[] = [
      {
        type: 'paragraph',
        text: [
          { type: 'text', text: 'One' },
          { type: 'strong', text: words(' ') },
          { type: 'emphasis', text: [] },
          { type: 'link', href: 'https://news.example/', text: [{ type: 'break' }] },
          { type: 'text', text: 'two' },
        ],
      },
    ]
    const text = [
      { type: 'text', text: 'One' },
      { type: 'text', text: ' ' },
      { type: 'break' },
      { type: 'text', text: 'two' },
    ]
    expect((await readBack(anArticle({ body }))).body).toEqual([{ type: 'paragraph', text }])
  })

  test('blocks without words are left out, and the rest stays', async () => {
    const empty: Block[] = [
      { type: 'paragraph', text: [] },
      { type: 'subhead', text: words(' ') },
      { type: 'quote', blocks: [], text: [], attribution: '' },
      { type: 'list', ordered: true, numerals: '1', items: [listItem([])] },
      { type: 'gallery', title: '', photos: [] },
      { type: 'table', rowHeaders: false, sortable: false, caption: '', header: [], rows: [] },
      { type: 'factbox', title: '', body: [{ type: 'paragraph', text: [{ type: 'break' }] }] },
    ]
    const body: Block[] = [...empty, { type: 'paragraph', text: words('Words.') }]
    expect((await readBack(anArticle({ body }))).body).toEqual([{ type: 'paragraph', text: words('Words.') }])
  })

  const inline = fc.letrec<{ line: Inline[]; part: Inline }>((tie) => ({
    line: fc.array(tie('part'), { maxLength: 4 }),
    part: fc.oneof(
      { depthSize: 'large', withCrossShrink: true },
      fc.record({ type: fc.constant('text' as const), text: fc.string({ unit: 'grapheme' }) }),
      fc.constant({ type: 'break' as const }),
      fc.record({ type: fc.constantFrom('strong', 'emphasis', 'subscript', 'superscript'), text: tie('line') }),
      fc.record({ type: fc.constant('link' as const), href: fc.webUrl(), text: tie('line') }),
    ),
  })).line

  test('no line loses a word, however it is marked', async () => {
    await fc.assert(
      fc.asyncProperty(inline, async (text) => {
        const body: Block[] = [
          { type: 'paragraph', text },
          { type: 'paragraph', text: words('Words.') },
        ]
        const read = (await readBack(anArticle({ body }))).body
        const expected = plainText(text).trim() === '' ? [] : [plainText(text)]
        const found = read.map((block) => (block.type === 'paragraph' ? plainText(block.text) : block.type))
        expect(found).toEqual([...expected, 'Words.'])
      }),
    )
  })

  test('nor does one that is marked a thousand times over', async () => {
    let text = words('deep')
    for (let depth = 0; depth < 1000; depth += 1) text = [{ type: 'strong', text }]
    const read = (
      await readBack(anArticle({ body: [{ type: 'list', ordered: false, numerals: '1', items: [listItem(text)] }] }))
    ).body
    expect(read.map((block) => block.type === 'list' && block.items.map(({ text }) => plainText(text)))).toEqual([
      ['deep'],
    ])
  })
})
