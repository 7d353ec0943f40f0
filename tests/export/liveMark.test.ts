// @vitest-environment node
import { expect, test } from 'vitest'
import { liveMark } from '../../src/export/liveMark'

test.each([
  ['of a story that isn’t live', undefined, {}],
  ['while the coverage goes on', { posts: [] }, { live: true }],
  ['while it has no end yet', { posts: [], ended: null }, { live: true }],
  ['once it has ended', { posts: [], ended: '2026-10-01T20:00:00Z' }, {}],
])('a summary says whether its story is live: %s', (_, live, mark) => {
  expect(liveMark(live)).toEqual(mark)
})
