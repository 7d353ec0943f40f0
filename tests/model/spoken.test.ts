import { describe, expect, it } from 'vitest'
import type { Sponsor } from '../../src/model/article'
import type { Block, Inline } from '../../src/model/body'
import { spokenOf } from '../../src/model/spoken'
import { anArticle, aPhoto, listItem } from '../support/builders'
import fc from '../support/fastCheck'

const text = (words: string) => [{ type: 'text' as const, text: words }]
const photo = aPhoto({ caption: 'The harbour at dawn. Photo: Ada First/Agency', creditLine: 'Ada First/Agency' })

const words = {
  table: (caption: string) => `Table skipped: ${caption}`,
  sponsor: ({ name }: Sponsor) => `Paid for by ${name}.`,
}

/** What is said of a body alone. */
function said(body: Block[], language = 'en'): string[] {
  const article = anArticle({ headline: 'A headline', standfirst: '', body })
  return spokenOf(article, language, words)
    .slice(1)
    .map((sentence) => sentence.text)
}

describe('a story that is read aloud', () => {
  it('begins with headline and standfirst, and says where each sentence stands', () => {
    const body: Block[] = [
      { type: 'rule' },
      { type: 'paragraph', text: text('First.') },
      { type: 'subhead', text: text('Then') },
    ]
    const article = anArticle({ headline: 'A headline', standfirst: 'What it tells.', body })
    expect(spokenOf(article, 'en', words)).toEqual([
      { place: 'headline', text: 'A headline' },
      { place: 'standfirst', text: 'What it tells.' },
      { place: 1, text: 'First.' },
      { place: 2, text: 'Then' },
    ])
  })

  it('says who has paid for it before anything else', () => {
    const article = anArticle({ headline: 'A headline', sponsor: { kind: 'paid', name: 'Quay Rope' } })
    expect(spokenOf(article, 'en', words)[0]).toEqual({ place: 'headline', text: 'Paid for by Quay Rope.' })
  })

  it.each<[string, Block, string[]]>([
    ['a caption without its credit', { type: 'picture', photo }, ['The harbour at dawn.']],
    ['nothing of a photo without a caption', { type: 'picture', photo: aPhoto({ caption: '' }) }, []],
    [
      'a gallery’s title and captions',
      { type: 'gallery', title: 'Harbours', photos: [photo, photo] },
      ['Harbours', 'The harbour at dawn.', 'The harbour at dawn.'],
    ],
    [
      'who is quoted',
      { type: 'quote', blocks: [], text: text('Never.'), attribution: 'Ada First' },
      ['Never.', 'Ada First'],
    ],
    [
      'each item of a list',
      { type: 'list', ordered: false, numerals: '1', items: [text('One'), text('Two')].map(listItem) },
      ['One', 'Two'],
    ],
    [
      'one word in place of a table',
      {
        type: 'table',
        rowHeaders: false,
        sortable: false,
        caption: 'Votes',
        header: [text('Party')],
        rows: [[text('Greens')]],
      },
      ['Table skipped: Votes'],
    ],
    [
      'a fact box',
      { type: 'factbox', title: 'In short', body: [{ type: 'paragraph', text: text('It is.') }] },
      ['In short', 'It is.'],
    ],
    ['key points', { type: 'keypoints', title: 'In short', points: [text('One.')] }, ['In short', 'One.']],
    [
      'when each event of a timeline was',
      { type: 'timeline', title: 'A week', events: [{ time: 'Monday', title: 'Rain', blocks: [] }] },
      ['A week', 'Monday', 'Rain'],
    ],
    [
      'questions before their answers',
      {
        type: 'questions',
        title: '',
        items: [{ question: 'Why?', answer: [{ type: 'paragraph', text: text('So.') }] }],
      },
      ['Why?', 'So.'],
    ],
    ['a poem', { type: 'verse', stanzas: [text('The sea')] }, ['The sea']],
    [
      'what can be seen in a graphic',
      {
        type: 'graphic',
        url: 'https://charts.example/1',
        title: 'Turnout',
        player: '',
        alt: 'It falls.',
        image: null,
        height: 0,
      },
      ['Turnout', 'It falls.'],
    ],
    [
      'a formula in characters',
      { type: 'paragraph', text: [{ type: 'formula', math: ['x'], isBlock: false, text: text('x = 1') }] },
      ['x = 1'],
    ],
    ['nothing of a program', { type: 'code', code: 'go()', language: '' }, []],
    ['nothing of a note', { type: 'footnotes', notes: [{ id: 'at-1', back: '', text: text('See there.') }] }, []],
    [
      'nothing of a newsletter',
      { type: 'newsletter', title: 'The tide', description: '', url: 'https://news.example/' },
      [],
    ],
    ['nothing of another site', { type: 'embed', url: 'https://video.example/1', title: 'A film', player: '' }, []],
    ['nothing of a recording', { type: 'audio', url: '/a.mp3', title: 'A talk', chapters: [] }, []],
    [
      'words without their marks',
      { type: 'paragraph', text: [{ type: 'strong', text: text('So  it\n is.') }] },
      ['So it is.'],
    ],
  ])('has %s', (_, block, words) => {
    expect(said([block])).toEqual(words)
  })

  it('is cut between sentences where a paragraph is long, and loses no word', () => {
    const sentence =
      'Dr. Novak came at 3.15 p.m. and said that the bridge would be open for everybody by the end of May.'
    const parts = said([{ type: 'paragraph', text: text(Array.from({ length: 5 }, () => sentence).join(' ')) }])
    expect(parts.length).toBeGreaterThan(2)
    expect(parts.join(' ')).toBe(Array.from({ length: 5 }, () => sentence).join(' '))
  })

  it('is cut where sentences end in its own language', () => {
    const parts = said([{ type: 'paragraph', text: text(`${'字'.repeat(120)}。${'文'.repeat(120)}。`) }], 'zh')
    expect(parts).toEqual([`${'字'.repeat(120)}。`, `${'文'.repeat(120)}。`])
  })

  const link = (href: string, words: string): Inline => ({ type: 'link', href, text: text(words) })
  const raised = (...parts: Inline[]): Inline => ({ type: 'superscript', text: parts })

  it.each<[string, Inline[], string]>([
    [
      'without words that are struck out',
      [...text('Was '), { type: 'deleted', text: text('400') }, ...text(' 40.')],
      'Was 40.',
    ],
    [
      'without the marks of notes',
      [...text('Rents doubled'), raised(link('#at-1', '1')), ...text(' in 2025'), raised(...text('2')), ...text('.')],
      'Rents doubled in 2025.',
    ],
    ['without notes in brackets', [...text('It rose'), raised(...text('[3]')), ...text('.')], 'It rose.'],
    ['without numbers of notes', [...text('It rose'), raised(...text('(3)')), ...text(' by 2')], 'It rose by 2'],
    ['with the square of a formula', [...text('E = mc'), raised(...text('2'))], 'E = mc²'],
    [
      'with the site alone of an address in brackets, or with a name and a port',
      text('Read (https://news.example/a_(b)). And https://me:key@news.example/a'),
      'Read (news.example). And news.example',
    ],
    ['with powers', [...text('40 m'), raised(...text('2')), ...text(' at 10'), raised(...text('6'))], '40 m² at 10⁶'],
    ['with raised letters', [...text('The 1'), raised(...text('st')), ...text(' of May')], 'The 1st of May'],
    ['with lowered figures', [...text('CO'), { type: 'subscript', text: text('2') }], 'CO2'],
    ['without arrows back from notes', [...text('City survey. '), link('#at-2', '↩︎')], 'City survey.'],
    ['without pronunciations', [{ type: 'ruby', reading: 'とうきょう', text: text('東京') }, ...text('で')], '東京で'],
    [
      'with the site alone of an address',
      text('Read https://www.news.example/2026/11/20/long?utm_source=x&a=y, or www.b.example.'),
      'Read news.example, or b.example.',
    ],
    [
      'with the site alone of an address of any kind',
      text('See ftp://files.example/a.zip, news.example/story-2026 or geo.co.uk/a/b?id=5.'),
      'See files.example, news.example or geo.co.uk.',
    ],
    [
      'with what follows an address without a space',
      text('前往https://news.example/a/b。谢谢'),
      '前往news.example。谢谢',
    ],
    ['with words that a slash parts', text('and/or, 24/7, km/h, yes.no/maybe'), 'and/or, 24/7, km/h, yes.no/maybe'],
    ['without marks of notes in a line', [...text('It rose'), link('#at-1', '[1]'), ...text('.')], 'It rose.'],
    ['without marks of notes in figures of their own', text('It rose¹ again.² By 5 m².'), 'It rose again. By 5 m².'],
    ['with addresses of people', text('Write to desk@news.example.'), 'Write to desk@news.example.'],
  ])('is said %s', (_, line, words) => {
    expect(said([{ type: 'paragraph', text: line }])).toEqual([words])
  })

  it('says a list in a list, and one in a quotation', () => {
    const list: Block = { type: 'list', ordered: false, numerals: '1', items: [listItem(text('Hinges'))] }
    const outer: Block = { ...list, items: [{ ...listItem(text('The gate')), blocks: [list] }] }
    const quote: Block = { type: 'quote', text: text('Demands:'), blocks: [list], attribution: 'Ada' }
    expect(said([outer, quote])).toEqual(['The gate', 'Hinges', 'Demands:', 'Hinges', 'Ada'])
  })

  it('is cut at commas, or between words, where a sentence is long', () => {
    const clauses = `${'the mayor said that it had rained, '.repeat(12)}and went`
    const parts = said([{ type: 'paragraph', text: text(clauses) }])
    expect(parts.every((part) => part.length <= 160)).toBe(true)
    expect(parts.slice(0, -1).every((part) => part.endsWith(','))).toBe(true)
    expect(parts.join(' ')).toBe(clauses)
    const words = said([{ type: 'paragraph', text: text('word '.repeat(100).trim()) }])
    expect(words.every((part) => part.length <= 160)).toBe(true)
    expect(words.join(' ')).toBe('word '.repeat(100).trim())
    const signs = said([{ type: 'paragraph', text: text('字'.repeat(400)) }], 'zh')
    expect(signs.join('')).toBe('字'.repeat(400))
    expect(signs).toHaveLength(3)
  })

  it('is cut between words of a script without spaces, and never within a character', () => {
    const thai = 'คณะกรรมการได้พิจารณาแผนการขยายท่าเรือ'.repeat(10)
    const parts = said([{ type: 'paragraph', text: text(thai) }], 'th')
    expect(parts.join('')).toBe(thai)
    expect(parts.filter((part) => /^\p{M}/u.test(part))).toEqual([])
    const flags = said([{ type: 'paragraph', text: text('🇵🇱'.repeat(100)) }])
    expect(flags.join('')).toBe('🇵🇱'.repeat(100))
    expect(flags.every((part) => part.length % 4 === 0)).toBe(true)
  })

  it('is not cut after an abbreviation or within a number', () => {
    const sentence =
      'The council met Prof. Reed at 10 a.m. on Friday in St. John’s, and they spoke of 1,200 homes that were to be built there for St. Mary. '
    const parts = said([{ type: 'paragraph', text: text(sentence.repeat(4)) }])
    expect(parts.length).toBeGreaterThan(1)
    expect(parts.filter((part) => /(?:St|Prof)\.$|1,$/.test(part))).toEqual([])
  })

  it.each([
    [
      'en',
      'They met U.S. Sen. Reed of St. John’s, and they spoke for an hour of homes that were to be built by the sea. ',
      'U.S.',
    ],
    [
      'de',
      'Am 12. Oktober sprach der Abgeordnete a. D. Schmidt von 3,5 Mio. Euro für den Hafen, und das war fast alles. ',
      '12.|a.|Mio.',
    ],
    [
      'en',
      'She said that the wall of the harbour would be built within the year by the people of the whole town and their neighbours, by no one else: “no more, no less,” and then she went home. ',
      'less,',
    ],
  ])('is not cut, in %s, within %j', (language, sentence, ends) => {
    const parts = said([{ type: 'paragraph', text: text(sentence.repeat(4)) }], language)
    expect(parts.filter((part) => ends.split('|').some((end) => part.endsWith(end)))).toEqual([])
  })

  it('has every word of any text, in pieces of at most 160 characters', () => {
    const words = fc.array(
      fc.constantFrom('a', 'Dr.', 'St.', 'end.', 'and,', '1,200', 'x'.repeat(70), '字字。', '—', '…'),
    )
    fc.assert(
      fc.property(words, (list) => {
        const parts = said([{ type: 'paragraph', text: text(list.join(' ')) }])
        expect(parts.join(' ').replace(/\s/g, '')).toBe(list.join(''))
        expect(parts.every((part) => part.length <= 160)).toBe(true)
      }),
    )
  })
})
