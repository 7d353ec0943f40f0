import { fetchedAtHeader } from '../../model/fetchedAtHeader'
import { lengthHeader } from './cacheable'
import { cacheNames } from './cacheNames'
import { cachedKinds, type Entry, limits, overLimit } from './limits'
import { isFront } from './policy'

const site = new URL(import.meta.env.BASE_URL, location.origin)

/** In the cache of code, which has no limits: when the entries of the others were last used, by address. */
const usesRecord = `${site.pathname}uses.json`

const pause = 1000

let used = new Map<string, number>()
let running: Promise<void> | undefined

/** Notes that an entry was used just now. */
export function recordUse(address: string): void {
  used.set(address, Date.now())
}

/** Deletes what is over the limits, once for all that is cached and used within a second. */
export function evictSoon(): Promise<void> {
  running ??= new Promise((resolve) => setTimeout(resolve, pause)).then(evict).finally(() => {
    running = undefined
  })
  return running
}

async function evict(): Promise<void> {
  const code = await caches.open(cacheNames.code)
  const earlier = usesIn(await code.match(usesRecord).then((record) => record?.json().catch(() => null)))
  const uses = new Map([...earlier, ...used])
  used = new Map()
  const kept: string[] = []
  for (const [kind, name] of cachedKinds) {
    const cache = await caches.open(name)
    const entries = await Promise.all((await cache.keys()).map((request) => entryOf(cache, request, uses)))
    const gone = overLimit(entries, limits[kind], Date.now())
    await Promise.all(gone.map((address) => cache.delete(address)))
    kept.push(...entries.map(({ address }) => address).filter((address) => !gone.includes(address)))
  }
  const remaining = kept.flatMap((address) => {
    const time = uses.get(address)
    return time === undefined ? [] : [[address, time] as const]
  })
  await code.put(usesRecord, Response.json(remaining))
}

async function entryOf(cache: Cache, request: Request, uses: Map<string, number>): Promise<Entry> {
  const headers = (await cache.match(request))?.headers
  const fetched = Number(headers?.get(fetchedAtHeader) ?? 0)
  return {
    address: request.url,
    fetched,
    used: Math.max(fetched, uses.get(request.url) ?? 0),
    bytes: Number(headers?.get(lengthHeader) ?? 0),
    isFront: isFront(new URL(request.url), site),
  }
}

function usesIn(record: unknown): [string, number][] {
  return Array.isArray(record) ? record.filter(isUse) : []
}

function isUse(value: unknown): value is [string, number] {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'number'
}
