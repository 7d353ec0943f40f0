import { articleQuery, editionQuery } from '../queries/queries'
import { linkAt } from '../ui/linkAt'
import { expectPage } from './expectedPage'
import { loadedPage, loadPage } from './pageCode'
import { matchRoute, type RouteMatch } from './routes'
import type { Services } from './services'

/** How long a pointer rests on a link, or a finger without beginning to scroll, before that is an intent, in ms. */
const dwell = 60

/**
 * Prefetches a page's data and code when a reader points at a link to it, focuses it or presses it, and has a story rendered in
 * advance. Not when a pointer only passes over it or a finger scrolls, nor for readers who save data. Takes the path that the
 * site is served under, ending in a slash. Returns what ends that.
 */
export function prefetchOnIntent(services: Services, basePath: string): () => void {
  const stop = new AbortController()
  const options = { passive: true, signal: stop.signal }
  let waiting: { link: HTMLAnchorElement; timer: ReturnType<typeof setTimeout> } | null = null
  let wanted: HTMLAnchorElement | null = null

  document.addEventListener(
    'pointerover',
    (event) => event.pointerType !== 'touch' && expect(linkAt(event.target)),
    options,
  )
  document.addEventListener('touchstart', (event) => touch(linkAt(event.target)), options)
  document.addEventListener('focusin', (event) => prefetch(linkAt(event.target)), options)
  document.addEventListener('pointerup', (event) => waiting !== null && prefetch(linkAt(event.target)), options)
  // A browser takes the pointer away when a touch becomes scrolling (W3C Pointer Events, 4.2.3).
  document.addEventListener('pointercancel', () => expect(null), options)
  return () => {
    stop.abort()
    expect(null)
    expectPage(null)
  }

  function expect(link: HTMLAnchorElement | null): void {
    if (link !== null && link === waiting?.link) return
    if (link !== wanted) wanted = null
    clearTimeout(waiting?.timer)
    waiting = link && { link, timer: setTimeout(() => prefetch(link), dwell) }
  }

  /**
   * The time until the finger is lifted is used, whatever it is about to do: what is there asks for nothing, and of a story that
   * is not, the header can be rendered from its card.
   */
  function touch(link: HTMLAnchorElement | null): void {
    const match = link && matchOf(link)
    if (match && isThere(match)) prefetch(link)
    else {
      if (match && canRender(match)) expectPage(addressOf(link))
      expect(link)
    }
  }

  function prefetch(link: HTMLAnchorElement | null): void {
    clearTimeout(waiting?.timer)
    waiting = null
    const isNew = link !== wanted
    wanted = link
    const match = link && matchOf(link)
    if (!match) return
    const { route, params } = match
    // Code that can't be had is missed, and told about, when the reader goes there.
    const code = loadPage(route).catch(() => {})
    const answers = route.prefetch?.(services, params, new URLSearchParams(link.search))
    if (!isNew || route.kind !== 'article') return
    Promise.all([code, answers]).then(() => wanted === link && expectPage(addressOf(link)))
  }

  /** The page that a link leads to; null for one that is not to be prefetched. */
  function matchOf({ origin, pathname }: HTMLAnchorElement): RouteMatch | null {
    const isLess = document.documentElement.dataset.data === 'less'
    if (isLess || origin !== location.origin) return null
    return matchRoute(pathname, basePath, services.queries.getQueryData(editionQuery(services.source).queryKey))
  }

  /** Whether a link leads to a story, and the code of stories has come. */
  function canRender({ route }: RouteMatch): boolean {
    return route.kind === 'article' && loadedPage(route) !== undefined
  }

  function isThere(match: RouteMatch): boolean {
    const { section = '', slug = '' } = match.params
    const { source, queries } = services
    return canRender(match) && queries.getQueryData(articleQuery(source, section, slug).queryKey) !== undefined
  }

  function addressOf({ pathname, search }: HTMLAnchorElement) {
    return { pathname: pathname.slice(basePath.length - 1), search }
  }
}
