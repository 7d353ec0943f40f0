import { ReadError } from '../model/readError'

/** Gives the JSON value at an address, unchecked. Throws a `ReadError`, or the signal's reason when that was aborted. */
export type ReadDocument = (url: string, signal: AbortSignal) => Promise<unknown>

const patience = 10_000
const sizeLimit = 5_000_000

/**
 * Fetches a JSON document. Takes its address, a signal that ends the work, and how many milliseconds the whole answer
 * may take; gives the parsed value, unchecked.
 * Throws a `ReadError`, or the signal's reason when that was aborted.
 */
export async function readJson(url: string, signal: AbortSignal, timeLimit = patience): Promise<unknown> {
  const limit = AbortSignal.timeout(timeLimit)
  try {
    const response = await fetch(url, {
      // Servers that answer any unknown path with the shell do so only for those who accept HTML.
      headers: { accept: 'application/json' },
      credentials: 'omit',
      signal: AbortSignal.any([signal, limit]),
    })
    return await documentIn(response, url)
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof ReadError) throw error
    if (limit.aborted) throw new ReadError('slow', `${url} did not answer within ${timeLimit} ms`, { cause: error })
    const failure = globalThis.navigator?.onLine === false ? 'offline' : 'unreachable'
    throw new ReadError(failure, `${url} could not be fetched`, { cause: error })
  }
}

async function documentIn(response: Response, url: string): Promise<unknown> {
  if (response.status === 404 || response.status === 410)
    throw new ReadError('missing', `${url} answered ${response.status}`)
  if (!response.ok) throw new ReadError('unreachable', `${url} answered ${response.status}`)
  const text = await response.text()
  if (text.length > sizeLimit) throw new ReadError('unreadable', `${url} is larger than ${sizeLimit} characters`)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new ReadError('unreadable', `${url} is not JSON`, { cause: error })
  }
}
