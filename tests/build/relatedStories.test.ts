// @vitest-environment node
import { expect, test } from 'vitest'
import { relatedStories } from '../../src/build/relatedStories'
import { aSummary } from '../support/builders'

const story = (id: string, tags: string[], day: number) => aSummary({ id, tags, published: `2026-11-${day}T10:00:00Z` })
const stories = [
  story('old', ['harbour'], 10),
  story('new', ['harbour'], 12),
  story('both', ['harbour', 'budget'], 11),
  story('other', ['sport'], 13),
]
const feeds = new Map([['latest', new Map([[null, { stories, next: null, previous: null }]])]])

test('after a story come those that share most of its tags, the newest first, and never itself', () => {
  const related = relatedStories(feeds)
  expect(related({ id: 'mine', tags: ['harbour', 'budget'] }).map(({ id }) => id)).toEqual(['both', 'new', 'old'])
  expect(related({ id: 'new', tags: ['harbour'] }).map(({ id }) => id)).toEqual(['both', 'old'])
  expect(related({ id: 'mine', tags: [] })).toEqual([])
})
