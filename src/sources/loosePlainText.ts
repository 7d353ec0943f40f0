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

/** As `lineIn`, however long. */
export function paragraphIn(text: string): string {
  return inOneLine(markup.test(text) ? textIn(text) : text)
}
