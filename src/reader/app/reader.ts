import type { DatedSource } from '../../sources/answer'
import { type LazySource, lazySource } from '../../sources/lazySource'
import { sourceName } from '../../sources/sourceName'
import type { SourceSettings } from '../../sources/sourceSettings'
import { hydrateAnswers } from '../queries/hydration'
import { editionQuery } from '../queries/queries'
import { openQueryClient } from '../queries/queryClient'
import type { ReaderSource } from '../queries/source'
import { type FirstPage, readFirstPage, readTimeOf } from './firstPage'
import { reloadOnce } from './missingCode'
import { loadPage } from './pageCode'
import { prefetchRareParts, prefetchShell } from './prefetch'
import { prefetchOnIntent } from './prefetchOnIntent'
import { framedShell, isFramed, matchRoute, type Route, type RouteMatch, routeFor } from './routes'
import type { Services } from './services'
import { yieldToMain } from './yieldToMain'

/** Which back end this build reads; `vite.config.ts` puts it here. */
declare const SOURCE_SETTINGS: SourceSettings

export interface Reader extends Services {
  source: LazySource & ReaderSource
  /** The path that the site is served under, ending in a slash. */
  basePath: string
  /** The page is there already, complete, and only has to be hydrated. */
  isComplete: boolean
}

/** Opens the source and the cache. Takes the path that the site is served under, ending in a slash. */
export async function openReader(basePath: string): Promise<Reader> {
  const match = matchRoute(location.pathname, basePath)
  const services = { source: lazyOwnSource(basePath, match), queries: openQueryClient() }
  prefetchOnIntent(services, basePath)
  const firstPage = readFirstPage()
  if (firstPage !== null && match !== null) {
    await yieldToMain()
    const isComplete = await prepareHydration(services, firstPage, match).then(
      () => true,
      (error: unknown) => {
        if (hasContent(match.route)) throw error
        return false
      },
    )
    await yieldToMain()
    return { ...services, basePath, isComplete }
  }
  // The page asks for it itself once it is drawn, which it is when the edition has come: this is sooner.
  void match?.route.prefetch?.(services, match.params, new URLSearchParams(location.search))
  return { ...services, basePath, isComplete: false }
}

/**
 * Whether the HTML of a page has something to read, which is left as it is where the page's code can't be had. Others, such as the
 * settings, only say that they are loading.
 */
function hasContent({ prefetch }: Route): boolean {
  return prefetch !== undefined
}

/** The source, with the build's pages and the saved stories, as code that comes later. In another site's frame nothing is stored. */
function lazyOwnSource(basePath: string, match: RouteMatch | null): LazySource & ReaderSource {
  const name = sourceName(SOURCE_SETTINGS, basePath)
  let opening: Promise<{ own: DatedSource; live: DatedSource }> | undefined
  const open = () => {
    opening ??= import('./ownSource')
      .then(({ openOwnSource }) => openOwnSource(SOURCE_SETTINGS, basePath))
      .catch(async (error: unknown) => {
        opening = undefined
        await reloadOnce()
        throw error
      })
    return opening
  }
  const source = {
    ...lazySource(name, async () => (await open()).own),
    live: lazySource(name, async () => (await open()).live),
  }
  if (match !== null && isFramed(match.route)) return source
  return {
    ...source,
    savedCopy: async (section, slug) => (await import('../library/savedStories')).savedCopy(section, slug),
  }
}

/** Loads what has to be there before the first render, so that it renders what the HTML already shows. */
async function prepareHydration(
  services: Services,
  firstPage: FirstPage,
  { route: matched, params }: RouteMatch,
): Promise<void> {
  const { source, queries } = services
  hydrateAnswers(queries, firstPage.answers, readTimeOf)
  const route = routeFor(matched, params, queries.getQueryData(editionQuery(source).queryKey))
  await Promise.all([
    loadPage(route),
    isFramed(route) ? loadPage(framedShell) : null,
    prefetchShell(services),
    prefetchRareParts(services, params),
  ])
}
