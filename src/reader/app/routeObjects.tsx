import { useQueryClient } from '@tanstack/react-query'
import { type RouteObject, useParams } from 'react-router-dom'
import { knownSummary } from '../queries/knownStory'
import { useSource } from '../queries/source'
import { PageSkeleton } from '../ui/PageSkeleton'
import { BrokenPage } from './BrokenPage'
import { LazyPage } from './LazyPage'
import { framedShell, isFramed, type Route, routes } from './routes'
import { Shell } from './Shell'

/**
 * The route table as React Router takes it. No route has a loader: the router then completes a move within the task of the
 * click, and the page shows what the cache has of it.
 */
export const routeObjects: RouteObject[] = [
  {
    id: 'shell',
    Component: Shell,
    ErrorBoundary: BrokenPage,
    children: routes.filter((route) => !isFramed(route)).map(objectOf),
  },
  {
    id: 'framed shell',
    element: <LazyPage page={framedShell} fallback={<PageSkeleton kind="blank" />} />,
    ErrorBoundary: BrokenPage,
    children: routes.filter(isFramed).map(objectOf),
  },
]

function objectOf(route: Route): RouteObject {
  return {
    id: route.path,
    path: route.path,
    element: (
      <LazyPage
        key={route.path}
        page={route}
        fallback={route.kind === 'article' ? <KnownStory /> : <PageSkeleton kind={route.skeleton} />}
      />
    ),
    ErrorBoundary: BrokenPage,
  }
}

/** The place of a story whose page's code is on the way, with what its card said. */
function KnownStory() {
  const queries = useQueryClient()
  const { section = '', slug = '' } = useParams()
  return <PageSkeleton kind="article" headline={knownSummary(queries, useSource(), section, slug)?.headline} />
}
