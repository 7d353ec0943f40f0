import type { EncodedBody } from './encodedBody'
import { isKnown } from './etag'
import type { CachedAnswer } from './pageCache'

/** An answer as it is sent. */
export interface SentAnswer {
  status: 200 | 304
  /** Values by name in lower case. */
  headers: Record<string, string>
  body: Uint8Array<ArrayBuffer> | null
}

/** Returns what is sent for an answer of 200: its body, or 304 to an asker who has that. Takes the request's If-None-Match. */
export function sentAnswer(
  { etag }: CachedAnswer,
  headers: Record<string, string>,
  { body, coding }: EncodedBody,
  ifNoneMatch: string | null,
): SentAnswer {
  if (isKnown(etag, ifNoneMatch)) {
    const { 'content-type': _, ...others } = headers
    return { status: 304, headers: others, body: null }
  }
  if (coding !== null) headers['content-encoding'] = coding
  return { status: 200, headers, body }
}
