import { useEffect, useEffectEvent } from 'react'

const minute = 60_000
const longestPause = 15 * minute

/**
 * Asks again and again, for as long as the page is in sight and has a line: a minute after `lastTry` (ms since the Unix
 * epoch), then after 2, 4, 8 and 15 minutes while `ask` gives false. Something new (true), a return to the tab or a line that
 * is back makes it a minute again. `ask` never rejects.
 */
export function useChecks(lastTry: number, ask: () => Promise<boolean>): void {
  const askNow = useEffectEvent(ask)
  const triedBefore = useEffectEvent(() => lastTry)

  useEffect(() => {
    let tried = triedBefore()
    let pause = minute
    let timer: ReturnType<typeof setTimeout> | undefined
    let left = false

    function plan() {
      clearTimeout(timer)
      if (left || document.hidden || !navigator.onLine) return
      const wait = tried + pause - Date.now()
      // A clock that was put back must not make it wait for longer than a pause.
      timer = setTimeout(check, Math.min(Math.max(wait, 0), pause))
    }

    async function check() {
      tried = Date.now()
      const isNew = await askNow()
      pause = isNew ? minute : Math.min(2 * pause, longestPause)
      plan()
    }

    function startOver() {
      pause = minute
      plan()
    }

    plan()
    document.addEventListener('visibilitychange', startOver)
    window.addEventListener('online', startOver)
    return () => {
      left = true
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', startOver)
      window.removeEventListener('online', startOver)
    }
  }, [])
}
