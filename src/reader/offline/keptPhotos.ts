import { keptPhotosName } from './caches'

/**
 * Keeps photographs for as long as the reader keeps their story, so that they show without a line. Takes addresses, absolute
 * or from the root of the site; gives those that are kept now. Only whole answers that may be read (same origin or CORS) are
 * kept. Never rejects: without a line or without room, what could not be kept is left out.
 */
export async function keepPhotos(addresses: string[]): Promise<string[]> {
  const cache = await openKept()
  if (cache === null) return []
  const kept = await Promise.all(addresses.map(async (address) => ((await keep(cache, address)) ? [address] : [])))
  return kept.flat()
}

/** Lets go of photographs that `keepPhotos` kept. Takes their addresses; never rejects. */
export async function dropPhotos(addresses: string[]): Promise<void> {
  const cache = await openKept()
  await Promise.all(addresses.map((address) => cache?.delete(address).catch(() => false)))
}

/** Lets go of all of them. Never rejects. */
export async function dropAllPhotos(): Promise<void> {
  try {
    await caches.delete(keptPhotosName)
  } catch {
    // Nothing is kept where nothing can be.
  }
}

async function keep(cache: Cache, address: string): Promise<boolean> {
  try {
    if ((await cache.match(address)) !== undefined) return true
    const answer = await fetch(address, { mode: 'cors', credentials: 'omit', referrerPolicy: 'no-referrer' })
    if (answer.status !== 200) return false
    await cache.put(address, answer)
    return true
  } catch {
    return false
  }
}

/** Null where the browser keeps nothing: in a sandbox, or where it is told not to. */
async function openKept(): Promise<Cache | null> {
  try {
    return await caches.open(keptPhotosName)
  } catch {
    return null
  }
}
