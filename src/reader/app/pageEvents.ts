import type { Reader } from './reader'
import { matchRoute, type Route } from './routes'

/**
 * Tells of each page with a `broadsheet:page` event (DOM, CustomEvent) on the document: of the first when the app takes over,
 * then of each that a reader moves to. Nothing is told of a page in another site's frame.
 */
export function announcePages({ state, subscribe, basename = '/' }: Reader['router']): void {
  let shown = ''
  const look = ({ location: { pathname } }: typeof state) => {
    if (pathname === shown) return
    shown = pathname
    const match = matchRoute(pathname, basename)
    const kind = match?.route.kind ?? null
    if (match === null || kind === null) return
    const detail: PageShown = { path: pathname, section: match.params.section ?? null, kind }
    document.dispatchEvent(new CustomEvent('broadsheet:page', { detail }))
  }
  look(state)
  subscribe(look)
}

/** What a newsroom's own script is told when a page is shown: of the page alone, and nothing of its reader. */
interface PageShown {
  /** As in the address, without its query, in which a reader's words may be. */
  path: string
  /** The section's slug; null for pages of none. */
  section: string | null
  kind: NonNullable<Route['kind']>
}
