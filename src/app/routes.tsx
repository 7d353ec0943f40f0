import type { RouteObject } from 'react-router-dom'
import { BrokenPage } from './BrokenPage'
import { FirstLoad } from './FirstLoad'
import type { Services } from './reader'
import { Shell } from './Shell'
import { screens, warmShell } from './screens'

/** The one route table: the shell, and in it the screens. */
export function routesOf(services: Services): RouteObject[] {
  const pages = screens.map(
    ({ path, warm, page }): RouteObject => ({
      path,
      loader: async ({ params, request }) => {
        await warm(services, params, new URL(request.url))
        return null
      },
      lazy: { Component: page },
      ErrorBoundary: BrokenPage,
    }),
  )
  return [
    {
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
