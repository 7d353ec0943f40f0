import { setTimeout as pause } from 'node:timers/promises'
import { ReadError } from '../model/readError'
import type { FetchJson } from '../sources/fetchJson'

/** Fetches from a newsroom's servers without being a burden to them. */
export interface RateLimitedFetch {
  /** As `readJson`. */
  readDocument: FetchJson
  /** The bytes of a file. Throws a `ReadError`, or the signal's reason when that was aborted. */
  readFile(url: string, signal: AbortSignal): Promise<Uint8Array>
}

const introduction = 'Broadsheet/1 (copies the stories of a newsroom into static files)'
const tries = 4
const longestRest = 120_000
const document = { accept: 'application/json', sizeLimit: 20_000_000, timeLimit: 30_000 }
// Asked for "image/*", some hosts send another format than the file's own, without the rights written into it.
const file = { accept: '*/*', sizeLimit: 25_000_000, timeLimit: 120_000 }

/**
 * A reader that asks each host for at most `atOnce` things at a time and says who it is. Where a host can't be reached,
 * or answers 429 or 5xx, it is asked again, four times in all, after `firstPause` ms, then twice and four times that,
 * or when its Retry-After (RFC 9110, 10.2.3) says, within two minutes; until then nothing else is asked of it either.
 * Any other 4xx is an answer, and never asked again.
 */
export function rateLimitedFetch(atOnce: number, firstPause = 1000): RateLimitedFetch {
  const hosts = new Map<string, Host>()

  async function read(url: string, kind: typeof document, signal: AbortSignal): Promise<Received> {
    if (!URL.canParse(url)) throw new ReadError('unreachable', `${url} is no address`)
    const { host: name } = new URL(url)
    const host = hosts.get(name) ?? { inTurn: queue(atOnce), restUntil: 0 }
    hosts.set(name, host)
    return host.inTurn(async () => {
      for (let tried = 1; ; tried += 1) {
        await rest(host.restUntil - Date.now(), signal)
        try {
          return await received(url, kind, signal)
        } catch (error) {
          if (!(error instanceof ReadError) || !mayHeal(error) || tried === tries) throw error
          if (error.retryAfter === null) await rest(firstPause * 2 ** (tried - 1) * (0.5 + Math.random()), signal)
          else host.restUntil = Math.max(host.restUntil, Date.now() + Math.min(error.retryAfter, longestRest))
        }
      }
    })
  }

  return {
    async readDocument(url, signal) {
      const { bytes, headers } = await read(url, document, signal)
      try {
        return { document: JSON.parse(new TextDecoder().decode(bytes)), headers }
      } catch (error) {
        throw new ReadError('unreadable', `${url} is not JSON`, { cause: error })
      }
    },
    readFile: async (url, signal) => (await read(url, file, signal)).bytes,
  }
}

interface Host {
  inTurn: <Result>(work: () => Promise<Result>) => Promise<Result>
  /** When it may be asked again, in ms since 1970. */
  restUntil: number
}

function queue(atOnce: number): Host['inTurn'] {
  let busy = 0
  const waiting: (() => void)[] = []
  return async (work) => {
    if (busy < atOnce) busy += 1
    else await new Promise<void>((turn) => waiting.push(turn))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) busy -= 1
      else next()
    }
  }
}

async function rest(time: number, signal: AbortSignal): Promise<void> {
  if (time > 0) await pause(time, undefined, { signal }).catch(() => {})
  signal.throwIfAborted()
}

function mayHeal({ failure }: ReadError): boolean {
  return failure === 'unreachable' || failure === 'slow'
}

interface Received {
  bytes: Uint8Array
  headers: Headers
}

async function received(url: string, kind: typeof document, signal: AbortSignal): Promise<Received> {
  // Not AbortSignal.any: Node 20 keeps each of its signals for as long as the one that it follows, here a whole export.
  const asking = new AbortController()
  const stop = () => asking.abort()
  const clock = setTimeout(stop, kind.timeLimit)
  signal.addEventListener('abort', stop)
  try {
    const headers = { accept: kind.accept, 'user-agent': introduction }
    const response = await fetch(url, { headers, credentials: 'omit', signal: asking.signal })
    if (!response.ok) {
      await response.body?.cancel()
      throw new ReadError(failureFor(response.status), `${url} answered ${response.status}`, {
        retryAfter: pauseIn(response.headers),
      })
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

/** Statuses of RFC 9110 and 6585. */
function failureFor(status: number): ReadError['failure'] {
  if (status === 404 || status === 410) return 'missing'
  return status === 429 || status >= 500 ? 'unreachable' : 'refused'
}

function pauseIn(headers: Headers): number | null {
  const value = headers.get('retry-after') ?? ''
  if (/^\d+$/.test(value)) return Number(value) * 1000
  const date = Date.parse(value)
  return Number.isNaN(date) ? null : Math.max(0, date - Date.now())
}
