import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/model/body'
import { spokenOf } from '../../src/model/spoken'
import { anArticle, aPhoto, listItem } from '../support/builders'

const text = (words: string) => [{ type: 'text' as const, text: words }]
const photo = aPhoto({ caption: 'The harbour at dawn. Photo: Ada First/Agency', creditLine: 'Ada First/Agency' })

/** What is said of a body alone. */
function said(body: Block[], language = 'en'): string[] {
  const article = anArticle({ headline: 'A headline', standfirst: '', body })
  return spokenOf(article, language, (caption) => `Table skipped: ${caption}`)
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
    expect(spokenOf(article, 'en', String)).toEqual([
      { place: 'headline', text: 'A headline' },
      { place: 'standfirst', text: 'What it tells.' },
      { place: 1, text: 'First.' },
      { place: 2, text: 'Then' },
    ])
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
      { type: 'table', rowHeaders: false, caption: 'Votes', header: [text('Party')], rows: [[text('Greens')]] },
      ['Table skipped: Votes'],
    ],
    [
      'a fact box',
      { type: 'factbox', title: 'In short', body: [{ type: 'paragraph', text: text('It is.') }] },
      ['In short', 'It is.'],
    ],
    ['nothing of another site', { type: 'embed', url: 'https://video.example/1', title: 'A film', player: '' }, []],
    ['nothing of a recording', { type: 'audio', url: '/a.mp3', title: 'A talk' }, []],
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
})
