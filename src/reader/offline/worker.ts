import { registerQuotaErrorCallback } from 'workbox-core'
import { registerRoute } from 'workbox-routing'
import { buildsIn, withBuild } from './builds'
import { cacheNames, cachePrefix } from './caches'
import { copyOf, copyOfPage, trim } from './copies'
import { kindOf, messageIn, pageKey } from './policy'
import { CopyFirst, LineFirst, Photos, readable } from './strategies'

declare const self: ServiceWorkerGlobalScope

/** The addresses of this build's code, and the origin of the newsroom's server; `build/workerScript.ts` puts them here. */
declare const OFFLINE: { files: string[]; source: string }

const shell = '/shell.html'
const buildsRecord = '/builds.json'

const matchOptions = { ignoreVary: true }
const bounded = {
  cacheWillUpdate: ({ response }: { response: Response }) => copyOf(response),
  cacheDidUpdate: async ({ cacheName, event }: { cacheName: string; event: ExtendableEvent }) => {
    event.waitUntil(trimSoon(cacheName))
  },
}
/** Of what the newsroom took away no copy stays. */
const honest = (cacheName: string) => ({
  fetchDidSucceed: async ({ request, response }: { request: Request; response: Response }) => {
    const key = cacheName === cacheNames.pages ? pageKey(new URL(request.url)) : request.url
    if ([404, 410].includes(response.status)) await (await caches.open(cacheName)).delete(key, matchOptions)
    return response
  },
})

const photos = new Photos({ cacheName: cacheNames.photos, matchOptions, plugins: [bounded] })

const strategies = {
  page: new LineFirst({
    cacheName: cacheNames.pages,
    matchOptions,
    plugins: [
      {
        ...bounded,
        ...honest(cacheNames.pages),
        cacheWillUpdate: ({ response }) => copyOfPage(response),
        cacheKeyWillBeUsed: async ({ request }) => pageKey(new URL(request.url)),
        handlerDidError: async () => caches.match(shell, { cacheName: cacheNames.code }),
      },
    ],
  }),
  data: new LineFirst({ cacheName: cacheNames.data, matchOptions, plugins: [bounded, honest(cacheNames.data)] }),
  code: new CopyFirst({
    cacheName: cacheNames.code,
    matchOptions,
    plugins: [{ cacheWillUpdate: ({ response }) => copyOf(response) }],
  }),
  photo: photos,
}

for (const kind of ['page', 'data', 'code', 'photo'] as const) {
  registerRoute(
    ({ request, url }) =>
      kindOf(
        { method: request.method, destination: request.destination, accept: request.headers.get('accept'), url },
        self.location.origin,
        OFFLINE.source,
      ) === kind,
    strategies[kind],
  )
}

// Without room the photographs go: words weigh little.
registerQuotaErrorCallback(() => caches.delete(cacheNames.photos))

self.addEventListener('install', (event) => event.waitUntil(install()))
self.addEventListener('activate', (event) => event.waitUntil(activate()))
self.addEventListener('message', (event) => {
  const message = messageIn(event.data)
  if (message?.type === 'take over') event.waitUntil(self.skipWaiting())
  if (message?.type === 'is your code') event.ports[0]?.postMessage(OFFLINE.files.includes(message.address))
  if (message?.type !== 'keep photos') return
  for (const address of message.addresses.filter((address) => URL.canParse(address))) {
    event.waitUntil(photos.handle({ event, request: readable(address) }).catch(() => {}))
  }
})

/** Fetches what this build's code has that earlier ones hadn't. Fails as a whole: the next visit tries again. */
async function install(): Promise<void> {
  const cache = await caches.open(cacheNames.code)
  await Promise.all(
    OFFLINE.files.map(async (address) => {
      if ((await cache.match(address, matchOptions)) === undefined) await cache.put(address, await got(address))
    }),
  )
  const answer = await got(shell, { cache: 'reload' })
  const named = (await answer.clone().text()).match(/\/assets\/[^"' ]+\.js/g) ?? []
  // In the middle of a deployment it may be the one of another build.
  if (named.some((address) => !OFFLINE.files.includes(address))) throw new Error('The shell is not of this build.')
  await cache.put(shell, answer)
}

async function got(address: string, options?: RequestInit): Promise<Response> {
  const copy = await copyOf(await fetch(address, options))
  if (copy === null) throw new Error(`${address} can't be kept.`)
  return copy
}

/** Clears up after earlier workers, and takes on the pages that have none. */
async function activate(): Promise<void> {
  const known: string[] = Object.values(cacheNames)
  const foreign = (await caches.keys()).filter((name) => name.startsWith(cachePrefix) && !known.includes(name))
  await Promise.all(foreign.map((name) => caches.delete(name)))

  const cache = await caches.open(cacheNames.code)
  const record: unknown = await cache
    .match(buildsRecord)
    .then((answer) => answer?.json())
    .catch(() => null)
  const builds = withBuild(buildsIn(record), { came: Date.now(), files: OFFLINE.files })
  await cache.put(buildsRecord, Response.json(builds))
  const wanted = new Set([shell, buildsRecord, ...builds.flatMap(({ files }) => files)])
  for (const request of await cache.keys()) {
    // Faces, which no list names, are few.
    const { pathname } = new URL(request.url)
    if (/\.(?:js|css)$/.test(pathname) && !wanted.has(pathname)) await cache.delete(request)
  }
  await self.clients.claim()
}

const trimming = new Map<string, Promise<void>>()

/** Once for all that comes within a second. */
function trimSoon(cacheName: string): Promise<void> {
  const running = trimming.get(cacheName) ?? later(cacheName)
  trimming.set(cacheName, running)
  return running
}

async function later(cacheName: string): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 1000))
  trimming.delete(cacheName)
  await trim(cacheName)
}
