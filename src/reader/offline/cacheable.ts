import { fetchedAtHeader } from '../../model/fetchedAtHeader'
import type { SourceSettings } from '../../sources/sourceSettings'
import { limits } from './limits'
import { isReadable, type Kind, pageWithDate } from './policy'
import { isValidAnswer } from './validAnswer'

export const lengthHeader = 'x-copy-length'

/**
 * The answer as it goes into a cache, with the time and the length of its body (bytes) in headers of its own; null if it may not
 * be cached: not a whole answer that our origin may read, not what its kind should be, or too large. The time is that of the
 * device: a server's clock may be wrong by years.
 */
export async function toCacheable(
  kind: Kind,
  answer: Response,
  source: SourceSettings['kind'],
): Promise<Response | null> {
  if (!isReadable(answer) || !(await isValidAnswer(kind, answer.clone(), source))) {
    // A worker with an unread body would keep a newer one waiting.
    void answer.body?.cancel()
    return null
  }
  const now = Date.now()
  const body = kind === 'page' ? pageWithDate(await answer.text(), now) : await answer.blob()
  if (body === null) return null
  const bytes = typeof body === 'string' ? new Blob([body]).size : body.size
  if (kind !== 'code' && bytes > limits[kind].itemBytes) return null
  const headers = new Headers(answer.headers)
  headers.set(fetchedAtHeader, String(now))
  headers.set(lengthHeader, String(bytes))
  return new Response(body, { status: answer.status, headers })
}
