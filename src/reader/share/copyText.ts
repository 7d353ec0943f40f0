/** Puts a text on the clipboard. Returns `refused` where the browser doesn't let it. */
export async function copyText(text: string): Promise<'copied' | 'refused'> {
  try {
    await navigator.clipboard.writeText(text)
    return 'copied'
  } catch {
    // There is no clipboard on a page without TLS, and a browser may refuse it.
    return 'refused'
  }
}
