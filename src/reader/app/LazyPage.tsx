import { type ReactNode, useEffect, useState } from 'react'
import { useLocation } from 'react-router-dom'
import { BrokenPage } from './BrokenPage'
import { interactiveMark } from './interactive'
import { type CodeSplit, loadedPage, loadPage } from './pageCode'

interface Props {
  page: CodeSplit
  /** What holds the page's place while its code is on the way. */
  fallback: ReactNode
}

/**
 * A page whose code may still be on the way. Unlike `lazy` under `Suspense` it renders at once when the code is there, and as
 * soon as it comes, where React holds content back for 300 ms after a fallback. It also says itself what failed: React answers a
 * thrown error by rendering everything once more, and again and again where a page that isn't seen throws. The next address tries
 * anew.
 */
export function LazyPage({ page, fallback }: Props) {
  const [Page, setPage] = useState(() => loadedPage(page))
  const [failure, setFailure] = useState<{ error: unknown; address: string } | null>(null)
  const { pathname, search } = useLocation()
  const address = pathname + search

  useEffect(() => {
    let left = false
    if (Page === undefined) {
      loadPage(page).then(
        (component) => left || setPage(() => component),
        (error: unknown) => left || setFailure({ error, address }),
      )
    }
    return () => {
      left = true
    }
  }, [Page, page, address])

  useEffect(() => {
    // React hydrates what is in an Activity after all around it: a page answers its reader from here on.
    if (Page !== undefined && performance.getEntriesByName(interactiveMark).length === 0)
      performance.mark(interactiveMark)
  }, [Page])

  if (Page !== undefined) return <Page />
  return failure?.address === address ? <BrokenPage error={failure.error} /> : fallback
}
