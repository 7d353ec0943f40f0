import type { ComponentType } from 'react'
import type { RouteObject } from 'react-router-dom'
import { framedPath } from '../../model/paths'
import { BrokenPage } from './BrokenPage'
import { FirstLoad } from './FirstLoad'
import { orMissing } from './missingCode'
import type { Services } from './reader'
import { Shell } from './Shell'
import { prefetchShell, screens } from './screens'

export const shellId = 'shell'
export const framedShellId = 'embed'

/** The code of what stands around pages in other sites' frames; no page of our own needs it. */
export async function loadFramedShell(): Promise<ComponentType> {
  return (await import('../framed/FramedShell')).FramedShell
}

/**
 * The one route table: the shells, and in them the screens, each named by its path. A screen's loader brings its code and its
 * data side by side; `loaded` has the code that is there already, by path. The router's own `lazy` is not used: a chunk that
 * can't be had would leave the page empty, as react-router 7.18 drops a lazy route's error boundary under a
 * `HydrateFallback`.
 */
export function routesOf(services: Services, loaded = new Map<string, ComponentType>()): RouteObject[] {
  const pages = screens.map(
    ({ path, prefetch, page }): RouteObject => ({
      id: path,
      path,
      loader: async ({ params, request }) => {
        const { searchParams } = new URL(request.url)
        const [code] = await Promise.all([page().catch(orMissing), prefetch(services, params, searchParams)])
        loaded.set(path, code)
        return null
      },
      element: <Loaded path={path} loaded={loaded} />,
      ErrorBoundary: BrokenPage,
    }),
  )
  const isFramed = ({ path = '' }: RouteObject) => path.startsWith(framedPath)
  return [
    {
      id: shellId,
      loader: async () => {
        await prefetchShell(services)
        return null
      },
      shouldRevalidate: () => false,
      Component: Shell,
      HydrateFallback: FirstLoad,
      ErrorBoundary: BrokenPage,
      children: pages.filter((page) => !isFramed(page)),
    },
    {
      id: framedShellId,
      loader: async () => {
        const [code] = await Promise.all([loadFramedShell().catch(orMissing), prefetchShell(services)])
        loaded.set(framedShellId, code)
        return null
      },
      shouldRevalidate: () => false,
      element: <Loaded path={framedShellId} loaded={loaded} />,
      HydrateFallback: FirstLoad,
      ErrorBoundary: BrokenPage,
      children: pages.filter(isFramed),
    },
  ]
}

function Loaded({ path, loaded }: { path: string; loaded: Map<string, ComponentType> }) {
  const Page = loaded.get(path)
  return Page && <Page />
}
