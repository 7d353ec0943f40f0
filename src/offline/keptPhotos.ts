const cacheName = 'kept-photos'

/** Keeps photo files for reading without a line. Takes their addresses, gives those that are kept now. Never rejects. */
export async function keepPhotos(addresses: string[]): Promise<string[]> {
  const kept = await Promise.all(addresses.map((address) => keep(address).catch(() => null)))
  return kept.filter((address) => address !== null)
}

/** Lets go of photo files. Never rejects. */
export async function dropPhotos(addresses: string[]): Promise<void> {
  try {
    const cache = await caches.open(cacheName)
    await Promise.all(addresses.map((address) => cache.delete(address)))
  } catch {
    // Nothing is kept where nothing can be.
  }
}

async function keep(address: string): Promise<string | null> {
  const cache = await caches.open(cacheName)
  const answer = await fetch(address, { mode: 'cors', credentials: 'omit', referrerPolicy: 'no-referrer' })
  if (!answer.ok) return null
  await cache.put(address, answer)
  return address
}
