import { preloadFonts } from '../ui/fonts'
import { loadPage } from './pageCode'
import type { Reader } from './reader'
import { isFramed, matchRoute, routes } from './routes'

const longestWait = 5000
const pause = 1500

/** Once the page has nothing else to do, fetches the code and fonts that the next one will need. Returns what calls that off. */
export function prefetchNext({ source, router: { basename = '/' } }: Reader): () => void {
  let off = false
  const fetchAll = () => {
    if (off) return
    void source.preload()
    const here = matchRoute(location.pathname, basename)?.route
    // From wherever a reader is, a story is the likeliest next page. A frame has pages of its own.
    const next = routes.find(({ kind }) => kind === 'article')
    if (next !== undefined && (here === undefined || !isFramed(here))) loadPage(next).catch(() => {})
    void preloadFonts()
  }
  // Safari has no idle callbacks.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(fetchAll, { timeout: longestWait })
  else setTimeout(fetchAll, pause)
  return () => {
    off = true
  }
}
