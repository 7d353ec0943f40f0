import { cacheNames } from './caches'

/**
 * What is kept on the device for reading without a line: `bytes` as the browser estimates it for the whole site, saved stories
 * included, null where it doesn't tell; how many `pages` (documents that the newsroom's server answered) and `photos`. Never
 * rejects: where nothing can be kept, there is nothing.
 */
export async function keptSize(): Promise<{ bytes: number | null; pages: number; photos: number }> {
  const [bytes, pages, photos] = await Promise.all([
    estimate(),
    entriesIn(cacheNames.data),
    entriesIn(cacheNames.photos),
  ])
  return { bytes, pages, photos }
}

/** Deletes all that was kept for reading without a line; saved stories and the reader's own code stay. Never rejects. */
export async function clearKept(): Promise<void> {
  const { pages, data, photos } = cacheNames
  await Promise.all([pages, data, photos].map((name) => attempt(() => caches.delete(name), false)))
}

function estimate(): Promise<number | null> {
  return attempt(async () => (await navigator.storage.estimate()).usage ?? null, null)
}

function entriesIn(name: string): Promise<number> {
  return attempt(async () => ((await caches.has(name)) ? (await (await caches.open(name)).keys()).length : 0), 0)
}

/** A browser in a sandbox throws where another would reject. */
async function attempt<Value>(ask: () => Promise<Value>, otherwise: Value): Promise<Value> {
  try {
    return await ask()
  } catch {
    return otherwise
  }
}
