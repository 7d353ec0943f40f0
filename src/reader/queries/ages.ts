import { hashKey, type Query, type QueryClient, type QueryKey } from '@tanstack/react-query'
import { copyTime } from '../../model/copyTime'
import { ReadError } from '../../model/readError'
import { type Question, questionOf } from './questions'

const copied = new Map<string, number>()

interface Asked {
  signal: AbortSignal
  queryKey: QueryKey
}

/** Takes what a source gives for a query and remembers when that was fetched, if it comes out of the worker's copies. */
export async function aged<Data>({ signal, queryKey }: Asked, answer: Promise<Data>): Promise<Data> {
  const data = await answer
  const time = copyTime(signal)
  const hash = hashKey(queryKey)
  if (time !== null) copied.set(hash, Math.min(time, copied.get(hash) ?? time))
  return data
}

/** As `aged`, for who wants to know what is new: a copy is no answer to that. Throws a `ReadError` in its place. */
export async function current<Data>({ signal }: Pick<Asked, 'signal'>, answer: Promise<Data>): Promise<Data> {
  const data = await answer
  if (copyTime(signal) !== null) throw new ReadError('unreachable', 'A copy answered')
  return data
}

/** Gives a query that a copy has answered the time at which that was fetched, in the place of now. */
export function dateQuery(_: unknown, query: Query<unknown, unknown, unknown>): void {
  const time = copied.get(query.queryHash)
  copied.delete(query.queryHash)
  if (time !== undefined) query.setState({ dataUpdatedAt: time })
}

/** When the oldest part of the page at hand was fetched, in ms since the Unix epoch; null where nothing is shown. */
export function shownSince(queries: QueryClient): number | null {
  const shown = queries.getQueryCache().findAll({
    type: 'active',
    predicate: ({ queryKey, state }) => state.data !== undefined && isOfPage(questionOf(queryKey)),
  })
  return shown.length === 0 ? null : Math.min(...shown.map(({ state }) => state.dataUpdatedAt))
}

/** Whether a page is about the answer, and not only has it around it. */
function isOfPage(question: Question | null): boolean {
  return question !== null && ['front', 'feed', 'article', 'search'].includes(question.about)
}
