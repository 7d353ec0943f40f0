import { describe, expect, test } from 'vitest'
import { firstPosts, type LivePost, liveCoverage } from '../../../src/model/live'
import {
  hasMore,
  type LiveState,
  nextPages,
  nextPost,
  pagesToFetch,
  postPlaces,
  startState,
  waitingPosts,
  withIndex,
  withMore,
  withWaiting,
} from '../../../src/reader/live/liveState'
import { livePosts } from '../../support/builders'

const times = { started: null, ended: null }
const indexOf = (posts: LivePost[]) => liveCoverage(times, posts).index
const named = (from: number, to: number) =>
  Array.from({ length: Math.abs(to - from) + 1 }, (_, step) => `p${from < to ? from + step : from - step}`)

/** The state of a page that has just been opened, of a story with so many posts. */
function opened(count: number, order: LiveState['order'] = 'newest'): LiveState {
  return startState(firstPosts(liveCoverage(times, livePosts(count))), order)
}

/** What a check brings: the newer index, and the posts on the pages that the state asks for. */
function checked(state: LiveState, posts: LivePost[]): LiveState {
  const index = indexOf(posts)
  const pages = pagesToFetch(state, index)
  const oldestFirst = [...posts].sort((a, b) => Date.parse(a.published) - Date.parse(b.published))
  return withIndex(
    state,
    index,
    pages.flatMap((page) => oldestFirst.slice((page - 1) * 20, page * 20)),
  )
}

describe('the list of a live story', () => {
  test('begins with the newest twenty', () => {
    expect(opened(45).shown).toEqual(named(45, 26))
    expect(opened(3).shown).toEqual(['p3', 'p2', 'p1'])
  })

  test('goes on with the next twenty, for which it asks by page', () => {
    const state = opened(45)
    expect([nextPages(state), nextPost(state)]).toEqual([[2, 1], 'p25'])
    const more = withMore(state, livePosts(40))
    expect(more.shown).toEqual(named(45, 6))
    expect(hasMore(more)).toBe(true)
    expect(hasMore(withMore(more, []))).toBe(false)
  })

  test('begins with the oldest for readers who want that, once these have come', () => {
    const state = opened(45, 'oldest')
    expect([state.shown, nextPages(state)]).toEqual([[], [1]])
    expect(withMore(state, livePosts(20)).shown).toEqual(named(1, 20))
  })
})

describe('a check', () => {
  test('has new posts wait, and moves nothing', () => {
    const state = checked(opened(45), livePosts(48))
    expect(waitingPosts(state)).toEqual(['p48', 'p47', 'p46'])
    expect(state.shown).toEqual(named(45, 26))
    expect(withWaiting(state).shown).toEqual(named(48, 26))
  })

  test.each([
    ['of nothing new', livePosts(45), []],
    ['of a new post', livePosts(46), [3]],
    ['of an edit on the screen', edited(livePosts(45), 'p30'), [2]],
    ['of an edit that nobody has read', edited(livePosts(45), 'p3'), []],
    ['of a new post, and an edit on an earlier page', edited(livePosts(46), 'p30'), [3, 2]],
    ['of a post that is now pinned', pinned(livePosts(45), 'p3'), [1]],
    ['after a long sleep: the newest alone', livePosts(500), [25, 24, 23]],
  ])('%s asks for as few pages as can be', (_, posts, pages) => {
    expect(pagesToFetch(opened(45), indexOf(posts))).toEqual(pages)
  })

  test('shows an edit in its place', () => {
    const state = checked(opened(45), edited(livePosts(45), 'p30'))
    expect(state.coverage.posts.find(({ id }) => id === 'p30')?.headline).toBe('Edited')
    expect(waitingPosts(state)).toEqual([])
  })

  test('takes a deleted post off the screen, and out of what waits', () => {
    const state = checked(opened(45), livePosts(47))
    const later = checked(
      state,
      livePosts(47).filter(({ id }) => id !== 'p46' && id !== 'p40'),
    )
    expect(waitingPosts(later)).toEqual(['p47'])
    expect(later.shown).not.toContain('p40')
  })

  test('leaves waiting what it could not get, and asks again', () => {
    const state = opened(45)
    const index = indexOf(livePosts(46))
    const without = withIndex(state, index, [])
    expect(waitingPosts(without)).toEqual([])
    expect(without.shown).toEqual(named(45, 26))
    expect(pagesToFetch(without, index)).toEqual([3])
  })

  test('after a long sleep ends the list where something is missing, and goes on from there', () => {
    const state = withWaiting(checked(opened(45), livePosts(500)))
    expect(state.shown).toEqual(named(500, 481))
    expect([nextPost(state), nextPages(state)]).toEqual(['p480', []])
  })

  test.each([
    ['twenty', 20, named(65, 26)],
    ['more than a page', 21, named(66, 47)],
  ])('with %s new posts adds no more than twenty at once', (_, count, shown) => {
    expect(withWaiting(checked(opened(45), livePosts(45 + count))).shown).toEqual(shown)
  })

  test('keeps the newer text of a post where a cache gives an older one', () => {
    const corrected = edited(livePosts(45), 'p45')
    const state = checked(opened(45), corrected)
    const [newest] = withIndex(state, indexOf(corrected), livePosts(45)).coverage.posts
    expect(newest?.headline).toBe('Edited')
  })

  test('shows the first posts of a story that had none at once', () => {
    expect(checked(opened(0), livePosts(2)).shown).toEqual(['p2', 'p1'])
  })

  test('leaves a list that begins with the oldest alone: what is new comes at its end', () => {
    const state = withMore(opened(20, 'oldest'), livePosts(20))
    const later = checked(state, livePosts(22))
    expect([waitingPosts(later), nextPost(later)]).toEqual([[], 'p21'])
  })
})

describe('a pinned post', () => {
  const places = (id: string, wasOver: boolean) =>
    postPlaces(startState(firstPosts(liveCoverage(times, pinned(livePosts(3), id))), 'newest'), wasOver)

  test.each([
    ['stands above the list and in it while the story goes on', 'p1', false, ['p1'], named(3, 1)],
    ['is not above a list that begins with it', 'p3', false, [], named(3, 1)],
    ['stands above the list alone when the story is over', 'p2', true, ['p2'], ['p3', 'p1']],
  ])('%s', (_, id, wasOver, above, listed) => {
    expect(places(id, wasOver)).toEqual({ above, listed })
  })
})

function edited(posts: LivePost[], id: string): LivePost[] {
  const updated = '2026-10-02T08:00:00Z'
  return posts.map((post) => (post.id === id ? { ...post, headline: 'Edited', updated } : post))
}

function pinned(posts: LivePost[], id: string): LivePost[] {
  return posts.map((post) => (post.id === id ? { ...post, isPinned: true } : post))
}
