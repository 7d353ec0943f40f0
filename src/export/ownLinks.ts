/** The reader's path of a story or a static page, and the address that its newsroom published it at; empty where that isn't known. */
export type Placed = [path: string, address: string]

/**
 * Returns a function that turns a body's link to what is in the export into the reader's path. A path to a story that only
 * `others` names becomes that story's own address again. `site` is the address of the newsroom's site.
 */
export function ownLinks(inExport: Iterable<Placed>, others: Iterable<Placed>, site: string) {
  const paths = new Map<string, string>()
  for (const [path, published] of inExport) {
    for (const address of [published, new URL(path, site).href]) {
      const place = placeOf(address)
      if (place !== null && !paths.has(place)) paths.set(place, path)
    }
  }
  const addresses = new Map(others)

  return function linked(href: string): string {
    if (href.startsWith('/')) return addresses.get(href) || href
    const place = placeOf(href)
    if (place === null) return href
    return paths.get(place) ?? paths.get(place.replace(/\?.*/s, '')) ?? href
  }
}

/** Returns what all addresses of one page have in common; null for the front page and for what isn't on the web. */
function placeOf(address: string): string | null {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return null
  const { host, pathname, search } = new URL(address)
  const path = pathname.replace(/\/+$/, '')
  return path + search === '' ? null : `${host}${path}${search}`
}

/** Returns a body of edition/1 with every link passed through `linked`. */
export function withLinks(value: unknown, linked: (href: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => withLinks(item, linked))
  if (typeof value !== 'object' || value === null) return value
  const isLink = 'type' in value && value.type === 'link'
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => [
      field,
      isLink && field === 'href' && typeof inner === 'string' ? linked(inner) : withLinks(inner, linked),
    ]),
  )
}
