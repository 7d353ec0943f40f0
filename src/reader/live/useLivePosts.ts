import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useNow } from '../../i18n/clock'
import type { Article } from '../../model/article'
import { type LiveCoverage, type LivePost, livePageOf, livePages, withPosts } from '../../model/live'
import { liveIndexQuery, livePostsQuery } from '../queries/liveQueries'
import { articleQuery } from '../queries/queries'
import { type ReaderSource, useSource } from '../queries/source'
import { keepPlace } from './keepPlace'
import {
  type LiveState,
  nextPages,
  type PostOrder,
  pagesToFetch,
  startState,
  waitingPosts,
  withIndex,
  withMore,
  withWaiting,
} from './liveState'
import { usePolling } from './usePolling'

/** What can be done with the posts of a live story. */
export interface LivePosts {
  state: LiveState
  /** How many new posts wait until the reader wants them. */
  waiting: number
  /** How many have come into the list by themselves, since the page was opened or the reader last asked for those that waited. */
  followed: number
  /** Whether the newsroom has been asked since the page was opened, or its coverage is over. */
  isCurrent: boolean
  /** When what is known was last found to be current, in ms since the Unix epoch; null while it is. */
  asOf: number | null
  isLoading: boolean
  hasFailed: boolean
  showWaiting: () => void
  showMore: () => Promise<void>
  /** Fetches the text of a post, by its id, which stays out of the list. */
  fetchPost: (id: string) => Promise<void>
  setOrder: (order: PostOrder) => void
  /** Puts every post into the list. */
  showAll: () => Promise<void>
}

interface Options {
  /** Whether new posts come into the list by themselves when that is where the reader is. */
  follows: boolean
  list: RefObject<Element | null>
}

/**
 * The posts of a live story, kept current as long as its coverage goes on. A reader who comes back to the page finds what they
 * had.
 */
export function useLivePosts(article: Article, coverage: LiveCoverage, { follows, list }: Options): LivePosts {
  const source = useSource()
  const queries = useQueryClient()
  const { section, slug } = article
  const key = JSON.stringify([source.name, section, slug])
  const [state, setState] = useState(() => lastStates(queries).get(key) ?? startState(coverage, 'newest'))
  const [asOf, setAsOf] = useState<number | null>(null)
  const [followed, setFollowed] = useState(0)
  const [isChecked, setChecked] = useState(false)
  const [loading, setLoading] = useState<'no' | 'yes' | 'failed'>('no')
  const lastCheck = useRef(queries.getQueryState(articleQuery(source, section, slug).queryKey)?.dataUpdatedAt ?? 0)

  useEffect(() => {
    lastStates(queries).set(key, state)
  }, [queries, key, state])

  const postsOn = (pages: number[]) => fetchPages(queries, source, article, pages)

  usePolling(state.coverage.index.ended !== null, async () => {
    const query = liveIndexQuery(source, section, slug)
    try {
      const index = await queries.fetchQuery(query)
      const readAt = queries.getQueryState(query.queryKey)?.dataUpdatedAt ?? Date.now()
      // On a slow network, the worker answers with what it has.
      if (readAt >= lastCheck.current) {
        const posts = await postsOn(pagesToFetch(state, index))
        lastCheck.current = readAt
        apply(index, posts)
        setChecked(true)
      }
    } catch {
      // What is there stays, with its age.
    }
    tellAge()
  })

  function tellAge(): void {
    setAsOf(Date.now() - lastCheck.current > oldAge ? lastCheck.current : null)
  }

  // Nothing is asked while the device is offline, and the page grows old all the same.
  const now = useNow()
  const grow = useEffectEvent(tellAge)
  useEffect(() => {
    if (now !== null && !navigator.onLine) grow()
  }, [now])

  const apply = useEffectEvent((index: LiveCoverage['index'], posts: LivePost[]) => {
    const isAtTop = (list.current?.getBoundingClientRect().top ?? -1) >= 0
    // Nobody is at the top of a page that isn't seen: there they wait, and the title counts them.
    const comes = follows && isAtTop && !document.hidden && state.order === 'newest'
    const isSame = posts.length === 0 && JSON.stringify(index) === JSON.stringify(state.coverage.index)
    if (isSame && !(comes && waitingPosts(state).length > 0)) return
    const { heading } = index
    const isRenamed = heading && JSON.stringify(heading) !== JSON.stringify(state.coverage.index.heading)
    const next = (before: LiveState) => {
      const after = withIndex(before, index, posts)
      return comes ? withWaiting(after) : after
    }
    keepPlace(comes ? null : list.current, () => {
      setState(next)
      if (comes) setFollowed((count) => count + waitingPosts(withIndex(state, index, posts)).length)
      if (isRenamed) {
        const { queryKey } = articleQuery(source, section, slug)
        queries.setQueryData(queryKey, (story) => story && { ...story, ...heading }, { updatedAt: lastCheck.current })
      }
    })
  })

  /** Does what takes a request, and says how it goes. */
  async function load(work: () => Promise<void>): Promise<void> {
    setLoading('yes')
    await work().then(
      () => setLoading('no'),
      () => setLoading('failed'),
    )
  }

  return {
    state,
    waiting: waitingPosts(state).length,
    followed,
    isCurrent: isChecked || state.coverage.index.ended !== null,
    asOf,
    isLoading: loading === 'yes',
    hasFailed: loading === 'failed',
    showWaiting: () => {
      setFollowed(0)
      setState(withWaiting)
    },
    showMore: () =>
      load(async () => {
        const posts = await postsOn(nextPages(state))
        setState((before) => withMore(before, posts))
      }),
    fetchPost: (id) =>
      load(async () => {
        const posts = await postsOn([livePageOf(state.coverage.index, id) ?? 1])
        setState((before) => ({ ...before, coverage: withPosts(before.coverage, before.coverage.index, posts) }))
      }),
    setOrder: (order) => {
      const start = startState(state.coverage, order)
      void load(async () => {
        const posts = start.shown.length === 0 ? await postsOn(nextPages(start)) : []
        setState((before) => {
          const now = startState(withPosts(before.coverage, before.coverage.index, posts), order)
          return now.shown.length === 0 ? before : now
        })
      })
    },
    showAll: () =>
      load(async () => {
        const { index } = state.coverage
        const pages = Array.from({ length: livePages(index) }, (_, place) => place + 1)
        const posts = await postsOn(pages)
        setState((before) => {
          const all = withPosts(before.coverage, before.coverage.index, posts)
          return { ...before, coverage: all, shown: idsInOrder(all, before.order) }
        })
      }),
  }
}

/**
 * How each list was left. Beside the query cache, not in it: that compares all of what it is given with what it has, which for 500
 * posts takes a phone longer than drawing them.
 */
const states = new WeakMap<QueryClient, Map<string, LiveState>>()

function lastStates(queries: QueryClient): Map<string, LiveState> {
  const known = states.get(queries) ?? new Map<string, LiveState>()
  states.set(queries, known)
  return known
}

/** After how many ms without a successful check the reader is told how old the page is. */
const oldAge = 90_000

function idsInOrder({ posts }: LiveCoverage, order: PostOrder): string[] {
  const ids = posts.map(({ id }) => id)
  return order === 'newest' ? ids : ids.reverse()
}

async function fetchPages(
  queries: QueryClient,
  source: ReaderSource,
  { section, slug }: Article,
  pages: number[],
): Promise<LivePost[]> {
  const found = await Promise.all(pages.map((page) => queries.fetchQuery(livePostsQuery(source, section, slug, page))))
  return found.flat()
}
