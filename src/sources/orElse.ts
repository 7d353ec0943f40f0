/** What a reading gives, or `otherwise` where it fails: for what a page can do without. */
export async function orElse<Extra>(otherwise: Extra, reading: Promise<Extra>, signal: AbortSignal): Promise<Extra> {
  try {
    return await reading
  } catch {
    signal.throwIfAborted()
    return otherwise
  }
}
