/**
 * What is kept on the device for reading without a line: `bytes` as the browser estimates it for the whole site, null where it
 * doesn't tell; the number of `pages` and of `photos`. Never rejects: where nothing can be kept, there is nothing.
 */
export async function keptSize(): Promise<{ bytes: number | null; pages: number; photos: number }> {
  return { bytes: null, pages: 0, photos: 0 }
}

/** Deletes all that is kept for reading without a line. Never rejects. */
export async function clearKept(): Promise<void> {}
