import { type QueryKey, type UseQueryOptions, useQueryClient } from '@tanstack/react-query'
import type { Summary } from '../../model/article'
import type { FeedPage } from '../../model/edition'
import { useLatest } from '../queries/latest'
import { backToTop } from '../ui/backToTop'
import { NewStoriesNotice } from '../ui/NewStoriesNotice'
import { RefreshNotice } from '../ui/RefreshNotice'

interface Props<Key extends QueryKey> {
  /** Asks for the newest page of the feed, beside what the page shows. */
  latest: UseQueryOptions<FeedPage, Error, FeedPage, Key>
  /** The key of the query that the page shows. */
  shown: QueryKey
  /** What the page shows of the feed. */
  pages: FeedPage[]
  /** When that came, in ms since the Unix epoch. */
  readAt: number
}

/** A feed's new stories, behind a button. Pressed, the feed starts anew from its newest page. */
export function FreshFeed<Key extends QueryKey>({ latest: query, shown, pages, readAt }: Props<Key>) {
  const queries = useQueryClient()
  const newIn = (latest: FeedPage) =>
    storiesAbove(latest.stories, new Set(pages.flatMap((page) => page.stories.map(({ id }) => id))))
  const latest = useLatest(query, readAt, (page) => newIn(page) > 0)
  const { data } = latest
  const count = data === undefined ? 0 : newIn(data)

  async function show() {
    if (data === undefined) return
    // A page that is on its way would bring the old ones back.
    await queries.cancelQueries({ queryKey: shown })
    // Pages read before don't follow on: their stories have moved to other pages, or been withdrawn.
    queries.setQueryData(shown, { pages: [data], pageParams: [null] })
    backToTop()
  }

  return (
    <>
      <NewStoriesNotice count={count} onShow={show} />
      <RefreshNotice check={count > 0 ? null : latest} />
    </>
  )
}

/** How many stories are new: one under a story that is known has only moved up from a page that wasn't read. */
function storiesAbove(stories: Summary[], known: ReadonlySet<string>): number {
  const isKnown = stories.map(({ id }) => known.has(id))
  return isKnown.slice(0, isKnown.includes(true) ? isKnown.lastIndexOf(true) : undefined).filter((seen) => !seen).length
}
