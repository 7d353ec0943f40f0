const placeholderOrigin = 'https://edition.invalid'

/**
 * Resolves an address against the page or folder that it stands in, by the WHATWG URL Standard. Takes `base` as an
 * absolute path or URL, a folder ending in a slash; returns an absolute URL or, where the base is a path, an absolute
 * path. Null for an empty address, for one with control characters and for anything but http and https. What another
 * origin serves over http is asked for over https, as browsers block the rest on a safe page (W3C Mixed Content).
 */
export function mediaAddress(url: string, base: string): string | null {
  const address = resolved(url, base, ['http:', 'https:'])
  if (address === null) return null
  if (address.protocol === 'http:' && address.origin !== originOf(base)) address.protocol = 'https:'
  return written(address)
}

/**
 * As `mediaAddress`, for links: http stays, mailto and tel are allowed too, and "#..." stays within the page. Query
 * parameters that only follow a reader around are left out.
 */
export function linkAddress(url: string, base: string): string | null {
  if (url.startsWith('#')) return hasControls(url) ? null : url
  const address = resolved(url, base, ['http:', 'https:', 'mailto:', 'tel:'])
  if (address === null) return null
  if (url.includes('?')) address.search = withoutTrackers(address.search)
  return written(address)
}

/** The origin of an absolute address; of an edition's paths and of what is no address, one that nothing else has. */
export function originOf(address: string): string {
  return URL.canParse(address, placeholderOrigin) ? new URL(address, placeholderOrigin).origin : placeholderOrigin
}

function resolved(url: string, base: string, schemes: string[]): URL | null {
  if (base !== lastBase.written) lastBase = { written: base, parsed: parsedBase(base) }
  const from = lastBase.parsed
  if (url.trim() === '' || hasControls(url) || !URL.canParse(url, from)) return null
  const address = new URL(url, from)
  if (!schemes.includes(address.protocol)) return null
  // "https://bank.example@evil.example" is meant to be misread.
  if (address.username !== '') address.username = ''
  if (address.password !== '') address.password = ''
  return address
}

// A story's addresses, which may be thousands, share their base.
let lastBase = { written: '', parsed: placeholderOrigin }

function parsedBase(base: string): string {
  return URL.canParse(base, placeholderOrigin) ? new URL(base, placeholderOrigin).href : placeholderOrigin
}

/** Whether control characters are left once the URL parser has removed those that it removes. */
function hasControls(url: string): boolean {
  return /\p{Cc}/u.test(url.replace(/[\t\n\r]/g, '').replace(/^ +| +$/g, ''))
}

// Known by their makers' manuals to tell readers or campaigns apart, and to have no say in what a page shows.
const tracker =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|li_fat_id|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|__hs\w+|vero_(?:id|conv)|oly_(?:anon|enc)_id|ml_subscriber\w*|rb_clickid|wickedid)$/i

/** Takes and returns a query as it is written, as rewriting what stays could change its meaning. */
function withoutTrackers(query: string): string {
  const kept = query
    .slice(1)
    .split('&')
    .filter((pair) => !isTracker(pair.split('=', 1)[0] ?? ''))
  return kept.join('&')
}

/** Whether a query parameter tells readers or campaigns apart, and has no say in what a page shows. */
export function isTracker(name: string): boolean {
  return tracker.test(name)
}

function written({ origin, protocol, href }: URL): string {
  // Two slashes at the start of a path would name another host.
  if (origin === placeholderOrigin) return href.slice(placeholderOrigin.length).replace(/^\/{2,}/, '/')
  // Spaces may stand in the opaque paths of mailto and tel.
  return protocol === 'mailto:' || protocol === 'tel:' ? href.replaceAll(' ', '%20') : href
}
