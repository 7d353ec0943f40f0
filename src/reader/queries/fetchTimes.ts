import type { Query, QueryClient, QueryKey } from '@tanstack/react-query'
import { ReadError } from '../../model/readError'
import type { Answer } from '../../sources/answer'
import { type Question, questionOf } from './questions'

interface Asked {
  client: QueryClient
  queryKey: QueryKey
}

/** Returns the data of an answer. Where a cache gave it, the query is dated when that was fetched, not now. */
export async function dated<Data>({ client, queryKey }: Asked, answer: Promise<Answer<Data>>): Promise<Data> {
  const { data, fetchedAt } = await answer
  const key = fetchTimeKey(queryKey)
  if (fetchedAt !== null) {
    // A feed is one query of several pages.
    client.setQueryData<number>(key, (known) => Math.min(fetchedAt, known ?? fetchedAt))
  }
  return data
}

/** Returns the data of an answer that came from the network. Throws a `ReadError` for any other: it can't tell what is new. */
export async function current<Data>(answer: Promise<Answer<Data>>): Promise<Data> {
  const { data, fetchedAt } = await answer
  if (fetchedAt !== null) throw new ReadError('unreachable', 'A cached answer came')
  return data
}

/** Dates a query that `dated` has just answered. */
export function applyFetchTime(client: QueryClient, query: Query<unknown, unknown, unknown>): void {
  const queryKey = fetchTimeKey(query.queryKey)
  const fetchedAt = client.getQueryData<number>(queryKey)
  client.removeQueries({ queryKey, exact: true })
  if (fetchedAt !== undefined) query.setState({ dataUpdatedAt: fetchedAt })
}

function fetchTimeKey(queryKey: QueryKey): QueryKey {
  return ['fetched at', queryKey]
}

/**
 * When the lists of a page that was made long ago count as read, in ms since the Unix epoch: a minute before the page was asked
 * for, upon which newer stories are looked for at once.
 */
export function oldListReadAt(): number {
  return performance.timeOrigin - 60_000
}

/** When the oldest part of the page was fetched, in ms since the Unix epoch; null where nothing is shown. */
export function shownSince(queries: QueryClient): number | null {
  const shown = queries.getQueryCache().findAll({
    type: 'active',
    predicate: ({ queryKey, state }) => state.data !== undefined && isOfPage(questionOf(queryKey)),
  })
  // Such a list was fetched with the page, whatever it counts as.
  const fetched = ({ dataUpdatedAt }: { dataUpdatedAt: number }) =>
    dataUpdatedAt === oldListReadAt() ? performance.timeOrigin : dataUpdatedAt
  return shown.length === 0 ? null : Math.min(...shown.map(({ state }) => fetched(state)))
}

/** Whether a page is about the answer, rather than surrounded by it. */
function isOfPage(question: Question | null): boolean {
  return question !== null && ['front', 'feed', 'profile', 'article', 'search'].includes(question.about)
}
