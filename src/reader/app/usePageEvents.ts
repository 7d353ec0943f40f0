import { useEffect, useRef } from 'react'
import { useCurrentLocation } from './ReaderRouter'
import { matchRoute, type Route } from './routes'

/**
 * Tells of each page with a `broadsheet:page` event (DOM, CustomEvent) on the document: of the first when the app takes over,
 * then of each that a reader moves to. Nothing is told of a page in another site's frame.
 */
export function usePageEvents(): void {
  const { pathname } = useCurrentLocation().location
  const shown = useRef('')
  useEffect(() => {
    if (import.meta.env.VITE_EVENTS !== 'on') return
    // React runs it twice in development.
    if (shown.current === pathname) return
    shown.current = pathname
    const match = matchRoute(pathname, '/')
    const kind = match?.route.kind ?? null
    if (match === null || kind === null) return
    const detail: PageShown = { path: location.pathname, section: match.params.section ?? null, kind }
    document.dispatchEvent(new CustomEvent('broadsheet:page', { detail }))
  }, [pathname])
}

/** What a newsroom's own script is told when a page is shown: of the page alone, and nothing of its reader. */
interface PageShown {
  /** As in the address, without its query, in which a reader's words may be. */
  path: string
  /** The section's slug; null for pages of none. */
  section: string | null
  kind: NonNullable<Route['kind']>
}
