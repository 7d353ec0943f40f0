import { setTimeout as pause } from 'node:timers/promises'
import PQueue from 'p-queue'
import pRetry, { type RetryContext } from 'p-retry'
import { ReadError } from '../model/readError'
import { decodedText, documentIn, type FetchJson } from '../sources/fetchJson'
import { httpError, mayHeal } from '../sources/httpFailure'

/** Fetches from a newsroom's servers without being a burden to them. */
export interface RateLimitedFetch {
  /** As `fetchJson`. */
  readDocument: FetchJson
  /** Returns the bytes of a file. Throws a `ReadError`, or the signal's reason when that was aborted. */
  readFile(url: string, signal: AbortSignal): Promise<Uint8Array>
}

const userAgent = 'Broadsheet/1 (copies the stories of a newsroom into static files)'
const retries = 3
const longestPause = 120_000
const document = { accept: 'application/json', sizeLimit: 20_000_000, timeLimit: 30_000 }
// Asked for "image/*", some hosts send another format than the file's own, without the rights written into it.
const file = { accept: '*/*', sizeLimit: 25_000_000, timeLimit: 120_000 }

/**
 * Returns a client that sends each host at most `concurrency` requests at a time and says who it is. A request to a host
 * that can't be reached, or that answers 408, 429 or 5xx, is retried three times: after `firstPause` ms, twice and four times
 * that, and not before the time that Retry-After (RFC 9110, 10.2.3) names, up to two minutes; no other request is sent to
 * that host until then. Any other 4xx is an answer and is never retried.
 */
export function rateLimitedFetch(concurrency: number, firstPause = 1000): RateLimitedFetch {
  const hosts = new Map<string, Host>()

  async function read(url: string, kind: typeof document, signal: AbortSignal): Promise<Received> {
    if (!URL.canParse(url)) throw new ReadError('unreachable', `${url} is not an address`)
    const { host: name } = new URL(url)
    const host = hosts.get(name) ?? { queue: new PQueue({ concurrency }), pausedUntil: 0 }
    hosts.set(name, host)

    async function attempt(): Promise<Received> {
      await pauseFor(host.pausedUntil - Date.now(), signal)
      return received(url, kind, signal)
    }

    function onFailedAttempt({ error }: RetryContext): void {
      if (!(error instanceof ReadError) || error.retryAfter === null) return
      host.pausedUntil = Math.max(host.pausedUntil, Date.now() + Math.min(error.retryAfter, longestPause))
    }

    const shouldRetry = ({ error }: RetryContext) => error instanceof ReadError && mayHeal(error.failure)
    return host.queue.add(() =>
      pRetry(attempt, { retries, minTimeout: firstPause, randomize: true, signal, onFailedAttempt, shouldRetry }),
    )
  }

  return {
    async readDocument(url, signal, readText) {
      const { bytes, headers } = await read(url, document, signal)
      return { document: await documentIn(await decodedText(bytes, headers, url), url, readText), headers }
    },
    readFile: async (url, signal) => (await read(url, file, signal)).bytes,
  }
}

interface Host {
  queue: PQueue
  /** No request is sent before this time, in ms since the Unix epoch. */
  pausedUntil: number
}

async function pauseFor(time: number, signal: AbortSignal): Promise<void> {
  if (time > 0) await pause(time, undefined, { signal }).catch(() => {})
  signal.throwIfAborted()
}

interface Received {
  bytes: Uint8Array
  headers: Headers
}

async function received(url: string, kind: typeof document, signal: AbortSignal): Promise<Received> {
  // Not AbortSignal.any: on Node 20 the signals that it makes live as long as the one that they follow, here a whole export
  // (nodejs/node issue 54614).
  const asking = new AbortController()
  const stop = () => asking.abort()
  const clock = setTimeout(stop, kind.timeLimit)
  signal.addEventListener('abort', stop)
  try {
    const headers = { accept: kind.accept, 'user-agent': userAgent }
    const response = await fetch(url, { headers, credentials: 'omit', signal: asking.signal })
    if (!response.ok) {
      await response.body?.cancel()
      throw httpError(response, url)
    }
    return { bytes: await bytesOf(response, url, kind.sizeLimit), headers: response.headers }
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof ReadError) throw error
    if (asking.signal.aborted)
      throw new ReadError('slow', `${url} did not answer within ${kind.timeLimit} ms`, { cause: error })
    throw new ReadError('unreachable', `${url} could not be fetched`, { cause: error })
  } finally {
    clearTimeout(clock)
    signal.removeEventListener('abort', stop)
    // What is refused halfway must not go on arriving.
    asking.abort()
  }
}

async function bytesOf({ body }: Response, url: string, sizeLimit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  const reader = body?.getReader()
  for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
    size += part.value.byteLength
    if (size > sizeLimit) throw new ReadError('unreadable', `${url} is larger than ${sizeLimit / 1_000_000} MB`)
    parts.push(part.value)
  }
  return Buffer.concat(parts)
}
