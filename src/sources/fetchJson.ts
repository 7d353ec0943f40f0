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

/** Reads the text of an answer. May throw anything when the text is not what it reads. */
export type ReadText = (text: string) => unknown

/**
 * Fetches a document, by default JSON; `readText` reads another format. Throws a `ReadError`, or the signal's reason when that
 * was aborted.
 */
export type FetchJson = (url: string, signal: AbortSignal, readText?: ReadText) => Promise<JsonAnswer>

const patience = 10_000
/** The longest document that is parsed, in characters. */
export const largestDocument = 5_000_000

/**
 * Fetches a document. Takes its address, a signal that ends the work, what reads its text if not as JSON, how many milliseconds
 * the whole answer may take, and headers that the request needs besides. Throws a `ReadError`, or the signal's reason when that
 * was aborted.
 */
export async function fetchJson(
  url: string,
  signal: AbortSignal,
  readText?: ReadText,
  timeLimit = patience,
  headers: Record<string, string> = {},
): Promise<JsonAnswer> {
  const limit = AbortSignal.timeout(timeLimit)
  try {
    const response = await fetch(url, {
      // Servers that answer any unknown path with the shell do so only for those who accept HTML.
      headers: { accept: readText === undefined ? 'application/json' : '*/*', ...headers },
      credentials: 'omit',
      signal: AbortSignal.any([signal, limit]),
    })
    const fetchedAt = Number(response.headers.get(fetchedAtHeader))
    return { ...(await answerIn(response, url, readText)), ...(fetchedAt > 0 && { fetchedAt }) }
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof ReadError) throw error
    if (limit.aborted) throw new ReadError('slow', `${url} did not answer within ${timeLimit} ms`, { cause: error })
    const failure = globalThis.navigator?.onLine === false ? 'offline' : 'unreachable'
    throw new ReadError(failure, `${url} could not be fetched`, { cause: error })
  }
}

async function answerIn(response: Response, url: string, readText?: ReadText): Promise<JsonAnswer> {
  const { headers } = response
  if (!response.ok) throw httpError(response, url)
  const text = await decodedText(await response.arrayBuffer(), headers, url)
  if (text.length > largestDocument)
    throw new ReadError('unreadable', `${url} is larger than ${largestDocument} characters`)
  return { document: await documentIn(text, url, readText), headers }
}

/** Reads the text of an answer, by default as JSON. Throws a `ReadError` that says where it stops being JSON. */
export async function documentIn(text: string, url: string, readText?: ReadText): Promise<unknown> {
  if (readText !== undefined) return textRead(text, readText, url)
  try {
    return JSON.parse(text)
  } catch (cause) {
    const broken = await import('./brokenJson').catch(() => null)
    const document = broken?.parseBrokenJson(text)
    if (document !== undefined) return document
    const place = broken === null ? '' : `: ${broken.placeOfFault(text)}`
    throw new ReadError('unreadable', `${url} is not JSON${place}`, { cause })
  }
}

function textRead(text: string, readText: ReadText, url: string): unknown {
  try {
    return readText(text)
  } catch (cause) {
    const reason = cause instanceof Error ? `: ${cause.message}` : ''
    throw new ReadError('unreadable', `${url} can’t be read${reason}`, { cause })
  }
}

/** The charset that Content-Type names (RFC 9110, 8.3.2); empty when it names none. */
function charsetIn(headers: Headers): string {
  return /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(headers.get('content-type') ?? '')?.[1] ?? ''
}

/**
 * Decodes an answer: by its header, else as UTF-8, as JSON is (RFC 8259, 8.1), else as the document itself says. Throws a
 * `ReadError` when the bytes are in none of these, for some letters would be wrong.
 */
export async function decodedText(bytes: ArrayBuffer | Uint8Array, headers: Headers, url: string): Promise<string> {
  const charset = charsetIn(headers)
  const isOther = charset !== '' && !/^utf-?8$/i.test(charset)
  let cause: unknown
  try {
    const text = isOther ? null : new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // Letters of UTF-16 may be valid UTF-8, with zeros between them.
    if (text !== null && !text.slice(0, 2).includes('\0')) return text
  } catch (error) {
    cause = error
  }
  const others = await import('./otherCharsets').catch(() => null)
  const text = isOther ? others?.textInCharset(bytes, charset) : others?.textAsDeclared(bytes)
  if (text != null) return text
  const name = charset === '' ? 'UTF-8, and names no other charset' : `in its charset ${charset}`
  throw new ReadError('unreadable', `${url} is not ${name}`, { cause })
}
