import { describe, expect, test } from 'vitest'
import { ReadError } from '../../../src/model/readError'
import { checked } from '../../../src/sources/edition/edition'
import { editionSchemas } from '../../../src/sources/edition/schema'
import { tolerantLists } from '../../../src/sources/tolerantLists'

const schemas = editionSchemas('/edition/', tolerantLists)
const story = { format: 'edition/1', section: 'politics', slug: 'a-vote', headline: 'A vote', body: [] }
const post = { id: 'one', published: '2026-10-01T08:00:00Z', body: [{ type: 'paragraph', text: 'The first.' }] }

function liveOf(live: unknown) {
  return checked(schemas.article, { ...story, live }, 'article').live
}

describe('the live part of an article in edition/1', () => {
  test('has posts with all that their page shows', () => {
    const whole = { ...post, updated: '2026-10-01T09:00:00Z', headline: 'One', byline: 'Ada First', keyEvent: true }
    expect(liveOf({ started: '2026-10-01T07:00:00Z', posts: [whole] })?.posts).toEqual([
      {
        id: 'one',
        published: '2026-10-01T08:00:00Z',
        updated: '2026-10-01T09:00:00Z',
        headline: 'One',
        byline: 'Ada First',
        body: [{ type: 'paragraph', text: [{ type: 'text', text: 'The first.' }] }],
        isKeyEvent: true,
        isPinned: false,
      },
    ])
  })

  test('may begin without a text and without posts', () => {
    expect(liveOf({ started: '2026-10-01T07:00:00Z', posts: [] })).toEqual({
      index: {
        started: '2026-10-01T07:00:00Z',
        ended: null,
        versions: [],
        pinned: [],
        keyEvents: [],
        heading: { headline: 'A vote', standfirst: '' },
      },
      posts: [],
    })
  })

  test.each([
    ['a story whose coverage goes on', 'article', { body: [], live: { posts: [] } }, true],
    [
      'one whose coverage has ended',
      'article',
      { body: [], live: { posts: [], ended: '2026-10-01T07:00:00Z' } },
      undefined,
    ],
    ['another story', 'article', { body: ['Words.'] }, undefined],
    ['the summary of one that is live', 'summary', { live: true }, true],
    ['the summary of another', 'summary', {}, undefined],
    ['a summary that says something else', 'summary', { live: 'yes' }, undefined],
  ] as const)('has cards say so of %s', (_, kind, part, isLive) => {
    expect(checked(schemas[kind], { ...story, ...part }, kind).isLive).toBe(isLive)
  })

  test.each([
    ['without an id', { id: undefined }],
    ['whose id can’t be part of an address', { id: 'a/b' }],
    ['without a time', { published: undefined }],
    ['at a time without an offset', { published: '2026-10-01T08:00:00' }],
    ['on a day that isn’t in the calendar', { published: '2026-02-30T08:00:00Z' }],
    ['without words', { body: [] }],
  ])('loses a post %s, and no other', (_, wrong) => {
    expect(liveOf({ posts: [{ ...post, id: 'two', ...wrong }, post] })?.posts.map(({ id }) => id)).toEqual(['one'])
  })

  test('keeps the words of a block that it doesn’t know', () => {
    const posts = [{ ...post, body: [{ type: 'poll', text: 'Who wins?' }] }]
    expect(liveOf({ posts })?.posts[0]?.body).toEqual([
      { type: 'paragraph', text: [{ type: 'text', text: 'Who wins?' }] },
    ])
  })

  test.each([['a string'], [{ posts: 'none' }], [null]])(
    'is passed over where it is %j, as is a story without any',
    (live) => {
      expect(() => liveOf(live)).toThrow(ReadError)
      const body = [{ type: 'paragraph', text: 'Words.' }]
      expect(checked(schemas.article, { ...story, body, live }, 'article').live).toBeUndefined()
    },
  )
})
