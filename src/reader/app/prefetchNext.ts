import { preloadFonts } from '../ui/fonts'
import { loadPage } from './pageCode'
import { prefetchInView } from './prefetchInView'
import type { Reader } from './reader'
import { isFramed, matchRoute, routes } from './routes'

const longestWait = 5000
const pause = 1500

/**
 * Once a page has nothing else to do, fetches what the next one will need: code, fonts, and the stories on the screen. Does so
 * anew after each move. Returns what ends that.
 */
export function prefetchNext({ source, queries, router }: Reader): () => void {
  const { basename = '/' } = router
  let off = false
  let path = ''
  const unsubscribe = router.subscribe(({ location }) => {
    if (location.pathname !== path) whenIdle(fetchAll)
    path = location.pathname
  })
  whenIdle(fetchAll)
  return () => {
    off = true
    unsubscribe()
  }

  function fetchAll(): void {
    if (off) return
    void source.preload()
    const here = matchRoute(location.pathname, basename)?.route
    // From wherever a reader is, a story is the likeliest next page. A frame has pages of its own.
    const next = routes.find(({ kind }) => kind === 'article')
    if (next !== undefined && (here === undefined || !isFramed(here))) loadPage(next).catch(() => {})
    void preloadFonts()
    void prefetchInView({ source, queries }, basename)
  }
}

function whenIdle(work: () => void): void {
  // Safari has no idle callbacks.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: longestWait })
  else setTimeout(work, pause)
}
