/** The prefix that the rest of this code knows a namespace by; of a feed's own vocabulary, none. */
const prefixes: Readonly<Record<string, string>> = {
  'purl.org/rss/1.0': '',
  'my.netscape.com/rdf/simple/0.9': '',
  'channel.netscape.com/rdf/simple/0.9': '',
  'purl.org/rss/1.0/modules/content': 'content',
  'purl.org/dc/elements/1.1': 'dc',
  'purl.org/dc/terms': 'dcterms',
  'search.yahoo.com/mrss': 'media',
  'www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'www.w3.org/1999/xhtml': 'xhtml',
  'www.w3.org/2005/atom': 'atom',
  'podlove.org/simple-chapters': 'psc',
  'rssnamespace.org/feedburner/ext/1.0': 'feedburner',
}

/** How an element of a document is called whatever prefixes the document has chosen: "m:content" as "media:content". */
export function elementNames(text: string): (name: string) => string {
  const known = new Map<string, string>()
  for (const [, own = '', uri = ''] of text.matchAll(/\bxmlns:([\w.-]+)\s*=\s*["']([^"']*)["']/g)) {
    const prefix = prefixes[uri.toLowerCase().replace(/^https?:\/\/|\/$/g, '')]
    if (prefix !== undefined) known.set(own, prefix)
  }
  const [, ofAtom = ''] = /<([\w.-]+):feed[\s>]/.exec(text) ?? []
  if (known.get(ofAtom) === 'atom') known.set(ofAtom, '')
  return (name) => {
    const [own = '', local] = name.split(':')
    const prefix = local === undefined ? undefined : known.get(own)
    return prefix === undefined ? name : prefix === '' ? (local ?? '') : `${prefix}:${local}`
  }
}
