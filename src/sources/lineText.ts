import { textIn } from './html/html'
import { inOneLine } from './html/text'
import type { Wording } from './ninjs/item'
import { headlineIn } from './plainLine'
import { folded } from './searchWords'

const markup = /<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]{2,8}\d{0,2});/i
/**
 * A text as one line without marks, cut after 500 characters. The standard calls most texts plain, but systems put HTML
 * into them.
 */
export function lineIn(text: string): string {
  return headlineIn(paragraphIn(text))
}

/** As `lineIn`, however long. */
export function paragraphIn(text: string): string {
  return inOneLine(markup.test(text) ? textIn(text) : text)
}

/** The first text with one of the roles, the roles in order of preference, as one paragraph; empty when there is none. */
export function wordsFor(roles: readonly string[], wordings: readonly Wording[]): string {
  const readable = wordings.filter(({ contentType, value }) => !isXml(contentType) && value !== '')
  for (const role of roles) {
    const found = readable.filter((wording) => wording.role === role)
    const plain = found.find(({ contentType }) => !contentType.includes('html')) ?? found[0]
    if (plain !== undefined) return paragraphIn(plain.value)
  }
  return ''
}

/** The main headline: of that role, else the first that is no XML. */
export function headlineOf(headlines: readonly Wording[]): string {
  const readable = headlines.filter(({ contentType, value }) => !isXml(contentType) && value !== '')
  const main = readable.find(({ role }) => role === 'main') ?? readable.find(({ role }) => role === '') ?? readable[0]
  return lineIn(main?.value ?? '')
}

export function isXml(contentType: string): boolean {
  return /\bxml\b/.test(contentType) && !/xhtml/.test(contentType)
}

/** Text to compare by: letters and digits in lower case, without accents. */
export function comparable(text: string): string {
  return folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const longestName = 80

/** A name for an address out of a text: letters and digits with "-" between words, at most 80 characters, or empty. */
export function slugIn(text: string): string {
  const words = folded(text.slice(0, 2 * longestName))
    .replace(/\p{M}+|[’']/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  if (words.length <= longestName) return words
  const cut = words.slice(0, longestName).replace(/[\uD800-\uDBFF]$/, '')
  return cut.includes('-') && words[cut.length] !== '-' ? cut.replace(/-[^-]*$/, '') : cut
}

/** Seven letters and digits that stand for a text, the same ones always (FNV-1a, 32 bits). */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(36).padStart(7, '0')
}
