import type { QueryClient } from '@tanstack/react-query'
import { createBrowserRouter } from 'react-router-dom'
import { openQueryClient } from '../queries/queryClient'
import type { ContentSource } from '../sources/contentSource'
import { openEdition } from '../sources/edition'
import { prefetchOnIntent } from './intent'
import { routesOf } from './routes'

/** What stays the same for a whole visit. */
export interface Services {
  source: ContentSource
  queries: QueryClient
}

export interface Reader extends Services {
  router: ReturnType<typeof createBrowserRouter>
}

/** Opens the source, the cache and the router. Takes the path that the reader is served under, ending in a slash. */
export function openReader(basePath: string): Reader {
  const services = { source: openEdition(`${basePath}edition/`), queries: openQueryClient() }
  prefetchOnIntent(services, basePath)
  return { ...services, router: createBrowserRouter(routesOf(services), { basename: basePath }) }
}
