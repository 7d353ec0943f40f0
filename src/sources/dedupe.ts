import { copyTime, noteCopy } from '../model/copyTime'

/**
 * Lets all who ask within `keptFor` ms have the result of one reading. Takes the work, which gets a signal of its own; gives
 * a function that takes a caller's signal. One caller's leaving ends the wait of that caller alone, with the signal's
 * reason; the work ends when the last one has left. What failed is not kept.
 */
export function dedupe<Result>(
  read: (signal: AbortSignal) => Promise<Result>,
  keptFor: number,
): (signal: AbortSignal) => Promise<Result> {
  let current: Reading<Result> | null = null

  function begin(): Reading<Result> {
    const stop = new AbortController()
    const reading: Reading<Result> = { result: read(stop.signal), stop, waiting: 0, arrived: null }
    const forget = () => {
      if (current === reading) current = null
    }
    reading.result.then(() => {
      reading.arrived = Date.now()
    }, forget)
    stop.signal.addEventListener('abort', forget)
    return reading
  }

  return async (signal) => {
    signal.throwIfAborted()
    if (current?.arrived != null && Date.now() - current.arrived >= keptFor) current = null
    current ??= begin()
    return waitFor(current, signal)
  }
}

interface Reading<Result> {
  result: Promise<Result>
  stop: AbortController
  waiting: number
  /** When the result came, in ms since 1970; null until then. */
  arrived: number | null
}

function waitFor<Result>(reading: Reading<Result>, signal: AbortSignal): Promise<Result> {
  reading.waiting += 1
  return new Promise((resolve, reject) => {
    const leave = () => {
      reading.waiting -= 1
      reject(signal.reason)
      if (reading.waiting === 0 && reading.arrived === null) reading.stop.abort(signal.reason)
    }
    signal.addEventListener('abort', leave, { once: true })
    const end = () => {
      signal.removeEventListener('abort', leave)
      const copied = copyTime(reading.stop.signal)
      if (copied !== null) noteCopy(signal, copied)
    }
    reading.result.finally(end).then(resolve, reject)
  })
}
