import { describe, expect, test } from 'vitest'
import {
  firstPosts,
  idsOnPage,
  type LiveCoverage,
  liveCoverage,
  livePageOf,
  livePages,
  missingPosts,
  postTitle,
  withPosts,
} from '../../src/model/live'
import { aLivePost, livePosts } from '../support/builders'

const times = { started: '2026-10-01T08:00:00Z', ended: null }
const coverageOf = (count: number) => liveCoverage(times, livePosts(count))
const idsIn = ({ posts }: Pick<LiveCoverage, 'posts'>) => posts.map(({ id }) => id)

describe('the coverage of a live story', () => {
  test('has its posts newest first, in whatever order they were reported', () => {
    const [one, ...others] = livePosts(3)
    const reported = [...others, ...(one ? [one] : [])]
    expect(idsIn(liveCoverage(times, reported))).toEqual(['p3', 'p2', 'p1'])
  })

  test('has each post once, and knows its key events and what is pinned', () => {
    const { index, posts } = liveCoverage(times, [
      aLivePost({ id: 'a', headline: 'First' }),
      aLivePost({ id: 'a', headline: 'Again' }),
      aLivePost({ id: 'b', published: '2026-10-01T09:00:00Z', isKeyEvent: true }),
      aLivePost({ id: 'c', published: '2026-10-01T10:00:00Z', isPinned: true }),
    ])
    expect(posts.map(({ headline }) => headline)).toEqual(['Headline of c', 'Headline of b', 'First'])
    expect(index.keyEvents).toEqual([{ id: 'b', headline: 'Headline of b', published: '2026-10-01T09:00:00Z' }])
    expect(index.pinned).toEqual(['c'])
  })

  test('starts with the newest twenty and what is pinned', () => {
    const posts = livePosts(30).map((post) => ({ ...post, isPinned: post.id === 'p2' }))
    const first = firstPosts(liveCoverage(times, posts))
    expect(idsIn(first)).toEqual([...Array.from({ length: 20 }, (_, place) => `p${30 - place}`), 'p2'])
    expect(first.index.versions).toHaveLength(30)
  })
})

describe('a newer index', () => {
  test.each([
    ['nothing new', [{}, {}, {}], []],
    ['a new post', [{}, {}, {}, {}], ['p4']],
    ['an edited post', [{}, { updated: '2026-10-01T12:00:00Z' }, {}], ['p2']],
    ['a post that is now a key event', [{ isKeyEvent: true }, {}, {}], ['p1']],
    ['a post that is now pinned', [{}, { isPinned: true }, {}], ['p2']],
    ['a deleted post', [{}, {}], []],
  ])('with %s tells which texts are missing', (_, changes, missing) => {
    const { index } = liveCoverage(
      times,
      livePosts(changes.length).map((post, place) => ({ ...post, ...changes[place] })),
    )
    expect(missingPosts({ ...coverageOf(3), index })).toEqual(missing)
  })

  test('takes new posts in, in their order, the newer version of an edited one, and drops what was deleted', () => {
    const later = livePosts(4)
      .filter(({ id }) => id !== 'p3')
      .map((post) => (post.id === 'p2' ? { ...post, headline: 'Edited', updated: '2026-10-01T12:00:00Z' } : post))
    const merged = withPosts(
      coverageOf(3),
      liveCoverage(times, later).index,
      later.filter(({ id }) => id !== 'p1'),
    )
    expect(merged.posts.map(({ headline }) => headline)).toEqual(['Headline of p4', 'Edited', 'Headline of p1'])
    expect(missingPosts(merged)).toEqual([])
  })
})

describe('the pages of a live story', () => {
  test.each([
    [0, 1],
    [1, 1],
    [20, 1],
    [21, 2],
    [500, 25],
  ])('of %i posts are %i', (posts, pages) => {
    expect(livePages(coverageOf(posts).index)).toBe(pages)
  })

  test.each([
    [1, 1],
    [20, 1],
    [21, 2],
    [45, 3],
  ])('have post %i on page %i, however many come after it', (post, page) => {
    expect([45, 46, 500].map((posts) => livePageOf(coverageOf(posts).index, `p${post}`))).toEqual([page, page, page])
  })

  test('list their posts newest first; what isn’t there has none', () => {
    const { index } = coverageOf(25)
    expect(idsOnPage(index, 2)).toEqual(['p25', 'p24', 'p23', 'p22', 'p21'])
    expect(idsOnPage(index, 1)).toHaveLength(20)
    expect([idsOnPage(index, 3), idsOnPage(index, 0), livePageOf(index, 'gone')]).toEqual([[], [], null])
  })
})

test.each([
  ['its headline', aLivePost({ headline: 'The vote' }), 'The vote'],
  ['its first words without one', aLivePost({ id: 'a', headline: '' }), 'The text of a.'],
])('a post is called by %s', (_, post, title) => {
  expect(postTitle(post)).toBe(title)
})
