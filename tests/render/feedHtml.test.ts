// @vitest-environment jsdom

import { describe, expect, it, test } from 'vitest'
import type { Block, BlockOf, Inline, Quote } from '../../src/model/body'
import { liveCoverage } from '../../src/model/live'
import { feedHtml } from '../../src/render/feedHtml'
import { storyHtml } from '../../src/render/feedStory'
import { aLivePost, anArticle, anEdition, aPhoto, listItem } from '../support/builders'

const site = { address: 'https://news.example/daily/', edition: anEdition({}) }
const origin = { site, page: 'https://news.example/daily/politics/a-story' }

const line = (text: string): Inline[] => [{ type: 'text', text }]
const paragraph = (text: string): BlockOf<'paragraph'> => ({ type: 'paragraph', text: line(text) })
const photo = (caption: string, creditLine: string) => aPhoto({ alt: 'A harbour', caption, creditLine })

// Each word of a block begins with "w" and a figure. The type asks for a block of every kind.
const blocks: { [Type in Block['type']]: Type extends Quote['type'] ? Quote : BlockOf<Type> } = {
  paragraph: {
    type: 'paragraph',
    text: [
      { type: 'strong', text: line('w1') },
      { type: 'break' },
      { type: 'link', href: '/sport/match', text: line('w2') },
      { type: 'anchor', id: 'note', text: [{ type: 'language', language: 'fr', text: line(' w3 ') }] },
      { type: 'ruby', reading: 'w5', text: line('w4') },
      { type: 'formula', math: ['w6'], isBlock: false, text: line(' w6 < 7') },
    ],
  },
  subhead: { type: 'subhead', text: line('w1') },
  picture: { type: 'picture', photo: photo('w1', 'w2') },
  gallery: { type: 'gallery', title: 'w1', photos: [photo('w2', 'w3'), photo('w4', 'w5')] },
  quote: { type: 'quote', text: line('w1'), blocks: [paragraph('w2')], attribution: 'w3' },
  pullquote: { type: 'pullquote', text: line('w1'), blocks: [], attribution: 'w2' },
  list: {
    type: 'list',
    ordered: true,
    numerals: 'a',
    items: [
      {
        text: line('w1'),
        value: 4,
        blocks: [{ type: 'list', ordered: false, numerals: '1', items: [listItem(line('w2'))] }],
      },
      listItem(line('w3')),
    ],
  },
  table: {
    type: 'table',
    caption: 'w1',
    header: [line('w2'), line('w3')],
    rows: [[line('w4'), line('w5')]],
    rowHeaders: true,
    sortable: false,
  },
  embed: { type: 'embed', url: 'https://video.example/1', title: 'w1', player: 'https://video.example/frame/1' },
  graphic: {
    type: 'graphic',
    url: 'https://charts.example/1',
    title: 'w1',
    player: '',
    alt: 'A line that rises',
    image: { ...photo('w2', 'w3'), alt: '' },
    height: 400,
  },
  audio: { type: 'audio', url: '/edition/a.mp3', title: 'w1', chapters: [{ start: 65, title: 'w2' }] },
  video: {
    type: 'video',
    url: '/edition/a.mp4',
    title: 'w1',
    poster: '/edition/a.jpg',
    captions: [{ url: '/edition/a.vtt', language: 'en', label: 'English' }],
  },
  factbox: { type: 'factbox', title: 'w1', body: [paragraph('w2')] },
  rule: { type: 'rule' },
  keypoints: { type: 'keypoints', title: 'w1', points: [line('w2'), line('w3')] },
  timeline: { type: 'timeline', title: 'w1', events: [{ time: 'w2', title: 'w3', blocks: [paragraph('w4')] }] },
  questions: { type: 'questions', title: 'w1', items: [{ question: 'w2', answer: [paragraph('w3')] }] },
  code: { type: 'code', code: 'w1 {\n  w2 < w3\n}', language: 'css' },
  verse: { type: 'verse', stanzas: [[...line('w1'), { type: 'break' }, ...line('w2')], line('w3')] },
  footnotes: { type: 'footnotes', notes: [{ id: 'n1', back: 'b1', text: line('w1') }] },
  newsletter: { type: 'newsletter', title: 'w1', description: 'w2', url: 'https://news.example/letter' },
}

function drawn(...body: Block[]): DocumentFragment {
  const template = document.createElement('template')
  template.innerHTML = feedHtml(body, origin)
  return template.content
}

/** The selector's elements, as the tags and attributes that they are written with. */
function written(body: Block, selector: string): string[] {
  return [...drawn(body).querySelectorAll(selector)].map((found) => /^<[^>]*>/.exec(found.outerHTML)?.[0] ?? '')
}

describe('the HTML of a feed', () => {
  test.each(Object.entries(blocks))('has each word of %s once, in its order', (_type, block) => {
    const words = JSON.stringify(block).match(/w\d/g) ?? []
    const shown = drawn(block).textContent?.match(/w\d/g) ?? []
    expect(shown).toEqual([...new Set(words)].toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1))))
  })

  test.each<[Block['type'], string, string[]]>([
    ['paragraph', 'a', ['<a href="https://news.example/daily/sport/match">']],
    [
      'picture',
      'figure > img',
      ['<img src="https://news.example/edition/pictures/harbour-1200.jpg" alt="A harbour" width="1200" height="800">'],
    ],
    ['list', 'ol, li, li > ul', ['<ol type="a">', '<li value="4">', '<ul>', '<li>', '<li>']],
    ['table', 'caption, thead th, tbody th, td', ['<caption>', '<th>', '<th>', '<th>', '<td>']],
    ['embed', 'a', ['<a href="https://video.example/1">']],
    [
      'graphic',
      'a, img[alt="A line that rises"]',
      ['<a href="https://charts.example/1">', expect.stringContaining('<img ')],
    ],
    [
      'audio',
      'audio, a',
      [
        '<audio controls="" preload="none" src="https://news.example/edition/a.mp3">',
        '<a href="https://news.example/edition/a.mp3">',
      ],
    ],
    ['video', 'track, a', [expect.stringContaining('srclang="en"'), '<a href="https://news.example/edition/a.mp4">']],
    ['factbox', 'aside > h3', ['<h3>']],
    ['questions', 'h3', ['<h3>', '<h3>']],
    ['quote', 'blockquote > footer', ['<footer>']],
  ])('draws a %s as feed readers show it', (type, selector, expected) => {
    expect(written(blocks[type], selector)).toEqual(expected)
  })

  it('names what has no title by its address, and keeps the words of a photo without a file', () => {
    expect(drawn({ ...blocks.embed, title: '' }).textContent).toBe('https://video.example/1')
    const words = drawn({ type: 'picture', photo: { ...photo('The harbour.', 'Ada First'), renditions: [] } })
    expect(words.querySelector('img')).toBeNull()
    expect(words.textContent).toBe('The harbour. Ada First')
  })

  it('leads to places in the story on its page, and leaves mail as it is', () => {
    const links = ['#n1', 'mailto:desk@news.example'].map((href): Inline => ({ type: 'link', href, text: line('w') }))
    expect(written({ type: 'paragraph', text: links }, 'a')).toEqual([
      '<a href="https://news.example/daily/politics/a-story#n1">',
      '<a href="mailto:desk@news.example">',
    ])
  })

  it('has the newest posts of a live story after its text', () => {
    const posts = ['one', 'two'].map((id, at) =>
      aLivePost({
        id,
        headline: `Post ${id}`,
        byline: 'Ada First',
        published: `2026-11-20T10:0${at}:00Z`,
        body: [paragraph(`Text ${id}.`)],
      }),
    )
    const story = anArticle({
      body: [paragraph('Before them.')],
      live: liveCoverage({ started: null, ended: null }, posts),
    })
    const html = storyHtml(story, site)
    expect(html.replace(/<[^>]*>/g, ' ')).toMatch(
      /Before them\..*Post two.*Ada First.*Text two\..*Post one.*Text one\./,
    )
    expect(html).toContain('href="https://news.example/daily/politics/a-story#')
  })
})

test.each([
  ['as it may be shown', null, 1, 'Composite with parts made with AI · Not for print.'],
  [
    'as its rights have ended',
    '2001-01-01T00:00:00Z',
    0,
    'We no longer have the rights to this photo · Composite with parts made with AI · Not for print.',
  ],
])('says how a photo was made, %s', (_, until, files, told) => {
  const known = { digitalSourceType: 'compositeSynthetic', isArchive: false, isHandout: false } as const
  const made = aPhoto({ rights: { ...known, usageTerms: 'Not for print.', until } })
  const body: Block[] = [{ type: 'picture', photo: { ...made, renditions: made.renditions.slice(0, files) } }]
  document.body.innerHTML = feedHtml(body, origin)
  expect(document.querySelector('figcaption')?.textContent).toContain(told)
  expect(document.querySelectorAll('img')).toHaveLength(files)
})
