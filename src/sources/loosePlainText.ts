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
 * Takes a text that is plain by its standard. Returns it as one line, with entities read where it holds any and no "<": "&#8217;"
 * was not meant to be seen, and "<b> is a tag" was.
 */
export function plainLineIn(text: string): string {
  return inOneLine(text.includes('<') || !markup.test(text) ? text : textIn(text))
}

/** As `lineIn`, however long. */
export function paragraphIn(text: string): string {
  return inOneLine(markup.test(text) ? textIn(text) : text)
}
