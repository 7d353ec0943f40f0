import { type RouteObject, useRoutes } from 'react-router-dom'
import { isFramedPath } from '../../model/paths'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { PageSkeleton } from '../ui/PageSkeleton'
import { BrokenPage } from './BrokenPage'
import { CurrentLocation } from './CurrentLocation'
import { LazyPage } from './LazyPage'
import { framedRoutes } from './pageRoutes'
import { useCurrentLocation } from './ReaderRouter'
import { framedShell } from './routes'
import { Shell } from './Shell'

/** The page at the current address, within what stands around it. */
export function AppRoutes() {
  const { pathname, search } = useCurrentLocation().location
  return (
    <ErrorBoundary fallback={(error) => <BrokenPage error={error} />} resetKey={pathname + search}>
      {isFramedPath(pathname) ? framedPages : shell}
    </ErrorBoundary>
  )
}

function FramedPages() {
  return useRoutes(framedLayout)
}

const framedLayout: RouteObject[] = [
  { element: <LazyPage page={framedShell} fallback={<PageSkeleton kind="blank" />} />, children: framedRoutes },
]

// The same elements each time, so that a move draws none of it again.
const shell = <Shell />
const framedPages = (
  <CurrentLocation>
    <FramedPages />
  </CurrentLocation>
)
