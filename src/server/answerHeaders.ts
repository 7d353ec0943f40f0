import { type HeaderRule, headersFor } from '../render/headerRules'
import { liveLifetime, longestStale, missingLifetime } from './lifetime'
import type { CachedAnswer } from './pageCache'

/** How long a CDN may serve what it has while it asks for what is newer, in seconds. */
const whileRevalidating = 60
const onError = longestStale / 1000

/** The Cache-Status (RFC 9211) of an answer that came from this server's cache. */
export const hit = 'Broadsheet; hit'

/** The headers of answers that are the same for each who asks: most are kept and sent many times. */
const madeHeaders = new WeakMap<CachedAnswer, Record<string, string>>()

/**
 * The headers of an answer, but for its encoding. Browsers ask each time whether they have the newest; a CDN is told how long
 * it may answer by itself, and by which tags it will be purged. Takes the path, the rules of the build and the time in ms
 * since the Unix epoch; returns values by name in lower case.
 */
export function answerHeaders(
  path: string,
  answer: CachedAnswer,
  rules: HeaderRule[],
  now: number,
): Record<string, string> {
  const made = madeHeaders.get(answer) ?? Object.fromEntries(fixedHeaders(path, answer, rules))
  madeHeaders.set(answer, made)
  return { ...made, age: String(Math.max(0, Math.floor((now - answer.madeAt) / 1000))) }
}

function fixedHeaders(path: string, answer: CachedAnswer, rules: HeaderRule[]): Headers {
  const { status, type, etag, tags, sharedLifetime } = answer
  const headers = new Headers(headersFor(path, rules))
  const isMissing = status === 404 || status === 410
  headers.set('Content-Type', isMissing ? 'text/html; charset=utf-8' : type)
  if (status === 301) headers.delete('Content-Type')
  headers.set('Cache-Control', isMissing ? 'no-store' : 'public, max-age=0, must-revalidate')
  headers.set('Vary', 'Accept-Encoding')
  const shared = isMissing
    ? `max-age=${missingLifetime / 1000}`
    : `max-age=${sharedLifetime / 1000}, ${renewal(sharedLifetime)}stale-if-error=${onError}`
  // RFC 9213, and the name by which Fastly and Varnish knew it before.
  headers.set('CDN-Cache-Control', shared)
  headers.set('Surrogate-Control', shared)
  // Fastly and Cloudflare each have a name of their own for tags.
  const written = [...tags].map(encodeURIComponent)
  headers.set('Surrogate-Key', written.join(' '))
  headers.set('Cache-Tag', written.join(','))
  // No Last-Modified: a page takes itself for old by that, and what the server answers with is as new as it knows.
  if (status === 200) headers.set('ETag', etag)
  return headers
}

/** What says that an old answer may be handed out while a newer one is fetched: not one that is asked for because it may be new. */
function renewal(sharedLifetime: number): string {
  return sharedLifetime <= liveLifetime ? '' : `stale-while-revalidate=${whileRevalidating}, `
}
