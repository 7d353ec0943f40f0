import { cacheNames } from './cacheNames'

/**
 * How much is cached for reading offline: `bytes` is the browser's estimate for the whole site, saved stories included, null
 * where it gives none; `pages` counts the pages and documents of the newsroom's server, `photos` the photographs. Never rejects.
 */
export async function readCacheSize(): Promise<{ bytes: number | null; pages: number; photos: number }> {
  const [bytes, pages, documents, photos] = await Promise.all([
    estimate(),
    entriesIn(cacheNames.pages),
    entriesIn(cacheNames.data),
    entriesIn(cacheNames.photos),
  ])
  return { bytes, pages: pages + documents, photos }
}

/** Deletes what is cached for reading offline; saved stories and the reader's own code stay. Never rejects. */
export async function clearCaches(): Promise<void> {
  const { pages, data, photos } = cacheNames
  await Promise.all([pages, data, photos].map((name) => attempt(() => caches.delete(name), false)))
}

function estimate(): Promise<number | null> {
  return attempt(async () => (await navigator.storage.estimate()).usage ?? null, null)
}

function entriesIn(name: string): Promise<number> {
  return attempt(async () => ((await caches.has(name)) ? (await (await caches.open(name)).keys()).length : 0), 0)
}

/** Where storage is forbidden, some browsers throw and others reject. */
async function attempt<Value>(ask: () => Promise<Value>, otherwise: Value): Promise<Value> {
  try {
    return await ask()
  } catch {
    return otherwise
  }
}
