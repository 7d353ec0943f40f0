import { foldAccents } from './searchWords'

const longestName = 80

/** A name for an address out of a text: letters and digits with "-" between words, at most 80 characters, or empty. */
export function slugIn(text: string): string {
  const words = foldAccents(text.slice(0, 2 * longestName))
    .replace(/\p{M}+|[’']/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  if (words.length <= longestName) return words
  const cut = words.slice(0, longestName).replace(/[\uD800-\uDBFF]$/, '')
  return cut.includes('-') && words[cut.length] !== '-' ? cut.replace(/-[^-]*$/, '') : cut
}
