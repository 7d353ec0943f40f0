import type { WorkboxPlugin } from 'workbox-core'
import { Strategy, type StrategyHandler } from 'workbox-strategies'
import type { SourceSettings } from '../../sources/sourceSettings'
import { toCacheable } from './cacheable'
import { savedPhotosCache } from './cacheNames'
import { evictSoon, recordUse } from './eviction'
import { isBusy, isGone, isReadable, type Kind } from './policy'
import { isCode, isValidAnswer } from './validAnswer'

declare const self: ServiceWorkerGlobalScope

/** Caches valid answers alone, and keeps the cache within its limits. */
export function withinLimits(kind: Kind, source: SourceSettings['kind']): WorkboxPlugin {
  return {
    cacheWillUpdate: ({ response }) => toCacheable(kind, response, source),
    cacheDidUpdate: async ({ event }) => event.waitUntil(evictSoon()),
    cachedResponseWillBeUsed: async ({ request, cachedResponse, event }) => {
      if (cachedResponse === undefined || cachedResponse === null) return null
      recordUse(request.url)
      event?.waitUntil(evictSoon())
      return cachedResponse
    },
  }
}

/**
 * For NetworkFirst: an invalid answer, or that of a server in trouble, counts as a failure, so that the cached one is used. Only
 * without one is it handed on. What the newsroom has taken away (404, 410) is deleted from the cache.
 */
export function cachedWhenInvalid(
  kind: 'page' | 'data',
  source: SourceSettings['kind'],
  forget: (request: Request) => Promise<unknown>,
): WorkboxPlugin {
  return {
    fetchDidSucceed: async ({ request, response, state }) => {
      if (isGone(response)) await forget(request)
      if (await isUsable(kind, response, source)) return response
      if (state) state.invalid = response
      throw new Error(`${request.url} answered ${response.status} with something else than it should.`)
    },
    handlerDidError: async ({ state }) => (state?.invalid instanceof Response ? state.invalid : undefined),
  }
}

/** Redirects, and errors that are the newsroom's answer, are for the page to deal with. */
async function isUsable(kind: 'page' | 'data', answer: Response, source: SourceSettings['kind']): Promise<boolean> {
  if (isBusy(answer)) return false
  if (!isReadable(answer)) return true
  return isValidAnswer(kind, answer.clone(), source)
}

/** For CacheFirst: HTML that was cached as code is not used, and so is fetched again. */
export const codeOnly: WorkboxPlugin = {
  cachedResponseWillBeUsed: async ({ cachedResponse }) =>
    cachedResponse && isCode(cachedResponse.headers) ? cachedResponse : null,
}

/**
 * Photographs: from the cache, else over the network. A page asks for those of other origins in a way whose answers can't be
 * read, so they are fetched once more with CORS to be cached. The browser's own cache usually answers that.
 */
export class Photos extends Strategy {
  protected override async _handle(request: Request, handler: StrategyHandler): Promise<Response> {
    const cached = (await handler.cacheMatch(request)) ?? (await savedPhoto(request.url))
    if (cached !== undefined) return cached
    if (new URL(request.url).origin === self.location.origin) return handler.fetchAndCachePut(request)
    const answer = handler.fetch(request)
    void handler.waitUntil(answer.then(() => handler.fetchAndCachePut(corsRequest(request.url))).catch(() => {}))
    return answer
  }
}

async function savedPhoto(address: string): Promise<Response | undefined> {
  const photo = await caches.match(address, { cacheName: savedPhotosCache, ignoreVary: true })
  return photo && isCode(photo.headers) ? photo : undefined
}

/** A request for a photograph whose answer can be read. */
export function corsRequest(address: string): Request {
  return new Request(address, {
    mode: 'cors',
    credentials: 'omit',
    cache: 'force-cache',
    referrerPolicy: 'no-referrer',
  })
}
