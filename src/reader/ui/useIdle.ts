import { useEffect, useState } from 'react'

const settled = 2000

/** Whether a page has been open for two seconds: the time for what is useful only later, and has to be fetched first. */
export function useIdle(): boolean {
  const [isAtRest, setAtRest] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setAtRest(true), settled)
    return () => clearTimeout(timer)
  }, [])
  return isAtRest
}
