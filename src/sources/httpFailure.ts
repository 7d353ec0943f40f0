import { ReadError, type ReadFailure } from '../model/readError'

/** The error for an answer of a server that is not 2xx; its address is for the newsroom's engineers. */
export function httpError({ status, headers }: Pick<Response, 'status' | 'headers'>, url: string): ReadError {
  return new ReadError(failureFor(status), `${url} answered ${status}`, { retryAfter: retryAfterIn(headers) })
}

/** Whether a later try may succeed. */
export function mayHeal(failure: ReadFailure): boolean {
  return failure === 'unreachable' || failure === 'slow'
}

/** Statuses of RFC 9110 and 6585: only what a later try may heal is called unreachable. */
function failureFor(status: number): ReadFailure {
  if (status === 404 || status === 410) return 'missing'
  return status === 408 || status === 429 || status >= 500 ? 'unreachable' : 'refused'
}

/** Retry-After (RFC 9110, 10.2.3) in ms: it comes as seconds or as a date. */
function retryAfterIn(headers: Headers): number | null {
  const value = headers.get('retry-after') ?? ''
  if (/^\d+$/.test(value)) return Number(value) * 1000
  const date = Date.parse(value)
  return Number.isNaN(date) ? null : Math.max(0, date - Date.now())
}
