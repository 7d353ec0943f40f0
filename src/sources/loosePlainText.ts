import { textIn } from './html/html'
import { inOneLine } from './html/text'
import { headlineIn } from './plainLine'

const markup = /<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]{2,8}\d{0,2});/i

/**
 * Takes a text that should be plain and may hold HTML all the same. Returns it as one line without markup, cut after 500
 * characters.
 */
export function lineIn(text: string): string {
  return headlineIn(paragraphIn(text))
}

/**
 * Takes a text that is plain by its standard. Returns it as one line, without the markup that nobody was meant to see: "&#8217;",
 * elements with both tags or with an attribute, `<br>` within words. What may be about HTML stays, as in "<b> is a tag".
 */
export function plainLineIn(text: string): string {
  const inside = /^\s*<!\[CDATA\[([\s\S]*)\]\]>\s*$/.exec(text)?.[1] ?? text
  if (element.test(inside) || !inside.includes('<')) return inOneLine(markup.test(inside) ? textIn(inside) : inside)
  return inOneLine(inside.replace(entity, (written) => textIn(written)))
}

const element = /<([a-z][a-z\d]*)\b[^<>]*>[\s\S]*<\/\1\s*>|<[a-z][a-z\d]*\s+[\w-]+\s*=\s*["'][^<>]*>|\S<br\s*\/?>\S/i
// Beside a tag in a sentence, those that write a tag are meant.
const entity = /&(?!(?:lt|gt|amp);)(?:#\d+|#x[\da-f]+|[a-z]{2,8}\d{0,2});/gi

/**
 * Takes a text of a system that shows it as it is written, tags and all. Returns it as one line, with entities read where it has no
 * tag: those came with an import.
 */
export function unescapedLineIn(text: string): string {
  return text.includes('<') ? inOneLine(text) : plainLineIn(text)
}

/** As `lineIn`, however long. */
export function paragraphIn(text: string): string {
  return inOneLine(markup.test(text) ? textIn(text) : text)
}
