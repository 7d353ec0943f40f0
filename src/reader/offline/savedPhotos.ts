import { savedPhotosCache } from './cacheNames'
import { limits } from './limits'
import { isPhoto } from './validAnswer'

/**
 * Caches the photographs of a saved story for as long as it is saved. Takes addresses, absolute or from the root of the site;
 * returns those that are cached now. Only whole photographs that may be read (same origin or CORS) are cached. Never rejects:
 * offline or without room, the rest is left out.
 */
export async function cacheSavedPhotos(addresses: string[]): Promise<string[]> {
  const cache = await openCache()
  if (cache === null) return []
  const cached = await Promise.all(addresses.map(async (address) => ((await store(cache, address)) ? [address] : [])))
  return cached.flat()
}

/** Deletes photographs that `cacheSavedPhotos` cached. Takes their addresses; never rejects. */
export async function deleteSavedPhotos(addresses: string[]): Promise<void> {
  const cache = await openCache()
  await Promise.all(addresses.map((address) => cache?.delete(address).catch(() => false)))
}

/** Deletes the photographs of all saved stories. Never rejects. */
export async function deleteAllSavedPhotos(): Promise<void> {
  try {
    await caches.delete(savedPhotosCache)
  } catch {
    // There is no cache where the browser allows none.
  }
}

async function store(cache: Cache, address: string): Promise<boolean> {
  try {
    const cached = await cache.match(address)
    if (cached !== undefined && (await isWholePhoto(cached))) return true
    const answer = await fetch(address, { mode: 'cors', credentials: 'omit', referrerPolicy: 'no-referrer' })
    if (answer.status !== 200 || !(await isWholePhoto(answer.clone()))) return false
    await cache.put(address, answer)
    return true
  } catch {
    return false
  }
}

async function isWholePhoto(answer: Response): Promise<boolean> {
  const bytes = await answer.arrayBuffer()
  return bytes.byteLength <= limits.photo.itemBytes && isPhoto(new Uint8Array(bytes.slice(0, 512)))
}

/** Null where the browser has no caches: in a sandbox, or where its user forbids them. */
async function openCache(): Promise<Cache | null> {
  try {
    return await caches.open(savedPhotosCache)
  } catch {
    return null
  }
}
