import {
  type LiveCoverage,
  type LiveIndex,
  type LivePost,
  livePageOf,
  missingPosts,
  postsAtOnce,
  withPosts,
} from '../../model/live'

export type PostOrder = 'newest' | 'oldest'

/** What a reader has of a live story, and what of it is on the screen. */
export interface LiveState {
  coverage: LiveCoverage
  order: PostOrder
  /** The ids of the posts in the list, in its order. */
  shown: string[]
}

/** How many pages of posts are fetched at once for a reader who was away for long; what is missing then comes with the next checks. */
const mostPages = 3

/** The list as it begins: the first posts of the order, as far as their text is there. */
export function startState(coverage: LiveCoverage, order: PostOrder): LiveState {
  const known = idsWithText(coverage)
  const ids = sequenceOf(coverage.index, order)
  const start =
    order === 'newest'
      ? Math.max(
          0,
          ids.findIndex((id) => known.has(id)),
        )
      : 0
  return { coverage, order, shown: runOf(ids.slice(start, start + postsAtOnce), known) }
}

/** The posts that have come among or before those on the screen, and wait until the reader wants them. */
export function waitingPosts({ coverage, order, shown }: LiveState): string[] {
  const onScreen = new Set(shown)
  const known = idsWithText(coverage)
  return upToLast(sequenceOf(coverage.index, order), shown).filter((id) => known.has(id) && !onScreen.has(id))
}

/** The pages that have to be fetched for another index, the newest first: of new posts, and of those whose text has changed. */
export function pagesToFetch({ coverage, order, shown }: LiveState, index: LiveIndex): number[] {
  const ids = sequenceOf(index, order)
  const near = shown.length === 0 ? ids.slice(0, postsAtOnce) : upToLast(ids, shown)
  const wanted = new Set([...near, ...index.pinned, ...idsWithText(coverage)])
  return pagesOf(
    index,
    missingPosts({ ...coverage, index }).filter((id) => wanted.has(id)),
  ).slice(0, mostPages)
}

/** The pages that have the text of the next posts of the list, where it isn't there yet. */
export function nextPages(state: LiveState): number[] {
  const known = idsWithText(state.coverage)
  return pagesOf(
    state.coverage.index,
    nextPosts(state).filter((id) => !known.has(id)),
  )
}

/** The state with another index and the posts that were fetched for it. What is on the screen stays, but for deleted posts. */
export function withIndex(state: LiveState, index: LiveIndex, posts: LivePost[]): LiveState {
  const coverage = withPosts(state.coverage, index, posts)
  const known = idsWithText(coverage)
  const shown = state.shown.filter((id) => known.has(id))
  return shown.length === 0 ? startState(coverage, state.order) : { ...state, coverage, shown }
}

/**
 * The state with the posts that waited. More than a page of them would keep a slow phone from answering: then the list begins anew
 * with the newest, as it does where some between these and the others are still missing, and goes on from there.
 */
export function withWaiting(state: LiveState): LiveState {
  const ids = sequenceOf(state.coverage.index, state.order)
  const run = runOf(ids, idsWithText(state.coverage))
  const end = run.indexOf(state.shown.at(-1) ?? '')
  const isFew = end >= 0 && waitingPosts(state).length <= postsAtOnce
  const shown = isFew ? run.slice(0, end + 1) : run.slice(0, postsAtOnce)
  return shown.length === 0 ? state : { ...state, shown }
}

/** The state with the next posts in the list, whose text was fetched. */
export function withMore(state: LiveState, posts: LivePost[]): LiveState {
  const coverage = withPosts(state.coverage, state.coverage.index, posts)
  const known = idsWithText(coverage)
  return { ...state, coverage, shown: [...state.shown, ...nextPosts(state).filter((id) => known.has(id))] }
}

/** Whether the list goes on behind what is on the screen. */
export function hasMore(state: LiveState): boolean {
  return nextPosts(state).length > 0
}

/** The first of the posts behind what is on the screen; null at the end. */
export function nextPost(state: LiveState): string | null {
  return nextPosts(state)[0] ?? null
}

/**
 * Which posts stand above the list, pinned, and which are in it. Of a story that was over from the start, each stands once. While
 * a story goes on, a pinned post is in the list too, so that nothing is taken from where it is read, and isn't above a list that
 * begins with it.
 */
export function postPlaces({ coverage, shown }: LiveState, wasOver: boolean): { above: string[]; listed: string[] } {
  const { pinned } = coverage.index
  if (wasOver) return { above: pinned, listed: shown.filter((id) => !pinned.includes(id)) }
  const first = shown.slice(0, pinned.length)
  return { above: pinned.filter((id) => !first.includes(id)), listed: shown }
}

function nextPosts({ coverage, order, shown }: LiveState): string[] {
  const ids = sequenceOf(coverage.index, order)
  const last = ids.indexOf(shown.at(-1) ?? '')
  return ids.slice(last + 1, last + 1 + postsAtOnce)
}

function sequenceOf({ versions }: LiveIndex, order: PostOrder): string[] {
  const ids = versions.map(([id]) => id)
  return order === 'newest' ? ids : ids.reverse()
}

function idsWithText({ posts }: LiveCoverage): Set<string> {
  return new Set(posts.map(({ id }) => id))
}

/** The ids before the first one whose text isn't there. */
function runOf(ids: string[], known: Set<string>): string[] {
  const end = ids.findIndex((id) => !known.has(id))
  return end < 0 ? ids : ids.slice(0, end)
}

/** The ids up to the last one that is on the screen and still there. */
function upToLast(ids: string[], shown: string[]): string[] {
  const onScreen = new Set(shown)
  return ids.slice(0, ids.findLastIndex((id) => onScreen.has(id)) + 1)
}

function pagesOf(index: LiveIndex, ids: string[]): number[] {
  const pages = ids.flatMap((id) => livePageOf(index, id) ?? [])
  return [...new Set(pages)].sort((a, b) => b - a)
}
