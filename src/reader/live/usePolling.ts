import { useEffect, useEffectEvent } from 'react'

/** How long after a check the next one follows, in ms: while the page is seen, and while it isn't. */
const pauses = { seen: 10_000, unseen: 60_000 }

/**
 * Asks again and again: soon after the page was opened, every ten seconds while it is seen, every minute while it isn't, and at
 * once when it is seen again or the network is back. Asks nothing while the device is offline, but for the first time, when a cache
 * may answer, nor once `isOver`. `ask` never rejects.
 */
export function usePolling(isOver: boolean, ask: () => Promise<void>): void {
  const askNow = useEffectEvent(ask)

  useEffect(() => {
    if (isOver) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let isAsking = false
    let left = false

    function plan(wait: number) {
      clearTimeout(timer)
      if (!left && navigator.onLine) timer = setTimeout(check, wait)
    }

    async function check() {
      if (isAsking) return
      isAsking = true
      await askNow()
      isAsking = false
      plan(document.hidden ? pauses.unseen : pauses.seen)
    }

    function startOver() {
      if (document.hidden) plan(pauses.unseen)
      else plan(0)
    }

    timer = setTimeout(check)
    document.addEventListener('visibilitychange', startOver)
    window.addEventListener('online', startOver)
    return () => {
      left = true
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', startOver)
      window.removeEventListener('online', startOver)
    }
  }, [isOver])
}
