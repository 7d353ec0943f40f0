// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Block, Inline } from '../../../src/model/body'
import { spokenOf } from '../../../src/model/spoken'
import { loadRareParts } from '../../../src/reader/ui/rareParts'
import { blockData } from '../../../src/render/blockData'
import { anArticle, anEdition, aPhoto, listItem } from '../../support/builders'
import { aSource, renderRoute } from '../../support/renderRoute'

const words = (text: string): Inline[] => [{ type: 'text', text }]
const paragraph = (text: string): Block => ({ type: 'paragraph', text: words(text) })
const address = 'https://news.example/file'

interface Homes {
  block: Block
  /** What a page and a frame say of it. */
  seen: string
  /** What a voice says of it; null where it is silent. */
  aloud: string | null
  /** What it is to search engines beside the story. */
  data?: string
}

/** Each block, and what becomes of it wherever it is read; the types let none be missing. */
const homes: Record<Block['type'], Homes> = {
  paragraph: { block: paragraph('A paragraph.'), seen: 'A paragraph.', aloud: 'A paragraph.' },
  subhead: { block: { type: 'subhead', text: words('A subhead') }, seen: 'A subhead', aloud: 'A subhead' },
  picture: {
    block: { type: 'picture', photo: aPhoto({ caption: 'The sea in March.' }) },
    seen: 'The sea in March.',
    aloud: 'The sea in March.',
  },
  gallery: {
    block: { type: 'gallery', title: 'Two seas', photos: [aPhoto({}), aPhoto({})] },
    seen: 'Two seas',
    aloud: 'Two seas',
  },
  quote: {
    block: { type: 'quote', text: words('As he said.'), blocks: [], attribution: '' },
    seen: 'As he said.',
    aloud: 'As he said.',
  },
  pullquote: {
    block: { type: 'pullquote', text: words('As she said.'), blocks: [], attribution: '' },
    seen: 'As she said.',
    aloud: 'As she said.',
  },
  list: {
    block: { type: 'list', ordered: true, numerals: '1', items: [listItem(words('An item'))] },
    seen: 'An item',
    aloud: 'An item',
  },
  table: {
    block: {
      type: 'table',
      caption: 'Some figures',
      header: [],
      rows: [[words('Twelve')]],
      rowHeaders: false,
      sortable: false,
    },
    seen: 'Twelve',
    aloud: 'Skipped: Some figures.',
  },
  embed: { block: { type: 'embed', url: address, title: 'A player', player: '' }, seen: 'A player', aloud: null },
  graphic: {
    block: { type: 'graphic', url: address, title: 'A graphic', player: '', alt: 'It falls.', image: null, height: 0 },
    seen: 'A graphic',
    aloud: 'It falls.',
  },
  audio: {
    block: { type: 'audio', url: address, title: 'A recording', chapters: [] },
    seen: 'A recording',
    aloud: null,
    data: 'AudioObject',
  },
  video: {
    block: { type: 'video', url: address, title: 'A film', poster: address, captions: [] },
    seen: 'A film',
    aloud: null,
    data: 'VideoObject',
  },
  factbox: {
    block: { type: 'factbox', title: 'In short', body: [{ type: 'paragraph', text: words('A fact.') }] },
    seen: 'A fact.',
    aloud: 'A fact.',
  },
  rule: { block: { type: 'rule' }, seen: '', aloud: null },
  keypoints: {
    block: { type: 'keypoints', title: '', points: [words('A point.')] },
    seen: 'A point.',
    aloud: 'A point.',
  },
  timeline: {
    block: { type: 'timeline', title: '', events: [{ time: '1926', title: 'It began', blocks: [] }] },
    seen: 'It began',
    aloud: 'It began',
  },
  questions: {
    block: { type: 'questions', title: '', items: [{ question: 'Who pays?', answer: [paragraph('Nobody.')] }] },
    seen: 'Who pays?',
    aloud: 'Who pays?',
    data: 'FAQPage',
  },
  code: { block: { type: 'code', code: 'x = 1', language: '' }, seen: 'x = 1', aloud: null },
  verse: {
    block: { type: 'verse', stanzas: [words('The sea, the sea')] },
    seen: 'The sea, the sea',
    aloud: 'The sea, the sea',
  },
  footnotes: {
    block: { type: 'footnotes', notes: [{ id: 'n1', back: 'b1', text: words('A note.') }] },
    seen: 'A note.',
    aloud: null,
  },
  newsletter: {
    block: { type: 'newsletter', title: 'The week', description: '', url: address },
    seen: 'The week',
    aloud: null,
  },
}
const article = anArticle({ body: Object.values(homes).map(({ block }) => block) })

beforeAll(loadRareParts)

test.each(['/politics/a-story', '/embed/politics/a-story'])('each block is to be seen at %s', async (path) => {
  // A frame measures the page's root.
  document.body.replaceChildren(Object.assign(document.createElement('div'), { id: 'root' }))
  renderRoute(path, aSource([article]))
  const story = await screen.findByRole('article')
  await within(story).findByText('A paragraph.')
  const missing = Object.entries(homes).filter(([, { seen }]) => !story.textContent.includes(seen))
  expect(missing.map(([type]) => type)).toEqual([])
  expect(within(story).getAllByRole('separator')).not.toHaveLength(0)
})

describe.each(Object.entries(homes))('a block of the type %s', (_, { block, aloud, data }) => {
  const story = anArticle({ headline: '', standfirst: '', body: [block] })

  test(aloud === null ? 'is passed over by a voice' : 'is read aloud', () => {
    const said = spokenOf(story, 'en', { table: (caption) => `Skipped: ${caption}.`, sponsor: () => '' })
    const texts = said.map(({ text }) => text).join(' ')
    if (aloud === null) expect(texts).toBe('')
    else expect(texts).toContain(aloud)
  })

  test(data === undefined ? 'is part of the story to search engines' : `is a ${data} to search engines`, () => {
    const site = { address: 'https://news.example/', edition: anEdition({}) }
    expect(blockData(story, site)).toEqual(data === undefined ? [] : [expect.objectContaining({ '@type': data })])
  })
})
