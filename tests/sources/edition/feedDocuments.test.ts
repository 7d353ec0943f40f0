import { describe, expect, test } from 'vitest'
import { feedDocuments } from '../../../src/sources/edition/feedDocuments'

/** The numbers of a section's stories, the newest first. */
function numbered(stories: number): number[] {
  return Array.from({ length: stories }, (_, at) => stories - at)
}

describe('the pages of a feed', () => {
  test.each([
    [0, [['1', 0]]],
    [19, [['1', 19]]],
    [
      20,
      [
        ['1', 10],
        ['2', 10],
      ],
    ],
    [
      35,
      [
        ['1', 15],
        ['3', 10],
        ['2', 10],
      ],
    ],
  ])('of %i stories, ten to a page', (stories, pages) => {
    expect(feedDocuments(numbered(stories), 10).map(({ name, stories }) => [name, stories.length])).toEqual(pages)
  })

  test('lead from each to the next, and back', () => {
    expect(feedDocuments(numbered(40), 10).map(({ previous, name, next }) => [previous, name, next])).toEqual([
      [null, '1', '4'],
      ['1', '4', '3'],
      ['4', '3', '2'],
      ['3', '2', null],
    ])
    expect(feedDocuments(numbered(40), 10).flatMap(({ stories }) => stories)).toEqual(numbered(40))
  })

  test('but for the newest stay as they are when a story is published, and when a page is full the one before it alone changes', () => {
    const archive = (stories: number) => feedDocuments(numbered(stories), 10).slice(1)
    for (const stories of [20, 30, 38]) expect(archive(stories + 1)).toEqual(archive(stories))
    expect(archive(40).slice(2)).toEqual(archive(39).slice(1))
  })
})
