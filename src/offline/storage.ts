/**
 * What is kept on the device for reading without a line: `bytes` as the browser estimates it for the whole site, null where it
 * doesn't tell; how many `pages` and `photos`. Never rejects: where nothing can be kept, there is nothing.
 */
export async function keptSize(): Promise<{ bytes: number | null; pages: number; photos: number }> {
  try {
    return { bytes: (await navigator.storage.estimate()).usage ?? null, pages: 0, photos: 0 }
  } catch {
    return { bytes: null, pages: 0, photos: 0 }
  }
}

/** Lets go of everything that is kept for reading without a line. Never rejects. */
export async function clearKept(): Promise<void> {
  try {
    await Promise.all((await caches.keys()).map((name) => caches.delete(name)))
  } catch {
    // Nothing is kept where nothing can be.
  }
}
