import type { RememberSignature } from '../signature'
import type { RuntimeCache } from './edgeCache'

/**
 * Remembers signatures in the runtime's cache, as a Worker has no memory. Cloudflare's is one for each data centre, so that a
 * message can be repeated at another one, which then draws once more what it names. Takes the site's address.
 */
export function rememberInCache(cache: RuntimeCache, address: string): RememberSignature {
  return async (signature, expires, now) => {
    const key = new Request(new URL(`./_hooks/seen/${signature}`, address))
    if ((await cache.match(key)) !== undefined) return false
    const seconds = Math.max(1, Math.ceil((expires - now) / 1000))
    await cache.put(key, new Response('', { headers: { 'Cache-Control': `public, max-age=${seconds}` } }))
    return true
  }
}
