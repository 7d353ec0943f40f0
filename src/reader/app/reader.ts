import type { QueryClient } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import { createBrowserRouter, matchRoutes } from 'react-router-dom'
import { framedPath } from '../../model/paths'
import type { ContentSource } from '../../sources/contentSource'
import { type LazySource, openSource } from '../../sources/openSource'
import type { SourceSettings } from '../../sources/sourceSettings'
import { carryInto } from '../queries/carried'
import { openQueryClient } from '../queries/queryClient'
import { copiedAt, type FirstPage, readFirstPage } from './firstPage'
import { prefetchOnIntent } from './prefetchOnIntent'
import { framedShellId, loadFramedShell, routesOf, shellId } from './routes'
import { prefetchShell, type Screen, screens } from './screens'
import { yieldToMain } from './yieldToMain'

/** Which back end this build reads; `vite.config.ts` puts it here. */
declare const SOURCE_SETTINGS: SourceSettings

/** What stays the same for a whole visit. */
export interface Services {
  source: ContentSource
  queries: QueryClient
}

export interface Reader extends Services {
  source: LazySource
  router: ReturnType<typeof createBrowserRouter>
  /** The page is there already, complete, and only has to be taken over. */
  isComplete: boolean
}

/** Opens the source, the cache and the router. Takes the path that the reader is served under, ending in a slash. */
export async function openReader(basePath: string): Promise<Reader> {
  const services = { source: openOwnSource(basePath), queries: openQueryClient() }
  prefetchOnIntent(services, basePath)
  const firstPage = readFirstPage()
  const match = firstPage && matchRoutes(screens, location.pathname, basePath)?.at(-1)
  if (!firstPage || !match) {
    return { ...services, router: createBrowserRouter(routesOf(services), { basename: basePath }), isComplete: false }
  }
  const { path } = match.route
  await yieldToMain()
  const loaded = await prepareHydration(services, firstPage, match.route)
  await yieldToMain()
  const router = createBrowserRouter(routesOf(services, loaded), {
    basename: basePath,
    hydrationData: { loaderData: { [path.startsWith(framedPath) ? framedShellId : shellId]: null, [path]: null } },
  })
  return { ...services, router, isComplete: true }
}

/** The source, with the stories that the reader saved to fall back on. In another site's frame the reader keeps nothing. */
function openOwnSource(basePath: string): LazySource {
  const source = openSource(SOURCE_SETTINGS, basePath)
  if (location.pathname.slice(basePath.length - 1).startsWith(framedPath)) return source
  return {
    ...source,
    kept: async (section, slug) => (await import('../library/savedStories')).savedCopy(section, slug),
  }
}

/** What has to be there before the first render, so that it gives what the HTML already shows. */
async function prepareHydration(
  services: Services,
  firstPage: FirstPage,
  { path, page }: Screen,
): Promise<Map<string, ComponentType>> {
  carryInto(services.queries, firstPage.answers, copiedAt())
  const isFramed = path.startsWith(framedPath)
  const [code, shell] = await Promise.all([page(), isFramed ? loadFramedShell() : null, prefetchShell(services)])
  return new Map([[path, code], ...(shell === null ? [] : ([[framedShellId, shell]] as const))])
}
