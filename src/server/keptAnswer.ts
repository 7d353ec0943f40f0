import { answerHeaders, hit } from './answerHeaders'
import { encodedBefore } from './encodedBody'
import type { Pages } from './pages'
import type { Server } from './respond'
import { type SentAnswer, sentAnswer } from './sentAnswer'

/** A server whose pages are kept in memory. */
export type KeepingServer = Server & { pages: Pick<Pages, 'fresh'> }

/**
 * Returns the answer for a page that is kept and fresh, at once and without the objects of the Fetch Standard, which cost more
 * than the answer: a runtime that can send it without them asks here before it calls `respond`. Null for everything else.
 * Takes the path as it was sent, without the base path, the query with its question mark, and of the request's headers
 * Accept-Encoding and If-None-Match, null where it has none.
 */
export function keptAnswer(
  path: string,
  search: string,
  { acceptEncoding, ifNoneMatch }: { acceptEncoding: string | null; ifNoneMatch: string | null },
  { pages, oldAddresses, compress, headerRules, now }: KeepingServer,
): SentAnswer | null {
  const answer = pages.fresh(path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path)
  if (answer?.status !== 200) return null
  if (oldAddresses !== undefined && oldAddresses.known(path + search) !== null) return null
  const encoded = encodedBefore(answer, acceptEncoding, compress)
  if (encoded === null) return null
  const headers = answerHeaders(path, answer, headerRules, now())
  headers['cache-status'] = hit
  return sentAnswer(answer, headers, encoded, ifNoneMatch)
}
