import { describe, expect, test } from 'vitest'
import { type Block, type Inline, linesOf, linksIn, plainText } from '../../src/model/body'
import { aPhoto, listItem } from '../support/builders'

function words(text: string): Inline[] {
  return [{ type: 'text', text }]
}

function paragraph(text: string): Block {
  return { type: 'paragraph', text: words(text) }
}

function link(href: string): Inline[] {
  return [{ type: 'link', href, text: words(href) }]
}

describe('the words of a line', () => {
  test.each<[string, Inline[], string]>([
    ['of plain text are the text', words('Plain'), 'Plain'],
    ['of nothing are none', [], ''],
    [
      'lose their marks but not their spaces',
      [
        { type: 'text', text: 'H' },
        { type: 'subscript', text: words('2') },
        { type: 'text', text: 'O is ' },
        { type: 'strong', text: [{ type: 'emphasis', text: words('wet') }] },
      ],
      'H2O is wet',
    ],
    ['of a link are its text', [{ type: 'link', href: '/politics', text: words('Politics') }], 'Politics'],
    ['are parted where the line breaks', [...words('One'), { type: 'break' }, ...words('two')], 'One\ntwo'],
  ])('%s', (_, line, text) => {
    expect(plainText(line)).toBe(text)
  })
})

describe('the lines of a block', () => {
  test.each<[string, Block, string[]]>([
    ['a paragraph', paragraph('A'), ['A']],
    ['a subhead', { type: 'subhead', text: words('A') }, ['A']],
    ['a quote, with who said it', { type: 'quote', blocks: [], text: words('A'), attribution: 'B' }, ['A', 'B']],
    ['a pull quote', { type: 'pullquote', blocks: [], text: words('A'), attribution: '' }, ['A', '']],
    [
      'a list',
      { type: 'list', ordered: false, numerals: '1', items: [words('A'), words('B')].map(listItem) },
      ['A', 'B'],
    ],
    [
      'a table, row by row',
      {
        type: 'table',
        rowHeaders: false,
        sortable: false,
        caption: 'A',
        header: [words('B')],
        rows: [[words('C'), words('D')], [words('E')]],
      },
      ['A', 'B', 'C', 'D', 'E'],
    ],
    ['a picture', { type: 'picture', photo: aPhoto({ caption: 'A', alt: 'Not read' }) }, ['A']],
    [
      'a gallery',
      { type: 'gallery', title: 'A', photos: [aPhoto({ caption: 'B' }), aPhoto({ caption: 'C' })] },
      ['A', 'B', 'C'],
    ],
    [
      'a fact box',
      {
        type: 'factbox',
        title: 'A',
        body: [{ type: 'list', ordered: false, numerals: '1', items: [listItem(words('B'))] }],
      },
      ['A', 'B'],
    ],
    ['an embed', { type: 'embed', url: 'https://example.org/', title: 'A', player: '' }, ['A']],
    ['a recording', { type: 'audio', url: 'https://example.org/a.mp3', title: 'A', chapters: [] }, ['A']],
    ['a rule', { type: 'rule' }, []],
    ['key points', { type: 'keypoints', title: 'A', points: [words('B')] }, ['A', 'B']],
    [
      'a timeline',
      {
        type: 'timeline',
        title: 'A',
        events: [{ time: 'B', title: 'C', blocks: [{ type: 'paragraph', text: words('D') }] }],
      },
      ['A', 'B', 'C', 'D'],
    ],
    [
      'questions',
      {
        type: 'questions',
        title: 'A',
        items: [{ question: 'B', answer: [{ type: 'paragraph', text: words('C') }] }],
      },
      ['A', 'B', 'C'],
    ],
    ['a program', { type: 'code', code: 'a\n b', language: 'js' }, ['a\n b']],
    ['a poem', { type: 'verse', stanzas: [words('A'), words('B')] }, ['A', 'B']],
    ['footnotes', { type: 'footnotes', notes: [{ id: 'at-1', back: '', text: words('A') }] }, ['A']],
    ['a newsletter', { type: 'newsletter', title: 'A', description: 'B', url: 'https://example.org/' }, ['A', 'B']],
    [
      'a recording with chapters',
      { type: 'audio', url: 'https://example.org/a.mp3', title: 'A', chapters: [{ start: 0, title: 'B' }] },
      ['A', 'B'],
    ],
  ])('of %s are in reading order', (_, block, lines) => {
    expect(linesOf(block).map(plainText)).toEqual(lines)
  })
})

test('every link of a body is found, wherever it stands, in reading order', () => {
  const body: Block[] = [
    { type: 'paragraph', text: [{ type: 'strong', text: link('/1') }, ...words('and'), ...link('/2')] },
    { type: 'list', ordered: false, numerals: '1', items: [listItem(link('/3'))] },
    { type: 'table', rowHeaders: false, sortable: false, caption: '', header: [link('/4')], rows: [[link('/5')]] },
    { type: 'factbox', title: '', body: [{ type: 'paragraph', text: link('/6') }] },
    { type: 'quote', blocks: [], text: link('/7'), attribution: '' },
    { type: 'rule' },
  ]
  expect(linksIn(body)).toEqual(['/1', '/2', '/3', '/4', '/5', '/6', '/7'])
})
