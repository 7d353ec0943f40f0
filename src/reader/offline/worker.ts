import { type RouteHandlerCallbackOptions, registerQuotaErrorCallback, type WorkboxPlugin } from 'workbox-core'
import { registerRoute } from 'workbox-routing'
import { CacheFirst, NetworkFirst, type Strategy } from 'workbox-strategies'
import type { SourceSettings } from '../../sources/sourceSettings'
import { type Build, parseBuilds, withBuild } from './builds'
import { toCacheable } from './cacheable'
import { cacheNames, cachePrefix } from './cacheNames'
import { type Kind, kindOf, pageKey, parseMessage } from './policy'
import { cachedWhenInvalid, codeOnly, corsRequest, Photos, withinLimits } from './strategies'
import { isCode, isPage } from './validAnswer'

declare const self: ServiceWorkerGlobalScope

/**
 * The addresses of this build's code, the kind of its source, and the origin of the newsroom's server; `build/workerScript.ts`
 * puts them here.
 */
declare const OFFLINE: { files: string[]; kind: SourceSettings['kind']; source: string }

const site = new URL(import.meta.env.BASE_URL, self.location.href)
const shell = `${site.pathname}shell.html`
const buildsRecord = `${site.pathname}builds.json`

/** How long the network may take before the cached answer is used. */
const networkTimeoutSeconds = 3
/** How long a page that isn't cached may take, in ms: then the shell can at least say what is wrong. */
const longestWait = 10_000

const matchOptions = { ignoreVary: true }
const { kind: sourceKind } = OFFLINE

const pageKeys: WorkboxPlugin = { cacheKeyWillBeUsed: async ({ request }) => pageKey(new URL(request.url)) }
const shellInstead: WorkboxPlugin = { handlerDidError: cachedShell }

const strategies = {
  page: new NetworkFirst({
    cacheName: cacheNames.pages,
    matchOptions,
    networkTimeoutSeconds,
    plugins: [
      pageKeys,
      withinLimits('page', sourceKind),
      cachedWhenInvalid('page', sourceKind, ({ url }) => forget(cacheNames.pages, pageKey(new URL(url)))),
      shellInstead,
    ],
  }),
  data: new NetworkFirst({
    cacheName: cacheNames.data,
    matchOptions,
    networkTimeoutSeconds,
    plugins: [
      withinLimits('data', sourceKind),
      cachedWhenInvalid('data', sourceKind, ({ url }) => forget(cacheNames.data, url)),
    ],
  }),
  code: new CacheFirst({
    cacheName: cacheNames.code,
    matchOptions,
    plugins: [codeOnly, { cacheWillUpdate: ({ response }) => toCacheable('code', response, sourceKind) }],
  }),
  photo: new Photos({ cacheName: cacheNames.photos, matchOptions, plugins: [withinLimits('photo', sourceKind)] }),
} satisfies Record<Kind, Strategy>

for (const kind of ['page', 'data', 'code', 'photo'] as const) {
  registerRoute(
    ({ request, url }) =>
      kindOf(
        { method: request.method, destination: request.destination, accept: request.headers.get('accept'), url },
        site,
        OFFLINE.source,
      ) === kind,
    (options) => respond(kind, options),
  )
}

/** A portal's readers never asked for anything to be kept: a page in a frame gets all from the network. */
async function respond(kind: Kind, { event, request }: RouteHandlerCallbackOptions): Promise<Response> {
  if (await isFramed(event)) return fetch(request)
  const answer = strategies[kind].handle({ event, request })
  if (kind !== 'page') return answer
  return Promise.race([answer, after(longestWait).then(async () => (await cachedShell()) ?? answer)])
}

async function isFramed(event: ExtendableEvent): Promise<boolean> {
  if (!(event instanceof FetchEvent) || event.clientId === '') return false
  const client = await self.clients.get(event.clientId)
  return client instanceof WindowClient && client.frameType !== 'top-level'
}

// Photographs take most of the room, and pages can be read without them.
registerQuotaErrorCallback(() => caches.delete(cacheNames.photos))

self.addEventListener('install', (event) => event.waitUntil(install()))
self.addEventListener('activate', (event) => event.waitUntil(activate()))
self.addEventListener('message', (event) => {
  const message = parseMessage(event.data)
  if (message?.type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting())
  if (message?.type === 'IS_YOUR_CODE') event.ports[0]?.postMessage(OFFLINE.files.includes(message.address))
  if (message?.type === 'CACHE_PHOTOS' || message?.type === 'CACHE_PAGES') {
    const { photo, page } = strategies
    for (const address of message.addresses.filter((address) => URL.canParse(address))) {
      const [strategy, request] =
        message.type === 'CACHE_PHOTOS' ? [photo, corsRequest(address)] : [page, pageRequest(address)]
      event.waitUntil(strategy.handle({ event, request }).catch(() => {}))
    }
  }
})

function pageRequest(address: string): Request {
  return new Request(address, { headers: { accept: 'text/html' } })
}

/** Fetches the code that earlier builds had not. Fails as a whole, and the next visit tries again. */
async function install(): Promise<void> {
  const cache = await caches.open(cacheNames.code)
  await Promise.all(
    OFFLINE.files.map(async (address) => {
      const cached = await cache.match(address, matchOptions)
      if (cached !== undefined && isCode(cached.headers)) return
      const code = await toCacheable('code', await fetch(address), sourceKind)
      if (code === null) throw new Error(`${address} is no code.`)
      await cache.put(address, code)
    }),
  )
  const answer = await fetch(shell, { cache: 'reload' })
  const html = await answer.clone().text()
  const named = html.match(/\/[^"' ]*assets\/[^"' ]+\.js/g) ?? []
  // During a deployment it may be that of another build.
  if (!answer.ok || !isPage(html) || named.some((address) => !OFFLINE.files.includes(address))) {
    throw new Error('The shell is not of this build.')
  }
  await cache.put(shell, answer)
}

/** Deletes what earlier workers left, and takes control of the pages that have no worker. */
async function activate(): Promise<void> {
  const known: string[] = Object.values(cacheNames)
  const outdated = (await caches.keys()).filter((name) => name.startsWith(cachePrefix) && !known.includes(name))
  await Promise.all(outdated.map((name) => caches.delete(name)))

  const cache = await caches.open(cacheNames.code)
  const builds = withBuild(await recordedBuilds(cache), { came: Date.now(), files: OFFLINE.files })
  await cache.put(buildsRecord, Response.json(builds))
  const wanted = new Set([shell, ...builds.flatMap(({ files }) => files)])
  for (const request of await cache.keys()) {
    // No list names the fonts, and they are few.
    const { pathname } = new URL(request.url)
    if (/\.(?:js|css)$/.test(pathname) && !wanted.has(pathname)) await cache.delete(request)
  }
  await self.clients.claim()
}

async function recordedBuilds(cache: Cache): Promise<Build[]> {
  const record = await cache.match(buildsRecord)
  return parseBuilds(await record?.json().catch(() => null))
}

function cachedShell(): Promise<Response | undefined> {
  return caches.match(shell, { cacheName: cacheNames.code })
}

async function forget(cacheName: string, address: string): Promise<void> {
  await (await caches.open(cacheName)).delete(address, matchOptions)
}

function after(pause: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, pause))
}
