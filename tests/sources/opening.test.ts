// @vitest-environment node

import { describe, expect, test } from 'vitest'
import type { Block } from '../../src/model/body'
import type { Photo } from '../../src/model/photo'
import { sayOnce } from '../../src/sources/opening'
import { showSamePicture } from '../../src/sources/samePicture'
import { aPhoto } from '../support/builders'
import fc from '../support/fastCheck'

const uploads = 'https://news.example/wp-content/uploads'

describe('one picture under many addresses', () => {
  test.each([
    [`${uploads}/pier-scaled.jpg`, `${uploads}/pier-1024x683.jpg`],
    [
      `${uploads}/pier-scaled.jpg`,
      'https://i0.wp.com/news.example/wp-content/uploads/pier-1024x683.jpg?resize=1024%2C683',
    ],
    [`${uploads}/pier.jpg`, 'https://cdn.news.example/wp-content/uploads/pier-1024x683.jpg'],
    [`${uploads}/pier.jpg`, `${uploads}/pier.jpg.webp`],
    [`${uploads}/pier-e1700000000-300x200.jpg`, `${uploads}/pier-rotated.jpg`],
    [
      'https://g.example/content/images/2026/a.jpg',
      'https://g.example/content/images/size/w600/format/webp/2026/a.jpg',
    ],
    ['https://a.example/p.jpg?w=1200', 'http://www.a.example/p.jpg?w=640'],
    ['https://a.example/p.jpg', 'https://a.example/p.webp'],
    ['https://a.example/max/700/p.jpg', 'https://a.example/max/1400/p.jpg'],
    ['https://a.example/styles/large/public/p.jpg', 'https://a.example/styles/small/public/p.jpg'],
    ['https://a.example/image/upload/w_600,c_fill/v1/p.jpg', 'https://a.example/image/upload/w_1200/v1/p.jpg'],
    [
      'https://miro.medium.com/v2/resize:fit:1200/1*abcDEFgh.jpeg',
      'https://cdn-images-1.medium.com/max/1024/1*abcDEFgh.jpeg',
    ],
    ['https://a.example/file?id=1&w=600', 'https://a.example/file?id=1&w=900'],
    ['https://a.example/p.jpg', 'https://a.example/cdn-cgi/image/width=640/p.jpg'],
    ['https://a.example/p.jpg', 'https://images.example/640x/https://a.example/p.jpg'],
    ['https://a.example/p.jpg', 'https://r.example/_next/image?url=https%3A%2F%2Fa.example%2Fp.jpg&w=640'],
  ])('%s and %s are the same', (one, other) => {
    expect(showSamePicture(one, other)).toBe(true)
  })

  test.each([
    [`${uploads}/pier.jpg`, `${uploads}/quay.jpg`],
    [`${uploads}/2025/pier.jpg`, `${uploads}/2026/pier.jpg`],
    ['https://a.example/p.jpg', 'https://b.example/p.jpg'],
    ['https://a.example/file?id=1', 'https://a.example/file?id=2'],
    ['https://a.example/p-1.jpg', 'https://a.example/p-2.jpg'],
    ['https://a.example/resize?url=/a.jpg', 'https://a.example/resize?url=/b.jpg'],
  ])('%s and %s are not', (one, other) => {
    expect(showSamePicture(one, other)).toBe(false)
  })
})

function photo(name: string, words: Partial<Omit<Photo, 'line'>> = {}): Photo {
  const renditions = [{ url: `${uploads}/${name}`, width: 0, height: 0, type: '' }]
  return aPhoto({ renditions, width: 0, height: 0, alt: '', caption: '', creator: '', creditLine: '', ...words })
}

function paragraph(text: string): Block {
  return { type: 'paragraph', text: [{ type: 'text', text }] }
}

const story = { standfirst: '', photo: null, body: [paragraph('The wall is old. It leaks.')] }

describe('the lead photo is shown once', () => {
  const again: Block = { type: 'picture', photo: photo('pier-1024x683.jpg') }
  const lead = photo('pier-scaled.jpg')
  const words = paragraph('Words.')

  test.each<[string, Block[], Block[]]>([
    ['above the text', [again, words], [words]],
    ['after the first paragraph', [words, again, words], [words, words]],
    [
      'in a gallery',
      [{ type: 'gallery', title: 'All', photos: [again.photo, photo('b.jpg')] }, words],
      [{ type: 'gallery', title: 'All', photos: [photo('b.jpg')] }, words],
    ],
    [
      'not where the text has another',
      [{ type: 'picture', photo: photo('b.jpg') }],
      [{ type: 'picture', photo: photo('b.jpg') }],
    ],
  ])('%s', (_, body, left) => {
    const { photo: shown, body: text } = sayOnce('A story', { ...story, photo: lead, body })
    expect(shown?.renditions.length).toBe(1)
    expect(text).toEqual(left)
  })

  test('as the whole story where there is nothing else', () => {
    expect(sayOnce('A story', { ...story, photo: lead, body: [again] })).toMatchObject({ photo: null, body: [again] })
  })

  test('in the larger of two files', () => {
    const large = photo('p.jpg?w=1200')
    const small: Block = { type: 'picture', photo: photo('p.jpg?w=640') }
    expect(
      sayOnce('A story', { ...story, photo: large, body: [small, words] }).photo?.renditions.map(({ width }) => width),
    ).toEqual([640, 1200])
  })

  test.each([
    [
      'the text’s credit',
      { caption: 'Pier in summer' },
      { caption: 'The pier on Friday. Photo: Ann Lee/AP' },
      /Ann Lee\/AP/,
    ],
    [
      'the credit in the library’s caption',
      { caption: 'Pier in summer. (Photo: Bo Holt)' },
      { caption: 'The pier on Friday.' },
      /Bo Holt/,
    ],
    [
      'the library’s caption',
      { caption: 'Pier in summer' },
      { caption: 'The pier on Friday. Photo: Ann Lee/AP' },
      /Pier in summer/,
    ],
    [
      'the text’s caption',
      { caption: 'Pier in summer' },
      { caption: 'The pier on Friday. Photo: Ann Lee/AP' },
      /The pier on Friday/,
    ],
    ['the library’s credit', { creditLine: 'Ann Lee/AP' }, { caption: 'The pier' }, /Ann Lee\/AP/],
    ['the text’s alt', { alt: '' }, { alt: 'A pier' }, /A pier/],
    ['the library’s alt', { alt: 'A pier' }, { alt: 'Other' }, /A pier/],
  ])('with %s', (_, ofLibrary, ofText, expected) => {
    const body: Block[] = [{ type: 'picture', photo: photo('pier-300x200.jpg', ofText) }, words]
    const { photo: shown } = sayOnce('A story', { ...story, photo: photo('pier.jpg', ofLibrary), body })
    expect(`${shown?.alt} ${shown?.line.caption} ${shown?.line.credit?.line}`).toMatch(expected)
  })

  test('with every word and credit of both, whatever they are', () => {
    const caption = fc.constantFrom(
      '',
      'Pier in summer',
      'The pier on Friday.',
      'The pier on Friday. Photo: Ann Lee/AP',
    )
    const credit = fc.constantFrom('', 'Ann Lee/AP')
    fc.assert(
      fc.property(caption, credit, caption, credit, (one, oneCredit, other, otherCredit) => {
        const body: Block[] = [
          { type: 'picture', photo: photo('a-300x200.jpg', { caption: other, creditLine: otherCredit }) },
          words,
        ]
        const given = photo('a.jpg', { caption: one, creditLine: oneCredit })
        const { line } = sayOnce('A story', { ...story, photo: given, body }).photo ?? given
        const shown = `${line.caption} ${line.credit?.line ?? ''}`
        const said = `${one} ${oneCredit} ${other} ${otherCredit}`.replaceAll('Photo:', '')
        for (const word of said.match(/\w+/g) ?? []) expect(shown).toContain(word)
      }),
    )
  })
})

describe('the standfirst is left out where the text begins with it', () => {
  test.each([
    ['to the letter', 'The wall is old.'],
    ['cut by a theme', 'The wall is old. It…'],
    ['cut by a theme within a word', 'The wall is old. It le…'],
    ['with other signs', 'The “wall” is old'],
    ['and is all of a short text', 'The wall is old. It leaks. It is to be mended.'],
  ])('%s', (_, standfirst) => {
    expect(sayOnce('A story', { ...story, standfirst }).standfirst).toBe('')
  })

  test('after a picture', () => {
    const body: Block[] = [{ type: 'picture', photo: photo('a.jpg') }, ...story.body]
    expect(sayOnce('A story', { ...story, standfirst: 'The wall is old.', body }).standfirst).toBe('')
  })

  test('after a subhead', () => {
    const subhead: Block = { type: 'subhead', text: [{ type: 'text', text: 'What is known' }] }
    const body = [subhead, ...story.body]
    expect(sayOnce('A story', { ...story, standfirst: 'The wall is old.', body }).standfirst).toBe('')
  })

  const first = 'The pilots of the harbour refused to sail on Friday.'

  test.each<[string, string, Block[]]>([
    ['after a dateline', first, [paragraph(`RYE, Nov. 20 (AP) — ${first}`)]],
    ['after an agency’s name', first, [paragraph(`RYE (Reuters) ${first}`)]],
    ['as its second paragraph', first, [paragraph('Updated on Friday.'), paragraph(first)]],
    ['cut within a word, without a mark', first.slice(0, 45), [paragraph(first)]],
  ])('%s', (_, standfirst, body) => {
    expect(sayOnce('A story', { ...story, standfirst, body: [...body, paragraph('More.')] }).standfirst).toBe('')
  })

  test.each(['The wall is old, and nobody minds.', 'The walls', 'What it will cost.'])('but not %j', (standfirst) => {
    expect(sayOnce('A story', { ...story, standfirst }).standfirst).toBe(standfirst)
  })
})

describe('the headline is left out where the text begins with it', () => {
  const heading: Block = { type: 'subhead', text: [{ type: 'text', text: 'Quay opens' }] }

  test('as a heading, also after a picture', () => {
    const picture: Block = { type: 'picture', photo: photo('a.jpg') }
    expect(sayOnce('Quay opens', { ...story, body: [picture, heading, paragraph('Text.')] }).body).toEqual([
      picture,
      paragraph('Text.'),
    ])
  })

  test.each<[string, Block[], number]>([
    ['after a kicker', [paragraph('LOCAL'), heading, paragraph('Text.')], 2],
    ['twice', [heading, heading, paragraph('Text.')], 1],
    [
      'with the name of the site',
      [{ type: 'subhead', text: [{ type: 'text', text: 'Quay opens | The Wire' }] }, paragraph('Text.')],
      1,
    ],
    [
      'but not where more follows it',
      [{ type: 'subhead', text: [{ type: 'text', text: 'Quay opens: what we know' }] }, paragraph('Text.')],
      2,
    ],
    ['but not as words of the text', [paragraph('Text.'), paragraph('Quay opens')], 2],
    ['but not as a later part', [...'abc'].map(paragraph).concat(heading), 4],
  ])('%s', (_, body, left) => {
    expect(sayOnce('Quay opens', { ...story, body }).body).toHaveLength(left)
  })

  test('but not where it is all of the text, or another', () => {
    expect(sayOnce('Quay opens', { ...story, body: [heading] }).body).toEqual([heading])
    expect(sayOnce('The quay', { ...story, body: [heading, paragraph('Text.')] }).body).toHaveLength(2)
  })
})
