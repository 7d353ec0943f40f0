/** Lets go of everything that is kept for reading without a line. Never rejects. */
export async function clearKept(): Promise<void> {
  try {
    await Promise.all((await caches.keys()).map((name) => caches.delete(name)))
  } catch {
    // Nothing is kept where nothing can be.
  }
}
