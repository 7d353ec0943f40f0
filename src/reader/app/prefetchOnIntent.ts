import { loadPage } from './pageCode'
import { matchRoute } from './routes'
import type { Services } from './services'

const signs = ['pointerover', 'focusin', 'touchstart'] as const

/**
 * Brings in a page's data and code as soon as a reader points at, focuses or touches a link to it. Takes the path that
 * the site is served under, ending in a slash.
 */
export function prefetchOnIntent(services: Services, basePath: string): void {
  const prefetched = new Set<string>()
  for (const sign of signs) document.addEventListener(sign, onSign, { passive: true })

  function onSign({ target }: Event): void {
    const link = target instanceof Element ? target.closest('a') : null
    if (link === null || link.origin !== location.origin || prefetched.has(link.href)) return
    prefetched.add(link.href)
    const match = matchRoute(link.pathname, basePath)
    if (match === null) return
    const { route, params } = match
    void route.prefetch?.(services, params, new URLSearchParams(link.search))
    // Code that can't be had is missed, and told about, when the reader goes there.
    loadPage(route).catch(() => prefetched.delete(link.href))
  }
}
