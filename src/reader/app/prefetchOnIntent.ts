import { editionQuery } from '../queries/queries'
import { linkAt } from '../ui/linkAt'
import { loadPage } from './pageCode'
import { matchRoute } from './routes'
import type { Services } from './services'

/** How long a pointer rests on a link, or a finger without beginning to scroll, before that is an intent, in ms. */
const dwell = 60

/**
 * Prefetches a page's data and code when a reader points at a link to it, focuses it or presses it. Not when a pointer only
 * passes over it or a finger scrolls, nor for readers who save data. Takes the path that the site is served under, ending
 * in a slash. Returns what ends that.
 */
export function prefetchOnIntent(services: Services, basePath: string): () => void {
  const stop = new AbortController()
  const options = { passive: true, signal: stop.signal }
  let waiting: { link: HTMLAnchorElement; timer: ReturnType<typeof setTimeout> } | null = null

  document.addEventListener(
    'pointerover',
    (event) => event.pointerType !== 'touch' && expect(linkAt(event.target)),
    options,
  )
  document.addEventListener('touchstart', (event) => expect(linkAt(event.target)), options)
  document.addEventListener('focusin', (event) => prefetch(linkAt(event.target)), options)
  document.addEventListener('pointerup', (event) => waiting !== null && prefetch(linkAt(event.target)), options)
  // A browser takes the pointer away when a touch becomes scrolling (W3C Pointer Events, 4.2.3).
  document.addEventListener('pointercancel', () => expect(null), options)
  return () => stop.abort()

  function expect(link: HTMLAnchorElement | null): void {
    if (link !== null && link === waiting?.link) return
    clearTimeout(waiting?.timer)
    waiting = link && { link, timer: setTimeout(() => prefetch(link), dwell) }
  }

  function prefetch(link: HTMLAnchorElement | null): void {
    expect(null)
    const { data } = document.documentElement.dataset
    if (link === null || link.origin !== location.origin || data === 'less') return
    const { source, queries } = services
    const match = matchRoute(link.pathname, basePath, queries.getQueryData(editionQuery(source).queryKey))
    if (match === null) return
    const { route, params } = match
    void route.prefetch?.(services, params, new URLSearchParams(link.search))
    // Code that can't be had is missed, and told about, when the reader goes there.
    loadPage(route).catch(() => {})
  }
}
