/** What the worker has to know of a request. */
export interface Asked {
  method: string
  /** As the Fetch Standard has it: "document" for a page in a tab, "iframe" for one in a frame, "" for `fetch()`. */
  destination: string
  accept: string | null
  url: URL
}

export type Kind = 'page' | 'code' | 'photo' | 'data'

const filesOnly = /^\/(?:assets|edition|oembed|icons)\/|\.(?:js|json|xml|txt|html|svg|png|ico|webmanifest)$/

/**
 * What a request is for, null when it is none of the worker's business: pages in frames, what other sites may ask for, files
 * that are opened by themselves. Takes our origin and that of the newsroom's server.
 */
export function kindOf({ method, destination, accept, url }: Asked, own: string, source: string): Kind | null {
  if (method !== 'GET' || !/^https?:$/.test(url.protocol)) return null
  const isOwn = url.origin === own
  if (destination === 'document') {
    return isOwn && !url.pathname.startsWith('/embed/') && !filesOnly.test(url.pathname) ? 'page' : null
  }
  if (destination === 'image') return isOwn && !url.pathname.startsWith('/edition/') ? null : 'photo'
  if (isOwn && url.pathname.startsWith('/assets/')) return 'code'
  // The one thing that asks for nothing but JSON is a source.
  if (destination === '' && accept === 'application/json') return isOwn || url.origin === source ? 'data' : null
  return null
}

/** The address that a page is kept under: its path alone, for what follows is about how the reader came. */
export function pageKey({ origin, pathname }: URL): string {
  return origin + (pathname.length > 1 ? pathname.replace(/\/$/, '') : pathname)
}

/** Whether an answer may be kept: a whole one that our origin may read. Of an opaque one nobody knows what it is. */
export function isKeepable({ status, type }: Pick<Response, 'status' | 'type'>): boolean {
  return status === 200 && (type === 'basic' || type === 'cors')
}

/** When an answer left its server, in ms since the Unix epoch: never later than now. It may have come out of a cache. */
export function fetchedAt(headers: Headers, now: number): number {
  const date = Date.parse(headers.get('date') ?? '')
  return Number.isNaN(date) ? now : Math.min(date, now)
}

/** A page that the build made carries its data under this id: see `app/firstPage.ts`, which also reads the time. */
const complete = 'id="first-page"'

/** A page's HTML as it is kept: it says in its head when it was fetched. Null for the shell, which is kept by itself. */
export function datedPage(html: string, fetched: number): string | null {
  if (!html.includes(complete)) return null
  return html.replace(/<head>/, `<head><meta name="copy-from" content="${fetched}">`)
}

/** What a page can tell the worker. */
export type Message =
  | { type: 'keep photos'; addresses: string[] }
  | { type: 'is your code'; address: string }
  | { type: 'take over' }

/** Reads a message; null for anything else. */
export function messageIn(data: unknown): Message | null {
  if (typeof data !== 'object' || data === null || !('type' in data)) return null
  if (data.type === 'take over') return { type: 'take over' }
  if (data.type === 'is your code' && 'address' in data && typeof data.address === 'string') {
    return { type: 'is your code', address: data.address }
  }
  if (data.type !== 'keep photos' || !('addresses' in data) || !Array.isArray(data.addresses)) return null
  return { type: 'keep photos', addresses: data.addresses.filter((address) => typeof address === 'string') }
}
