// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { Summary } from '../../../src/model/article'
import type { FrontBlock, StripForm } from '../../../src/model/edition'
import { datedStories, layoutsOf, withoutRepeatedPhotos } from '../../../src/reader/front/frontLayout'
import { besideLead } from '../../../src/reader/ui/TopStories'
import { aPhoto, aSummary } from '../../support/builders'

const shapes = {
  photo: aPhoto({}),
  square: aPhoto({ width: 1000, height: 1000 }),
  small: aPhoto({ width: 600, height: 400 }),
  drawing: aPhoto({ renditions: [{ url: '/map.svg', width: 1200, height: 800, type: 'image/svg+xml' }] }),
  gone: aPhoto({ renditions: [] }),
  none: null,
}
type Shape = keyof typeof shapes

function strip(stories: Shape[], form?: StripForm): FrontBlock {
  return {
    section: 'politics',
    form,
    stories: stories.map((shape, n) => aSummary({ slug: `s${n}`, photo: shapes[shape] })),
  }
}

function formsOf(strips: FrontBlock[]): StripForm[] {
  return layoutsOf(strips).map(({ form }) => form)
}

describe('a strip without a form of its own', () => {
  it.each<[what: string, strips: Shape[][], forms: StripForm[]]>([
    ['with photos is a row of cards', [['photo', 'photo', 'photo', 'none']], ['cards']],
    ['with one photo leads with it, across the page', [['photo', 'none', 'none']], ['wide']],
    ['with one square photo has it beside its lines', [['square', 'none', 'none']], ['lead']],
    ['with one small photo has it beside its lines', [['small', 'none', 'none']], ['lead']],
    ['that leads with a chart has it beside its lines', [['drawing', 'none', 'none']], ['figure']],
    ['without a photo is words alone', [['none', 'none', 'none']], ['words']],
    ['with drawings is no row of photos', [['photo', 'drawing', 'drawing', 'drawing']], ['wide']],
    ['whose first story has no photo is a row', [['none', 'photo', 'photo']], ['cards']],
    ['whose photo has no file is words alone', [['gone', 'none', 'none']], ['words']],
    ['of two stories is a row', [['photo', 'none']], ['cards']],
    [
      'is no row of photos under one',
      [
        ['photo', 'photo', 'photo'],
        ['square', 'photo', 'photo'],
      ],
      ['cards', 'lead'],
    ],
    [
      'with a chart is words alone under two with one picture beside lines',
      [
        ['square', 'none', 'none'],
        ['drawing', 'none', 'none'],
        ['drawing', 'none', 'none'],
        ['drawing', 'none', 'none'],
      ],
      ['lead', 'figure', 'words', 'figure'],
    ],
    [
      'has a photo across the page once',
      [
        ['photo', 'none', 'none'],
        ['photo', 'none', 'none'],
      ],
      ['wide', 'lead'],
    ],
  ])('%s', (_, strips, forms) => {
    expect(formsOf(strips.map((stories) => strip(stories)))).toEqual(forms)
  })
})

it('pictures beside lines change sides, whatever stands between them', () => {
  const strips = [
    strip(['square', 'none', 'none']),
    strip(['square', 'none', 'none']),
    strip(['photo', 'photo', 'photo']),
  ]
  const sides = layoutsOf([...strips, strip(['drawing', 'none', 'none'])]).map(({ form, side }) => [form, side])
  expect(sides).toEqual([
    ['lead', 'start'],
    ['lead', 'end'],
    ['cards', null],
    ['figure', 'start'],
  ])
  expect(layoutsOf([strip(['drawing', 'none', 'none'])])).toMatchObject([{ form: 'figure', side: 'end' }])
})

it('columnists stand in a row', () => {
  const columns = strip(['square', 'none', 'none'])
  const stories = columns.stories.map((story) => ({ ...story, opinion: { columnist: 'Ada First', portrait: null } }))
  expect(formsOf([{ ...columns, stories }])).toEqual(['cards'])
})

it('a strip that the newsroom gave a form has it', () => {
  expect(formsOf([strip(['photo', 'photo', 'photo'], 'lead'), strip(['none', 'none', 'none'], 'wide')])).toEqual([
    'lead',
    'wide',
  ])
})

it('a photo is on a front once: on the first story that shows it', () => {
  const shared = (slug: string) => aSummary({ slug })
  const other = aSummary({ slug: 'other', photo: shapes.drawing })
  const blocks = withoutRepeatedPhotos([
    { section: null, stories: [other, shared('second'), aSummary({ photo: null }), shared('brief')] },
    { section: 'politics', stories: [shared('again'), other] },
  ])
  const pictured = (stories: Summary[] = []) => stories.map(({ photo }) => photo !== null)
  // The top's fourth story shows no photo on a page, so it takes none away and keeps its own.
  expect(pictured(blocks[0]?.stories)).toEqual([true, true, false, true])
  expect(pictured(blocks[1]?.stories)).toEqual([false, false])
})

it('stories of the last two days before the newest say when they were published', () => {
  const story = (slug: string, published: string | null) => aSummary({ slug, published })
  const blocks = [
    { section: null, stories: [story('new', '2026-10-03T08:00:00Z'), story('undated', null)] },
    { section: 'politics', stories: [story('edge', '2026-10-01T08:00:00Z'), story('old', '2026-10-01T07:59:00Z')] },
  ]
  expect([...datedStories(blocks)]).toEqual(['politics/new', 'politics/edge'])
  expect([...datedStories([])]).toEqual([])
})

describe('beside the lead', () => {
  it.each<[what: string, stories: Shape[], beside: number]>([
    ['stand two stories with photos', ['photo', 'photo', 'photo', 'photo'], 2],
    ['stands another headline for a second without a photo', ['photo', 'photo', 'none', 'photo'], 3],
    ['stand two more for two that have none', ['photo', 'none', 'gone', 'photo', 'photo'], 4],
  ])('%s', (_, stories, beside) => {
    expect(besideLead(strip(stories).stories)).toBe(beside)
  })
})
