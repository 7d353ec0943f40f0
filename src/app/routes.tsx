import type { ComponentType } from 'react'
import type { RouteObject } from 'react-router-dom'
import { BrokenPage } from './BrokenPage'
import { FirstLoad } from './FirstLoad'
import type { Services } from './reader'
import { Shell } from './Shell'
import { screens, warmShell } from './screens'

export const shellId = 'shell'

/**
 * The one route table: the shell, and in it the screens, each named by its path. A screen's loader brings its code and its
 * data side by side; `loaded` has the code that is there already, by path. The router's own `lazy` is not used: a chunk that
 * can't be had would leave the page empty, as react-router 7.18 drops a lazy route's error boundary under a
 * `HydrateFallback`.
 */
export function routesOf(services: Services, loaded = new Map<string, ComponentType>()): RouteObject[] {
  const pages = screens.map(
    ({ path, warm, page }): RouteObject => ({
      id: path,
      path,
      loader: async ({ params, request }) => {
        const { searchParams } = new URL(request.url)
        const [code] = await Promise.all([page(), warm(services, params, searchParams)])
        loaded.set(path, code)
        return null
      },
      element: <Loaded path={path} loaded={loaded} />,
      ErrorBoundary: BrokenPage,
    }),
  )
  return [
    {
      id: shellId,
      loader: async () => {
        await warmShell(services)
        return null
      },
      shouldRevalidate: () => false,
      Component: Shell,
      HydrateFallback: FirstLoad,
      ErrorBoundary: BrokenPage,
      children: pages,
    },
  ]
}

function Loaded({ path, loaded }: { path: string; loaded: Map<string, ComponentType> }) {
  const Page = loaded.get(path)
  return Page && <Page />
}
