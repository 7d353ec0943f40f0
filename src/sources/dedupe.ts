/**
 * Shares one result among all callers within `maxAge` ms. Takes the work, which gets a signal of its own; returns a function
 * that takes a caller's signal. When a caller's signal is aborted, only that caller's promise rejects, with the signal's reason;
 * the work itself is aborted when no caller is left. A failure is not shared with later callers.
 */
export function dedupe<Result>(
  read: (signal: AbortSignal) => Promise<Result>,
  maxAge: number,
): (signal: AbortSignal) => Promise<Result> {
  let current: SharedWork<Result> | null = null

  function begin(): SharedWork<Result> {
    const stop = new AbortController()
    const work: SharedWork<Result> = { result: read(stop.signal), stop, waiting: 0, arrived: null }
    const forget = () => {
      if (current === work) current = null
    }
    work.result.then(() => {
      work.arrived = Date.now()
    }, forget)
    stop.signal.addEventListener('abort', forget)
    return work
  }

  return async (signal) => {
    signal.throwIfAborted()
    if (current?.arrived != null && Date.now() - current.arrived >= maxAge) current = null
    current ??= begin()
    return waitFor(current, signal)
  }
}

interface SharedWork<Result> {
  result: Promise<Result>
  stop: AbortController
  waiting: number
  /** When the result came, in ms since 1970; null until then. */
  arrived: number | null
}

function waitFor<Result>(work: SharedWork<Result>, signal: AbortSignal): Promise<Result> {
  work.waiting += 1
  return new Promise((resolve, reject) => {
    const leave = () => {
      work.waiting -= 1
      reject(signal.reason)
      if (work.waiting === 0 && work.arrived === null) work.stop.abort(signal.reason)
    }
    signal.addEventListener('abort', leave, { once: true })
    const end = () => signal.removeEventListener('abort', leave)
    work.result.finally(end).then(resolve, reject)
  })
}
