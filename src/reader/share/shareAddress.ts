import { copyText } from './copyText'

/**
 * Passes an address on by what the device has for that, or else copies it. Returns `shared` also when the reader thought better of
 * it. (Web Share API, W3C)
 */
export async function shareAddress(what: { title: string; url: string }): Promise<'shared' | 'copied' | 'refused'> {
  return (await sharedByDevice(what)) ? 'shared' : copyText(what.url)
}

/** Offers what the device has for passing an address on. Returns false where it has nothing. (Web Share API, W3C) */
export async function sharedByDevice(what: { title: string; url: string }): Promise<boolean> {
  if (!('share' in navigator)) return false
  try {
    await navigator.share(what)
    return true
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError'
  }
}
