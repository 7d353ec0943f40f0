import { Strategy, type StrategyHandler } from 'workbox-strategies'
import { keptPhotosName } from './caches'

declare const self: ServiceWorkerGlobalScope

/** How long the line may take where there is a copy, in ms. */
const patience = 3000
/** And where there is none: then the shell comes, whose words are better than a white page. */
const longestWait = 10_000
/** A disk that takes longer than this is no help. */
const diskPatience = 1000

/** Asks over the line first. Without an answer in time, or with one of a server in trouble, a copy stands in. */
export class LineFirst extends Strategy {
  protected override async _handle(request: Request, handler: StrategyHandler): Promise<Response> {
    if (await isFramed(handler.event)) return handler.fetch(request)
    const line = handler.fetchAndCachePut(request)
    const answer = await Promise.race([line.catch(() => null), after(patience)])
    if (answer !== null && answer.status < 500) return answer
    const copy = await soon(handler.cacheMatch(request))
    if (copy !== undefined) return copy
    const late = await Promise.race([line, after(longestWait - patience)])
    if (late === null) throw new Error(`${request.url} did not answer within ${longestWait} ms.`)
    return late
  }
}

/** For what never changes under its address: a copy is as good as the answer. */
export class CopyFirst extends Strategy {
  protected override async _handle(request: Request, handler: StrategyHandler): Promise<Response> {
    if (await isFramed(handler.event)) return handler.fetch(request)
    return (await soon(handler.cacheMatch(request))) ?? handler.fetchAndCachePut(request)
  }
}

/**
 * Photographs. Those of other origins are asked for as the page asks, which may not be kept, and once more in a way that may:
 * mostly the browser's own cache answers that, and a server that doesn't allow it costs nobody's time.
 */
export class Photos extends Strategy {
  protected override async _handle(request: Request, handler: StrategyHandler): Promise<Response> {
    if (await isFramed(handler.event)) return handler.fetch(request)
    const copy = await soon(handler.cacheMatch(request))
    if (copy !== undefined) return copy
    const kept = await soon(caches.match(request.url, { cacheName: keptPhotosName, ignoreVary: true }))
    if (kept !== undefined) return kept
    if (new URL(request.url).origin === self.location.origin) return handler.fetchAndCachePut(request)
    const answer = handler.fetch(request)
    void handler.waitUntil(answer.then(() => handler.fetchAndCachePut(readable(request.url))).catch(() => {}))
    return answer
  }
}

/** A request for a photograph whose answer may be kept. */
export function readable(address: string): Request {
  return new Request(address, {
    mode: 'cors',
    credentials: 'omit',
    cache: 'force-cache',
    referrerPolicy: 'no-referrer',
  })
}

/** What is found on the disk, undefined when it doesn't answer. */
function soon(found: Promise<Response | undefined>): Promise<Response | undefined> {
  return Promise.race([found.catch(() => undefined), after(diskPatience).then(() => undefined)])
}

function after(pause: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), pause))
}

/** Whether a page in a frame asks: there the worker keeps out. */
async function isFramed(event: ExtendableEvent): Promise<boolean> {
  if (!(event instanceof FetchEvent) || event.clientId === '') return false
  const client = await self.clients.get(event.clientId)
  return client instanceof WindowClient && client.frameType !== 'top-level'
}
