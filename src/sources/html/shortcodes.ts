// A shortcode holds no brackets (WordPress: "Shortcode API", Limitations); no real one is as long as this lets it be.
const anyShortcode = /\[(\/?)([a-z][\w-]{0,40})((?:\s[^[\]]{0,1000})?)\]/g

// Straight quotation marks, and those that WordPress makes of them in several languages.
const attribute = /[\w-]\s*=\s*["'“”„‟″‘’‚′«»]/u

const mostNested = 20

/** Text without what is clearly a leftover shortcode: `[name attribute="..."]` or `[/name]`. What it enclosed stays. */
export function withoutShortcodes(text: string): string {
  let rest = text
  for (let round = 0; round < mostNested && rest.includes('['); round += 1) {
    const before = rest
    rest = rest.replace(anyShortcode, (all, slash, _name, attributes) =>
      slash === '/' || attribute.test(attributes) ? '' : all,
    )
    if (rest === before) break
  }
  return rest
}

// WordPress' own, and common ones that stand alone.
const common = ['audio', 'caption', 'embed', 'gallery', 'more', 'nextpage', 'playlist', 'toc', 'video']

/** Whether a line is nothing but a shortcode. "[Applause]" and "[sic]" are words. */
export function isShortcode(line: string): boolean {
  if (!line.includes('[')) return false
  const [all, slash, name = '', attributes = ''] = line.matchAll(anyShortcode).next().value ?? []
  if (all === undefined || all !== line.trim()) return false
  return slash === '/' || /[_-]/.test(name) || attributes.includes('=') || common.includes(name)
}

/** The names of the shortcodes that a text closes. */
export function closedIn(text: string): string[] {
  if (!text.includes('[/')) return []
  return [...text.matchAll(anyShortcode)].filter(([, slash]) => slash === '/').map(([, , name]) => name ?? '')
}
