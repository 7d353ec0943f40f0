import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactElement, ReactNode } from 'react'
import { type Location, matchRoutes, type RouteObject, renderMatches, useLocation, useParams } from 'react-router-dom'
import { knownSummary } from '../queries/knownStory'
import { editionQuery } from '../queries/queries'
import { useSource } from '../queries/source'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { PageSkeleton } from '../ui/PageSkeleton'
import { BrokenPage } from './BrokenPage'
import { LazyPage } from './LazyPage'
import { isFramed, matchRoute, type Route, routeFor, routes } from './routes'

/** The pages of other sites' frames, as React Router takes them. */
export const framedRoutes: RouteObject[] = routes.filter(isFramed).map(objectOf)

/** Each route by its path: React Router compiles all that it is given at each move, and needs no other. */
const routeObjects = new Map(routes.map((route) => [route.path, objectOf(route)]))

/** The page at a location, which need not be the current one. */
export function renderPage(location: Location): ReactElement | null {
  const object = routeObjects.get(matchRoute(location.pathname, '/')?.route.path ?? '')
  return renderMatches(matchRoutes(object === undefined ? [] : [object], location))
}

function objectOf(route: Route): RouteObject {
  return {
    path: route.path,
    element: (
      <PageBoundary key={route.path}>
        <RoutePage matched={route} />
      </PageBoundary>
    ),
  }
}

/** The page of a route, or the static page in place of a section. */
function RoutePage({ matched }: { matched: Route }) {
  const edition = useQuery({ ...editionQuery(useSource()), enabled: false }).data
  const route = routeFor(matched, useParams(), edition)
  return (
    <LazyPage
      key={route.path}
      page={route}
      fallback={route.kind === 'article' ? <KnownStory /> : <PageSkeleton kind={route.skeleton} />}
    />
  )
}

/** Shows what can still be done where a page fails; the next page is tried anew. */
function PageBoundary({ children }: { children: ReactNode }) {
  const { pathname, search } = useLocation()
  return (
    <ErrorBoundary fallback={(error) => <BrokenPage error={error} />} resetKey={pathname + search}>
      {children}
    </ErrorBoundary>
  )
}

/** The place of a story whose page's code is on the way, with what its card said. */
function KnownStory() {
  const queries = useQueryClient()
  const { section = '', slug = '' } = useParams()
  return <PageSkeleton kind="article" headline={knownSummary(queries, useSource(), section, slug)?.headline} />
}
