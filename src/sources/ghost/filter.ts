/**
 * A value in a filter of Ghost's query language (NQL, `nql-lang`): in quotation marks, whatever it holds. Backslashes,
 * for which the language has no spelling of their own, are left out.
 */
export function quoted(value: string): string {
  return `'${value.replaceAll('\\', '').replace(/['"]/g, '\\$&')}'`
}

const mostWords = 8

/** A filter for fields that hold all the words, in any order; empty when there are none. */
export function allOf(field: string, words: string): string {
  const each = words
    .replace(/\p{Surrogate}|\\/gu, ' ')
    .trim()
    .split(/\s+/)
  return each
    .filter((word) => word !== '')
    .slice(0, mostWords)
    .map((word) => `${field}:~${quoted(word.slice(0, longestWord))}`)
    .join('+')
}

const longestWord = 60
