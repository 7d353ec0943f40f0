import { fetchedAtHeader } from '../model/fetchedAtHeader'
import { ReadError } from '../model/readError'
import { httpError } from './httpFailure'

/** What a server answered: a JSON value, unchecked, and the headers that came with it. */
export interface JsonAnswer {
  document: unknown
  headers: Headers
  /** When it was fetched, in ms since the Unix epoch, where a cache answered. */
  fetchedAt?: number
}

/** Fetches a JSON document. Throws a `ReadError`, or the signal's reason when that was aborted. */
export type FetchJson = (url: string, signal: AbortSignal) => Promise<JsonAnswer>

const patience = 10_000
/** The longest document that is parsed, in characters. */
export const largestDocument = 5_000_000

/**
 * Fetches a JSON document. Takes its address, a signal that ends the work, how many milliseconds the whole answer may take,
 * and headers that the request needs besides. Throws a `ReadError`, or the signal's reason when that was aborted.
 */
export async function fetchJson(
  url: string,
  signal: AbortSignal,
  timeLimit = patience,
  headers: Record<string, string> = {},
): Promise<JsonAnswer> {
  const limit = AbortSignal.timeout(timeLimit)
  try {
    const response = await fetch(url, {
      // Servers that answer any unknown path with the shell do so only for those who accept HTML.
      headers: { accept: 'application/json', ...headers },
      credentials: 'omit',
      signal: AbortSignal.any([signal, limit]),
    })
    const fetchedAt = Number(response.headers.get(fetchedAtHeader))
    return { ...(await answerIn(response, url)), ...(fetchedAt > 0 && { fetchedAt }) }
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof ReadError) throw error
    if (limit.aborted) throw new ReadError('slow', `${url} did not answer within ${timeLimit} ms`, { cause: error })
    const failure = globalThis.navigator?.onLine === false ? 'offline' : 'unreachable'
    throw new ReadError(failure, `${url} could not be fetched`, { cause: error })
  }
}

async function answerIn(response: Response, url: string): Promise<JsonAnswer> {
  const { headers } = response
  if (!response.ok) throw httpError(response, url)
  const text = decoded(await response.arrayBuffer(), charsetIn(headers), url)
  if (text.length > largestDocument)
    throw new ReadError('unreadable', `${url} is larger than ${largestDocument} characters`)
  try {
    return { document: JSON.parse(text), headers }
  } catch (cause) {
    const broken = await import('./brokenJson').catch(() => null)
    const document = broken?.parseBrokenJson(text)
    if (document !== undefined) return { document, headers }
    const place = broken === null ? '' : `: ${broken.placeOfFault(text)}`
    throw new ReadError('unreadable', `${url} is not JSON${place}`, { cause })
  }
}

/** The charset that Content-Type names (RFC 9110, 8.3.2); empty when it names none. */
function charsetIn(headers: Headers): string {
  return /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(headers.get('content-type') ?? '')?.[1] ?? ''
}

/** The text of an answer. Without a charset JSON is UTF-8 (RFC 8259, 8.1); what cannot be read by its charset is refused whole. */
function decoded(bytes: ArrayBuffer, charset: string, url: string): string {
  try {
    return new TextDecoder(charset === '' ? 'utf-8' : charset, { fatal: true }).decode(bytes)
  } catch (cause) {
    const name = charset === '' ? 'UTF-8, and names no other charset' : `in its charset ${charset}`
    throw new ReadError('unreadable', `${url} is not ${name}`, { cause })
  }
}
