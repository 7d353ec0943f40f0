const placeholderOrigin = 'https://edition.invalid'

/**
 * Resolves an address against the folder that a document came from, by the WHATWG URL Standard. Takes `base` as an
 * absolute path or URL that ends in a slash; gives an absolute URL or, where the base is a path, an absolute path.
 * Null for an empty address and for anything but http and https.
 */
export function mediaAddress(url: string, base: string): string | null {
  return resolved(url, base, ['http:', 'https:'])
}

/** As `mediaAddress`, for links: mailto and tel are allowed too, and "#..." stays within the page. */
export function linkAddress(url: string, base: string): string | null {
  return url.startsWith('#') ? url : resolved(url, base, ['http:', 'https:', 'mailto:', 'tel:'])
}

function resolved(url: string, base: string, schemes: string[]): string | null {
  const from = new URL(base, placeholderOrigin)
  if (url.trim() === '' || !URL.canParse(url, from)) return null
  const address = new URL(url, from)
  if (!schemes.includes(address.protocol)) return null
  return address.origin === placeholderOrigin ? address.href.slice(placeholderOrigin.length) : address.href
}
