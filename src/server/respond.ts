import { notFoundPath } from '../model/paths'
import { type HeaderRule, headersFor, headersUnkept } from '../render/headerRules'
import { oembedAnswer } from '../render/oembedAnswer'
import { placeOf } from '../render/place'
import { replaceOnce } from '../render/replaceOnce'
import { answerHeaders, hit } from './answerHeaders'
import { type Compress, encodedBody } from './encodedBody'
import type { OldAddresses } from './oldAddresses'
import type { PageAnswer, Pages } from './pages'
import { plain } from './plain'
import { sentAnswer } from './sentAnswer'

/** What a server is made of, in whatever runtime it runs. */
export interface Server {
  pages: Pick<Pages, 'get' | 'source'>
  /** Where readers find the site: origin and base path, ending in a slash. */
  address: string
  /** The document of a page that can't be drawn, for a browser to try by itself. */
  shell: string
  /** What the build wrote to `_headers`. */
  headerRules: HeaderRule[]
  /** A file of the build, such as an asset; null where it has none at that path. Left out where another server hands them out. */
  file?: (path: string, request: Request) => Promise<Response | null>
  /** Answers at paths of its own that begin with "/_", such as hooks and previews; null for those that it doesn't know. */
  ownAnswer?: (path: string, request: Request) => Promise<Response | null>
  /** Where the addresses of the newsroom's own system lead; left out where they lead nowhere. */
  oldAddresses?: OldAddresses | undefined
  /** Makes a response; left out for `new Response`, which copies its body through a stream in some runtimes. */
  response?: (body: Uint8Array<ArrayBuffer> | string | null, init: ResponseInit) => Response
  /** Compresses a body; left out where the runtime or a CDN does that. */
  compress?: Compress
  /** The time in ms since the Unix epoch. */
  now: () => number
}

/** Folders of files alone: what isn't there is a missing file, and never a page. */
const filesOnly = /^\/(?:assets|edition|icons)\//
const retryAfter = '5'

/** Answers a request: with a file of the build, with what is kept, or with what is drawn for it. */
export async function respond(request: Request, server: Server): Promise<Response> {
  const path = pathIn(request, server.address)
  if (path === null) return plain(404, 'There is nothing here.')
  if (path.startsWith('/_')) return (await server.ownAnswer?.(path, request)) ?? plain(404, 'There is nothing here.')
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return plain(405, 'This site can only be read.', { Allow: 'GET, HEAD' })
  }
  const file = await server.file?.(path, request)
  if (file != null) return file
  if (filesOnly.test(path)) return plain(404, 'There is nothing here.')
  if (path === '/shell.html') return shellResponse(request, path, server)
  if (path === '/oembed') return oembedResponse(request, server)
  const moved = server.oldAddresses?.known(path + new URL(request.url).search) ?? null
  if (moved !== null) return movedResponse(moved, server)
  const place = placeOf(path)
  if (place === null) return missingResponse(request, 404, path, server)
  try {
    return await pageResponse(request, await server.pages.get(place), path, server)
  } catch {
    return htmlResponse(request, server.shell, 503, path, server, { 'Retry-After': retryAfter })
  }
}

/** The Cache-Status (RFC 9211) of an answer, by what became of the request in this server's cache. */
const cacheStatus: Record<PageAnswer['state'], string> = {
  drawn: 'Broadsheet; fwd=miss; stored',
  fresh: hit,
  stale: `${hit}; detail=stale`,
  failed: `${hit}; detail=failed`,
}

/** The path in the site, without its base path; null for one outside of it. */
function pathIn({ url }: Request, address: string): string | null {
  const { pathname } = new URL(url)
  const base = new URL(address).pathname
  if (pathname === base.slice(0, -1)) return '/'
  return pathname.startsWith(base) ? pathname.slice(base.length - 1) : null
}

async function pageResponse(request: Request, found: PageAnswer, path: string, server: Server): Promise<Response> {
  const { answer, state } = found
  const { status, type, location } = answer
  const headers = answerHeaders(path, answer, server.headerRules, server.now())
  headers['cache-status'] = cacheStatus[state]
  if (status === 404 || status === 410) return missingResponse(request, status, path, server, headers)
  if (status === 301) {
    headers.location = new URL(`.${location}`, server.address).pathname
    return new Response(null, { status, headers })
  }
  if (state === 'failed' && type.startsWith('text/html')) {
    const { etag: _, ...undated } = headers
    return new Response(bodyFor(request, dated(answer.body, answer.madeAt)), { status, headers: undated })
  }
  const encoded = await encodedBody(answer, request.headers.get('accept-encoding'), server.compress)
  const sent = sentAnswer(answer, headers, encoded, request.headers.get('if-none-match'))
  const body = bodyFor(request, sent.body)
  return server.response?.(body, sent) ?? new Response(body, sent)
}

/** A page that says when it was made, as the service worker's copies do: the app tells its reader. */
function dated(body: Uint8Array, madeAt: number): string {
  return replaceOnce(new TextDecoder().decode(body), '<head>', `<head><meta name="copy-from" content="${madeAt}">`)
}

/** The page that says that there is nothing, with the sections and the latest stories; the shell as long as it can't be drawn. */
async function missingResponse(request: Request, status: number, path: string, server: Server, more: HeadersInit = {}) {
  const moved = status === 404 ? await server.oldAddresses?.find(path) : null
  if (moved != null) return movedResponse(moved, server)
  const page = await server.pages.get({ kind: 'notFound', path: notFoundPath }).catch(() => null)
  if (page?.answer.status !== 200) return htmlResponse(request, server.shell, status, path, server, more)
  const { body, coding } = await encodedBody(page.answer, request.headers.get('accept-encoding'), server.compress)
  const headers = new Headers(more)
  headers.set('Vary', 'Accept-Encoding')
  if (coding !== null) headers.set('Content-Encoding', coding)
  return htmlResponse(request, body, status, path, server, headers)
}

/** Leads an old address on. A story may move again, so that this isn't kept for long. */
function movedResponse(path: string, { address }: Server): Response {
  const headers = { Location: new URL(`.${path}`, address).pathname, 'Cache-Control': 'public, max-age=60' }
  return new Response(null, { status: 301, headers })
}

function htmlResponse(
  request: Request,
  body: string | Uint8Array<ArrayBuffer>,
  status: number,
  path: string,
  server: Server,
  more: HeadersInit,
): Response {
  const headers = new Headers(headersUnkept(path, server.headerRules))
  headers.set('Content-Type', 'text/html; charset=utf-8')
  new Headers(more).forEach((value, name) => {
    headers.set(name, value)
  })
  return new Response(bodyFor(request, body), { status, headers })
}

/** The shell at the address from which the service worker caches it, as a build writes it. */
function shellResponse(request: Request, path: string, server: Server): Response {
  return htmlResponse(request, server.shell, 200, path, server, headersFor(path, server.headerRules))
}

async function oembedResponse(request: Request, server: Server): Promise<Response> {
  const found = await oembedAnswer(new URL(request.url).searchParams, server.pages.source(), server.address)
  if (found.status !== 200) return plain(found.status, 'There is no oEmbed answer to this.')
  const headers = new Headers(headersFor('/oembed/', server.headerRules))
  headers.set('Content-Type', 'application/json; charset=utf-8')
  return new Response(bodyFor(request, JSON.stringify(found.oembed)), { headers })
}

function bodyFor<Body>({ method }: Request, body: Body): Body | null {
  return method === 'HEAD' ? null : body
}
