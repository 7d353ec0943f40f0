import { matchRoutes } from 'react-router-dom'
import type { Services } from './reader'
import { screens } from './screens'

const signs = ['pointerover', 'focusin', 'touchstart'] as const

/**
 * Brings in a page's data and code as soon as a reader points at, focuses or touches a link to it. Takes the path that
 * the reader is served under, ending in a slash.
 */
export function prefetchOnIntent(services: Services, basePath: string): void {
  const prefetched = new Set<string>()
  for (const sign of signs) document.addEventListener(sign, onSign, { passive: true })

  function onSign({ target }: Event): void {
    const link = target instanceof Element ? target.closest('a') : null
    if (link === null || link.origin !== location.origin || prefetched.has(link.href)) return
    prefetched.add(link.href)
    const match = matchRoutes(screens, link.pathname, basePath)?.at(-1)
    if (match === undefined) return
    void match.route.prefetch(services, match.params, new URLSearchParams(link.search))
    // A chunk that can't be had is missed, and told about, when the reader goes there.
    match.route.page().catch(() => prefetched.delete(link.href))
  }
}
