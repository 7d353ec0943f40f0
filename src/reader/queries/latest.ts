import { type QueryKey, type UseQueryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useChecks } from './checks'

/** How old a page may grow, in ms, before a check that fails is worth a word. */
const oldAge = 10 * 60_000

export interface Latest<Data> {
  /** The newest answer; undefined as long as none has come. */
  data: Data | undefined
  /** Why the last check failed; null when it didn't. */
  error: Error | null
  /** When what is known was last found to be current, in ms since the Unix epoch. */
  checked: number
  /** The reader should know that the last check failed: they asked for it, or the page has grown old. */
  isOld: boolean
  /** The reader has asked, and knows of the answer. */
  isAsked: boolean
  isChecking: boolean
  /** Checks at once, as the reader wants it. */
  check: () => void
}

/**
 * Asks for what is newer than a page shows, and keeps it beside that. Takes the query, when the page's own answer came (ms
 * since the Unix epoch), and whether an answer has news for the page.
 */
export function useLatest<Data, Key extends QueryKey>(
  query: UseQueryOptions<Data, Error, Data, Key>,
  readAt: number,
  hasNews: (latest: NoInfer<Data>) => boolean,
): Latest<Data> {
  // A feed's answer gets a new time with every page of it, and its first page is no newer for that.
  const [firstRead] = useState(readAt)
  const [isAsked, setAsked] = useState(false)
  const { data, error: lastError, dataUpdatedAt, errorUpdatedAt, isFetching, refetch } = useQuery(query)
  // The query forgets it while it asks again; whoever reads of it should not see it come and go.
  const [error, setError] = useState(lastError)
  const checked = Math.max(firstRead, dataUpdatedAt)

  async function ask() {
    const answer = await refetch()
    setError(answer.error)
    return answer
  }

  useChecks(Math.max(checked, errorUpdatedAt), async () => {
    const answer = await ask()
    return !answer.isError && answer.data !== undefined && answer.data !== data && hasNews(answer.data)
  })

  return {
    data,
    error,
    checked,
    isOld: error !== null && (isAsked || errorUpdatedAt - checked >= oldAge),
    isAsked,
    isChecking: isFetching,
    check: () => {
      setAsked(true)
      void ask()
    },
  }
}
