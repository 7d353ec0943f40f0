import { lazy, Suspense } from 'react'
import { PageSkeleton } from '../ui/PageSkeleton'
import type { Props } from './NotFoundPage'

const NotFoundPage = lazy(async () => ({ default: (await import('./NotFoundPage')).NotFoundPage }))

/**
 * As `NotFoundPage`, for pages that nearly always have something to show: its code comes when they have not. Until then its
 * place is held, or the footer would come up and go again.
 */
export function NotFound(props: Props) {
  return (
    <Suspense fallback={<PageSkeleton kind="section" />}>
      <NotFoundPage {...props} />
    </Suspense>
  )
}
