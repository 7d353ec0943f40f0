import { onlineManager, QueryCache, QueryClient } from '@tanstack/react-query'
import { failureOf, ReadError } from '../../model/readError'
import { mayHeal } from '../../sources/httpFailure'
import { applyFetchTime } from './fetchTimes'

const retries = 2
const longestPause = 30_000

/**
 * The cache of everything read during a visit. Asks again, with growing and jittered pauses, only for what may heal, and when
 * the reader or the line comes back. What was read is kept as it is for the whole visit, so that Back finds it and nothing
 * moves under the reader's eyes: what is newer is asked for beside it (see `useLatest`).
 */
export function openQueryClient(): QueryClient {
  // It takes a visit to begin on line: of one that begins without, it would not notice that the line comes back.
  if (globalThis.navigator?.onLine === false) onlineManager.setOnline(false)
  const client = new QueryClient({
    queryCache: new QueryCache({ onSuccess: (_, query) => applyFetchTime(client, query) }),
    defaultOptions: {
      queries: {
        // Without a line a query fails at once, with words for it, where the default would wait without any.
        networkMode: 'always',
        refetchOnReconnect: true,
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: Number.POSITIVE_INFINITY,
        retry: (failures, error) => failures < retries && mayHeal(failureOf(error)),
        retryDelay: (failures, error) => Math.max(pauseAsked(error), 500 * 2 ** failures * (0.75 + Math.random() / 2)),
      },
    },
  })
  return client
}

/** What the server asked for, up to half a minute: nobody waits longer for a page. */
function pauseAsked(error: Error): number {
  return error instanceof ReadError ? Math.min(error.retryAfter ?? 0, longestPause) : 0
}
