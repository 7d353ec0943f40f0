import { type ReactNode, Suspense, useEffect, useState } from 'react'
import { ErrorBoundary } from './ErrorBoundary'

/** In ms. */
const delay = 2000

/**
 * Draws its children two seconds after it was mounted: what is useful only later, and has to be fetched first. Draws nothing
 * until then, while their code is on the way, and when they fail. The state is here, and not in the page, so that the page is
 * not drawn again for it; give it a `key` to start the wait anew.
 */
export function WhenIdle({ children }: { children: ReactNode }) {
  const [isIdle, setIdle] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIdle(true), delay)
    return () => clearTimeout(timer)
  }, [])
  return <ErrorBoundary fallback={null}>{isIdle && <Suspense fallback={null}>{children}</Suspense>}</ErrorBoundary>
}
