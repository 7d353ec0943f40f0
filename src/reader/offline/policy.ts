/** What the worker looks at in a request. */
export interface RequestFacts {
  method: string
  /** As the Fetch Standard has it: "document" for a page in a tab, "iframe" for one in a frame, "" for `fetch()`. */
  destination: string
  accept: string | null
  url: URL
}

export type Kind = 'page' | 'code' | 'photo' | 'data'

/** Pages for other sites' frames, and what the server shows to editors alone, such as drafts. */
const notCached = /^\/(?:embed\/|_)/
const filesOnly = /^\/(?:assets|edition|oembed|icons)\/|\.(?:js|json|xml|txt|html|svg|png|ico|webmanifest)$/

/**
 * What a request is for. Returns null for requests that the worker leaves alone: pages in frames, what other sites may ask for,
 * and files that are opened by themselves. Takes the address of our site, with the path that it is served under, and the origin
 * of the newsroom's server.
 */
export function kindOf({ method, destination, accept, url }: RequestFacts, site: URL, source: string): Kind | null {
  if (method !== 'GET' || !/^https?:$/.test(url.protocol)) return null
  const path = pathIn(url, site)
  const isOwn = path !== null
  if (destination === 'document') {
    return isOwn && !notCached.test(path) && !filesOnly.test(path) ? 'page' : null
  }
  if (destination === 'image') return isOwn && !path.startsWith('/edition/') ? null : 'photo'
  if (isOwn && path.startsWith('/assets/')) return 'code'
  // Only a source asks for nothing but JSON.
  if (destination === '' && accept === 'application/json') return isOwn || url.origin === source ? 'data' : null
  return null
}

/** The path of an address within our site, without the base path; null for an address elsewhere. */
function pathIn({ origin, pathname }: URL, site: URL): string | null {
  return origin === site.origin && pathname.startsWith(site.pathname) ? pathname.slice(site.pathname.length - 1) : null
}

/** The address that a page is cached under: without query and hash, which tell how the reader came. */
export function pageKey({ origin, pathname }: URL): string {
  return origin + (pathname.length > 1 ? pathname.replace(/\/$/, '') : pathname)
}

/** Whether an address is that of the front page or of a section's first page, or of their data. */
export function isFront(url: URL, site: URL): boolean {
  const path = pathIn(url, site)
  return (
    path !== null &&
    /^\/(?:[^/]+\/?)?(?:page\.json)?$|^\/edition\/(?:edition|front|sections\/[^/]+\/1)\.json$/.test(path)
  )
}

/** Whether it is a whole answer that our origin may read. Nobody can tell what an opaque one holds. */
export function isReadable({ status, type }: Pick<Response, 'status' | 'type'>): boolean {
  return status === 200 && (type === 'basic' || type === 'cors')
}

/** Whether the newsroom says that this is no longer published. */
export function isGone({ status }: Pick<Response, 'status'>): boolean {
  return status === 404 || status === 410
}

/** Whether a server is in trouble or has too much to do: a later try may get another answer (RFC 9110, RFC 6585). */
export function isBusy({ status }: Pick<Response, 'status'>): boolean {
  return status === 408 || status === 429 || status >= 500
}

/** A page that the build made carries its data under this id (`app/firstPage.ts`, which also reads the date). */
const completeMark = 'id="first-page"'

/** A page's HTML as it is cached, with the time of fetching (ms) in its head. Null for the shell, which the worker has anyway. */
export function pageWithDate(html: string, fetched: number): string | null {
  if (!html.includes(completeMark)) return null
  return html.replace(/<head>/, `<head><meta name="copy-from" content="${fetched}">`)
}

/** Reads the answers that a cached page carries, unchecked, and when it was fetched (ms); null where it carries none. */
export function pageDataIn(html: string): { answers: unknown; fetchedAt: number } | null {
  const [, fetchedAt = ''] = /<meta name="copy-from" content="(\d+)">/.exec(html) ?? []
  const [, text] = /<script type="application\/json" id="first-page">(.*?)<\/script>/s.exec(html) ?? []
  if (text === undefined) return null
  const data: unknown = JSON.parse(text)
  return typeof data === 'object' && data !== null && 'answers' in data
    ? { answers: data.answers, fetchedAt: Number(fetchedAt) }
    : null
}

/** What a page can tell the worker. */
export type Message =
  | { type: 'CACHE_PHOTOS' | 'CACHE_PAGES'; addresses: string[] }
  | { type: 'IS_YOUR_CODE'; address: string }
  | { type: 'SKIP_WAITING' }

/** Parses a message; null for anything else. */
export function parseMessage(data: unknown): Message | null {
  if (typeof data !== 'object' || data === null || !('type' in data)) return null
  const { type } = data
  if (type === 'SKIP_WAITING') return { type }
  if (type === 'IS_YOUR_CODE' && 'address' in data && typeof data.address === 'string') {
    return { type, address: data.address }
  }
  if ((type !== 'CACHE_PHOTOS' && type !== 'CACHE_PAGES') || !('addresses' in data) || !Array.isArray(data.addresses)) {
    return null
  }
  return { type, addresses: data.addresses.filter((address) => typeof address === 'string') }
}
