/**
 * Limits how often `work` runs: at once for the first call, then once per `interval` (ms) for as long as calls come. The last
 * call is always answered, at the end of the interval at the latest.
 */
export function throttle(work: () => void, interval: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isWaiting = false

  function run(): void {
    isWaiting = false
    timer = setTimeout(() => {
      timer = undefined
      if (isWaiting) run()
    }, interval)
    work()
  }

  return () => {
    if (timer === undefined) run()
    else isWaiting = true
  }
}
