import { inOneLine } from './html/text'

const headlineLimit = 500

/** A headline out of plain text: in one line, cut after 500 characters. What looks like markup is text and stays. */
export function headlineIn(text: string): string {
  const line = inOneLine(text)
  if (line.length <= headlineLimit) return line
  return `${wellFormedStart(line, headlineLimit).trimEnd()}…`
}

/** Whether a headline is none: systems name what has no title so. */
export function isUntitled(headline: string): boolean {
  return /^(?:\(?untitled\)?|\(no title\)|auto draft)?$/i.test(headline.trim())
}

/** The first words of plain text: all of it when it is short, else whole words, as many as fit. */
export function firstWords(text: string, limit: number): string {
  const line = inOneLine(text.slice(0, 4 * limit))
  if (line.length <= limit) return line
  const start = wellFormedStart(line, limit)
  return `${start.replace(/\s+\S*$/, '')}…`
}

/** Half a surrogate pair would show as a question mark. */
function wellFormedStart(line: string, length: number): string {
  return line.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')
}
