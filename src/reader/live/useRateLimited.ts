import { useEffect, useRef, useState } from 'react'

/** Returns a value as it was when it was last let through: at once, then at most once in `pause` ms. */
export function useRateLimited<Value>(value: Value, pause: number): Value {
  const [shown, setShown] = useState(value)
  const changedAt = useRef(Number.NEGATIVE_INFINITY)

  useEffect(() => {
    if (Object.is(shown, value)) return
    const timer = setTimeout(
      () => {
        changedAt.current = performance.now()
        setShown(value)
      },
      Math.max(0, changedAt.current + pause - performance.now()),
    )
    return () => clearTimeout(timer)
  }, [shown, value, pause])

  return shown
}
