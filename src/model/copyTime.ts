/**
 * The header in which the service worker says of a copy when it was fetched, in ms since the Unix epoch. What comes over the
 * line has none.
 */
export const copyHeader = 'x-copy-from'

const times = new WeakMap<AbortSignal, number>()

/** Notes that work under a signal was answered by a copy, fetched at `time` (ms since the Unix epoch). The oldest counts. */
export function noteCopy(signal: AbortSignal, time: number): void {
  times.set(signal, Math.min(time, times.get(signal) ?? time))
}

/** When the oldest copy was fetched that work under a signal was answered by (ms since the Unix epoch); null without one. */
export function copyTime(signal: AbortSignal): number | null {
  return times.get(signal) ?? null
}
