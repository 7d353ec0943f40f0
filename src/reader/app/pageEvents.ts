import { matchRoutes } from 'react-router-dom'
import { framedPath } from '../../model/paths'
import type { Reader } from './reader'
import { screens } from './screens'

/**
 * Tells of each page with a `broadsheet:page` event (DOM, CustomEvent) on the document: of the first when the app takes it over,
 * then of each that a reader moves to. Nothing is told of a page in another site's frame.
 */
export function announcePages({ state, subscribe, basename }: Reader['router']): void {
  let shown = ''
  const look = ({ initialized, location: { pathname } }: typeof state) => {
    if (!initialized || pathname === shown || pathname.startsWith(framedPath)) return
    shown = pathname
    const match = matchRoutes(screens, pathname, basename)?.at(-1)
    const kind = kinds.get(match?.route.path ?? '') ?? 'other'
    const detail: PageShown = { path: pathname, section: match?.params.section ?? null, kind }
    document.dispatchEvent(new CustomEvent('broadsheet:page', { detail }))
  }
  look(state)
  subscribe(look)
}

/** What a newsroom's own script is told when a page is shown: of the page alone, and nothing of its reader. */
interface PageShown {
  /** As in the address, without its query, in which a reader's words may be. */
  path: string
  /** The section's name in addresses; null for pages of none. */
  section: string | null
  kind: 'front' | 'section' | 'article' | 'other'
}

const kinds = new Map<string, PageShown['kind']>([
  ['/', 'front'],
  ['/:section', 'section'],
  ['/:section/page/:page', 'section'],
  ['/:section/:slug', 'article'],
])
