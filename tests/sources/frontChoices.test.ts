// @vitest-environment node
import { expect, test } from 'vitest'
import type { FrontBlock } from '../../src/model/edition'
import { withChoices } from '../../src/sources/newsroomChoices'
import type { StripChoice } from '../../src/sources/sourceSettings'
import { anArticle, anEdition, aSummary } from '../support/builders'

const { signal } = new AbortController()
const stories = (section: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => aSummary({ section, slug: `${section}-${from + at}` }))

/** A newsroom whose front has one top story of Politics, and strips of Politics and Sport; its feeds have more, and Chess as well. */
const own: FrontBlock[] = [
  { section: null, stories: stories('politics', 1, 1) },
  { section: 'politics', stories: stories('politics', 2, 3), form: 'wide' },
  { section: 'sport', stories: stories('sport', 1, 3) },
]
const source = {
  name: 'a source',
  edition: async () => anEdition({}),
  front: async () => own,
  feed: async (section: string) => {
    if (section === 'gone') throw new Error('There is no such section')
    return { stories: stories(section, 1, 8), next: null, previous: null }
  },
  article: async () => anArticle({}),
}

async function frontWith(front?: StripChoice[]) {
  const settings = { kind: 'edition', url: '', key: '', ...(front && { front }) } as const
  const blocks = await withChoices(source, settings).front(signal)
  return blocks.map(({ section, stories, form }) => [section, stories.map(({ slug }) => slug).join(' '), form])
}

const top = [null, 'politics-1', undefined]
const sport = 'sport-1 sport-2 sport-3'

test.each<[what: string, front: StripChoice[], strips: unknown[]]>([
  ['in the order chosen, without the others', [{ section: 'sport' }], [['sport', sport, undefined]]],
  ['with a form', [{ section: 'sport', form: 'lead' }], [['sport', sport, 'lead']]],
  ['with fewer stories', [{ section: 'sport', stories: 1 }], [['sport', 'sport-1', undefined]]],
  [
    'with more, out of the section’s feed',
    [{ section: 'sport', stories: 4 }],
    [['sport', `${sport} sport-4`, undefined]],
  ],
  [
    'without what is on top already',
    [{ section: 'politics', stories: 3 }],
    [['politics', 'politics-2 politics-3 politics-4', 'wide']],
  ],
  [
    'of a section that has no strip by itself',
    [{ section: 'chess' }],
    [['chess', 'chess-1 chess-2 chess-3 chess-4 chess-5', undefined]],
  ],
  [
    'and goes on without a section that is gone',
    [{ section: 'gone' }, { section: 'sport' }],
    [['sport', sport, undefined]],
  ],
  ['of the top stories alone', [], []],
])('a front has strips %s', async (_, front, strips) => {
  expect(await frontWith(front)).toEqual([top, ...strips])
})

test('without a choice a front stays as its newsroom laid it out', async () => {
  expect(await frontWith()).toEqual([top, ['politics', 'politics-2 politics-3', 'wide'], ['sport', sport, undefined]])
})
