import * as v from 'valibot'
import { longestStale, missingLifetime } from '../lifetime'
import type { CachedAnswer, CacheEntry } from '../pageCache'

/** An answer as the platform keeps it, and when an attempt to renew it last failed (ms since the Unix epoch), if one did. */
export type EdgeEntry = Pick<CacheEntry, 'answer' | 'failedAt'>

export interface EdgeCache {
  get(path: string): Promise<EdgeEntry | null>
  put(path: string, entry: EdgeEntry): Promise<void>
  remove(path: string): Promise<void>
}

/** What is needed of the Cache API. */
export type RuntimeCache = Pick<Cache, 'match' | 'put' | 'delete'>

/** Opens the runtime's cache; one that keeps nothing where there is none, and a CDN does all of it. */
export async function openRuntimeCache(): Promise<RuntimeCache> {
  if ('caches' in globalThis) return caches.open('pages')
  return { match: async () => undefined, put: async () => {}, delete: async () => false }
}

/** Holds what an answer consists of beside its body. */
const header = 'X-Answer'

const stored = v.pipe(
  v.string(),
  v.transform(decodeURIComponent),
  v.parseJson(),
  v.object({
    status: v.picklist([200, 301, 404, 410]),
    type: v.string(),
    location: v.string(),
    etag: v.string(),
    tags: v.array(v.string()),
    madeAt: v.number(),
    lifetime: v.number(),
    sharedLifetime: v.number(),
    failedAt: v.nullable(v.number()),
  }),
)

/**
 * Keeps answers in a runtime's own cache (the Cache API of the Service Workers specification), by path alone. It keeps them for
 * as long as they may stand in for newer ones; who reads them looks at their age. Takes the site's address.
 */
export function openEdgeCache(cache: RuntimeCache, address: string): EdgeCache {
  const keyOf = (path: string) => new Request(new URL(`.${path}`, address))
  return {
    async get(path) {
      const kept = await cache.match(keyOf(path))
      const parsed = v.safeParse(stored, kept?.headers.get(header) ?? '')
      if (kept === undefined || !parsed.success) return null
      const { failedAt, tags, ...rest } = parsed.output
      const body = new Uint8Array(await kept.arrayBuffer())
      return { answer: { ...rest, body, tags: new Set(tags), encoded: new Map() }, failedAt }
    },
    async put(path, entry) {
      await cache.put(keyOf(path), new Response(entry.answer.body, { headers: headersOf(entry) }))
    },
    async remove(path) {
      await cache.delete(keyOf(path))
    },
  }
}

function headersOf({ answer, failedAt }: EdgeEntry): Record<string, string> {
  const { body: _, encoded: __, tags, ...rest } = answer
  return {
    'Cache-Control': `public, max-age=${(isMissing(answer) ? missingLifetime : longestStale) / 1000}`,
    'Cache-Tag': [...tags].map(encodeURIComponent).join(','),
    [header]: encodeURIComponent(JSON.stringify({ ...rest, tags: [...tags], failedAt })),
  }
}

function isMissing({ status }: CachedAnswer): boolean {
  return status === 404
}
