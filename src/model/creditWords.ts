/**
 * Returns a text in the form in which texts are compared, never shown: NFC, without zero-width and bidi controls (category
 * Cf) and the mark that makes an emoji of a sign ("©️").
 */
export function normalizeText(text: string): string {
  return text.normalize('NFC').replace(/\p{Cf}|\uFE0F/gu, '')
}

/** Returns the words of a text in lower case. Punctuation, spacing, and the style of quotes and dashes make no difference. */
export function lowerCaseWords(text: string): string[] {
  // A dotted capital I (Turkish) would become two characters.
  const lowerCase = normalizeText(text).replaceAll('İ', 'I').toLowerCase()
  return lowerCase.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

const mostRemembered = 500

/** Returns a function of a text that remembers what it returned for the last few hundred texts. */
export function memoized<Found>(find: (text: string) => Found): (text: string) => Found {
  const known = new Map<string, Found>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const found = find(text)
    if (known.size >= mostRemembered) known.clear()
    known.set(text, found)
    return found
  }
}

/** Returns the strings of a data file's lists, whatever their language. */
export function everyLanguage(lists: Record<string, readonly string[]>): string[] {
  return Object.values(lists).flat()
}

/** Returns a pattern that matches any of the strings, the longest first. Takes strings without special characters. */
export function anyOf(strings: readonly string[]): string {
  const longestFirst = [...new Set(strings)].sort((a, b) => b.length - a.length)
  return longestFirst.map((string) => string.replace(/[.()?+]/g, '\\$&').replace(/['’]/g, "[’']")).join('|')
}
