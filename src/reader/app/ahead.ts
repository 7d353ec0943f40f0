import { framedPath } from '../../model/paths'
import { preloadFonts } from '../ui/fonts'
import type { Reader } from './reader'

const longestWait = 5000
const pause = 1500

/** Once the page has nothing else to do, fetches what the next one will need. Gives what calls that off. */
export function prepareAhead({ source }: Reader): () => void {
  let off = false
  const fetchAll = () => {
    if (off) return
    void source.preload()
    // From wherever a reader is, a story is the likeliest next page. A frame has pages of its own.
    if (!location.pathname.startsWith(framedPath)) import('../article/ArticlePage').catch(() => {})
    void preloadFonts()
  }
  // Safari has no idle callbacks.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(fetchAll, { timeout: longestWait })
  else setTimeout(fetchAll, pause)
  return () => {
    off = true
  }
}
