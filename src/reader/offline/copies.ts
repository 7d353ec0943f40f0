import { copyHeader } from '../../model/copyTime'
import { type Entry, limits, overLimit } from './limits'
import { datedPage, fetchedAt, isKeepable } from './policy'

const lengthHeader = 'x-copy-length'

/** An answer as it is kept, with its time and its length (bytes) in headers of its own; null if it may not be kept. */
export async function copyOf(answer: Response): Promise<Response | null> {
  if (!isKeepable(answer)) {
    // A body that nobody reads would keep the worker from giving way to the next one.
    void answer.body?.cancel()
    return null
  }
  const fetched = fetchedAt(answer.headers, Date.now())
  const body = await answer.blob()
  const headers = new Headers(answer.headers)
  headers.set(copyHeader, String(fetched))
  headers.set(lengthHeader, String(body.size))
  return new Response(body, { status: answer.status, headers })
}

/** As `copyOf`, for a page: the copy says in its HTML when it was fetched. Null for the shell, too. */
export async function copyOfPage(answer: Response): Promise<Response | null> {
  const copy = await copyOf(answer)
  const html = copy && datedPage(await copy.text(), fetchedAt(answer.headers, Date.now()))
  return html && copy ? new Response(html, { status: copy.status, headers: copy.headers }) : null
}

/** Takes out of a cache what is over its limits. */
export async function trim(cacheName: string): Promise<void> {
  const limit = limits[cacheName]
  if (limit === undefined) return
  const cache = await caches.open(cacheName)
  const entries = await Promise.all((await cache.keys()).map((request) => entryOf(cache, request)))
  await Promise.all(overLimit(entries, limit, Date.now()).map((address) => cache.delete(address)))
}

async function entryOf(cache: Cache, request: Request): Promise<Entry> {
  const headers = (await cache.match(request))?.headers
  return {
    address: request.url,
    fetched: Number(headers?.get(copyHeader) ?? 0),
    bytes: Number(headers?.get(lengthHeader) ?? 0),
  }
}
