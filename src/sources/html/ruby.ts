import { plainTextOf } from './text'
import { type HtmlElement, type HtmlNode, isElement } from './tree'

/** Characters, and how they are read. */
interface RubyPair {
  base: HtmlNode[]
  /** Empty where nothing says it. */
  reading: string
}

/** What a `ruby` element holds, in pairs of characters and their pronunciation (WHATWG HTML, 4.5.10). */
export function rubyPairs(ruby: HtmlElement): RubyPair[] {
  const pairs: RubyPair[] = []
  let base: HtmlNode[] = []
  // The first of the bases that all come before their pronunciations.
  let unread: number | null = null
  for (const child of ruby.childNodes.flatMap(readingsIn)) {
    const name = isElement(child) ? child.tagName : ''
    if (name === 'rt' || name === 'rtc') {
      const reading = isElement(child) ? plainTextOf(child.childNodes) : ''
      const bases = base.filter((node) => isElement(node) && node.tagName === 'rb')
      if (bases.length > 1 && name === 'rt') {
        unread = pairs.length
        for (const each of bases) pairs.push({ base: [each], reading: '' })
        base = []
      }
      const next = unread === null ? undefined : pairs[unread]
      if (next !== undefined && unread !== null && base.length === 0) {
        next.reading = reading
        unread += 1
        continue
      }
      const last = pairs.at(-1)
      // Several pronunciations of the same characters, or of characters whose bases all come first.
      if (base.length === 0 && last !== undefined) last.reading = `${last.reading} ${reading}`.trim()
      else pairs.push({ base, reading })
      base = []
    } else if (name !== 'rp') base.push(child)
  }
  return base.length === 0 ? pairs : [...pairs, { base, reading: '' }]
}

/** The pronunciations that are put together in an `rtc`, each by itself. */
function readingsIn(child: HtmlNode): HtmlNode[] {
  if (!isElement(child) || child.tagName !== 'rtc') return [child]
  const readings = child.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'rt')
  return readings.length > 1 ? readings : [child]
}
