// @vitest-environment node
import { expect, it } from 'vitest'
import { pagesIn } from '../../src/build/readProfiles'
import { aSummary } from '../support/builders'

/** The numbers of the stories on each page of a feed, by cursor, in the order in which its pages lead on. */
function pagesOf(count: number): Record<string, string> {
  const newestFirst = Array.from({ length: count }, (_, at) => aSummary({ id: String(count - at) }))
  const pages = pagesIn(newestFirst, 3)
  return Object.fromEntries(
    [...pages].map(([cursor, { stories }]) => [cursor ?? 'newest', stories.map(({ id }) => id).join(' ')]),
  )
}

it.each<[number, Record<string, string>]>([
  [0, { newest: '' }],
  [3, { newest: '3 2 1' }],
  [4, { newest: '4 3 2', 2: '1' }],
  [6, { newest: '6 5 4', 2: '3 2 1' }],
  [8, { newest: '8 7 6', 3: '5 4', 2: '3 2 1' }],
  [9, { newest: '9 8 7', 3: '6 5 4', 2: '3 2 1' }],
])('of %i stories each is on one page, and those of old ones stay as they are', (count, pages) => {
  expect(pagesOf(count)).toEqual(pages)
})

it('pages lead to newer ones as well', () => {
  const pages = pagesIn(
    Array.from({ length: 8 }, () => aSummary({})),
    3,
  )
  expect([...pages].map(([cursor, { next, previous }]) => [cursor, next, previous])).toEqual([
    [null, '3', null],
    ['3', '2', '1'],
    ['2', null, '3'],
  ])
})
