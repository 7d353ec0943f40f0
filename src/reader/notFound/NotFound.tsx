import { lazy, Suspense } from 'react'
import type { Props } from './NotFoundPage'

const NotFoundPage = lazy(async () => ({ default: (await import('./NotFoundPage')).NotFoundPage }))

/** As `NotFoundPage`, for pages that nearly always have something to show: its code comes when they have not. */
export function NotFound(props: Props) {
  return (
    <Suspense fallback={null}>
      <NotFoundPage {...props} />
    </Suspense>
  )
}
