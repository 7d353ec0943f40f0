import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type RouteObject, useLocation, useParams, useRoutes } from 'react-router-dom'
import { knownSummary } from '../queries/knownStory'
import { editionQuery } from '../queries/queries'
import { useSource } from '../queries/source'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { PageSkeleton } from '../ui/PageSkeleton'
import { BrokenPage } from './BrokenPage'
import { LazyPage } from './LazyPage'
import { framedShell, isFramed, matchRoute, type Route, routeFor, routes } from './routes'
import { Shell } from './Shell'

/** The page at the current address, within what stands around it. */
export function AppRoutes() {
  const { pathname } = useLocation()
  return useRoutes(branches.get(matchRoute(pathname, '/')?.route.path) ?? [])
}

/** A route within its shell, as React Router takes it. */
function branchOf(route: Route): RouteObject {
  const page = (
    <PageBoundary key={route.path}>
      <RoutePage matched={route} />
    </PageBoundary>
  )
  return { element: isFramed(route) ? framed : shell, children: [{ path: route.path, element: page }] }
}

const shell = (
  <PageBoundary>
    <Shell />
  </PageBoundary>
)

const framed = (
  <PageBoundary>
    <LazyPage page={framedShell} fallback={<PageSkeleton kind="blank" />} />
  </PageBoundary>
)

/** Each route's branch, by its path: React Router compiles all that it is given at each move, and needs no other. */
const branches = new Map<string | undefined, RouteObject[]>(routes.map((route) => [route.path, [branchOf(route)]]))

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
