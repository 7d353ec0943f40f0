import { preloadFonts } from '../ui/fonts'
import { loadPage } from './pageCode'
import { prefetchInView } from './prefetchInView'
import type { Reader } from './reader'
import { isFramed, matchRoute, routes } from './routes'

const longestWait = 5000
const pause = 1500

/**
 * Once a page has nothing else to do, fetches what the next one will need: code, fonts, and the stories on the screen. Returns
 * what calls that off.
 */
export function prefetchNext({ source, queries, basePath }: Reader): () => void {
  let left = false
  whenIdle(fetchAll)
  return () => {
    left = true
  }

  function fetchAll(): void {
    if (left) return
    void source.preload()
    const here = matchRoute(location.pathname, basePath)?.route
    // From wherever a reader is, a story is the likeliest next page. A frame has pages of its own.
    const next = routes.find(({ kind }) => kind === 'article')
    if (next !== undefined && (here === undefined || !isFramed(here))) loadPage(next).catch(() => {})
    void preloadFonts()
    void prefetchInView({ source, queries }, basePath)
  }
}

function whenIdle(work: () => void): void {
  // Safari has no idle callbacks.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: longestWait })
  else setTimeout(work, pause)
}
