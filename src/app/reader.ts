import type { QueryClient } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import { createBrowserRouter, matchRoutes } from 'react-router-dom'
import { carryInto } from '../queries/carried'
import { openQueryClient } from '../queries/queryClient'
import type { ContentSource } from '../sources/contentSource'
import { type LateSource, openSource } from '../sources/openSource'
import type { SourceSettings } from '../sources/sourceSettings'
import { type FirstPage, readFirstPage } from './firstPage'
import { prefetchOnIntent } from './intent'
import { routesOf, shellId } from './routes'
import { screens, warmShell } from './screens'

/** Which back end this build reads; `vite.config.ts` puts it here. */
declare const SOURCE_SETTINGS: SourceSettings

/** What stays the same for a whole visit. */
export interface Services {
  source: ContentSource
  queries: QueryClient
}

export interface Reader extends Services {
  source: LateSource
  router: ReturnType<typeof createBrowserRouter>
  /** The page is there already, complete, and only has to be taken over. */
  isComplete: boolean
}

/** Opens the source, the cache and the router. Takes the path that the reader is served under, ending in a slash. */
export async function openReader(basePath: string): Promise<Reader> {
  const services = { source: openSource(SOURCE_SETTINGS, basePath), queries: openQueryClient() }
  prefetchOnIntent(services, basePath)
  const firstPage = readFirstPage()
  const match = firstPage && matchRoutes(screens, location.pathname, basePath)?.at(-1)
  if (!firstPage || !match) {
    return { ...services, router: createBrowserRouter(routesOf(services), { basename: basePath }), isComplete: false }
  }
  const page = await takeOver(services, firstPage, match.route.page)
  const router = createBrowserRouter(routesOf(services, new Map([[match.route.path, page]])), {
    basename: basePath,
    hydrationData: { loaderData: { [shellId]: null, [match.route.path]: null } },
  })
  return { ...services, router, isComplete: true }
}

/** What has to be there before the first render, so that it gives what the HTML already shows. */
async function takeOver(
  services: Services,
  firstPage: FirstPage,
  loadPage: () => Promise<ComponentType>,
): Promise<ComponentType> {
  carryInto(services.queries, firstPage.answers)
  const [page] = await Promise.all([loadPage(), warmShell(services)])
  return page
}
