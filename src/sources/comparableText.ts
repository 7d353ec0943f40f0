import { foldAccents } from './searchWords'

/** Returns the letters and digits of a text in lower case and without accents, to compare texts by. */
export function comparableText(text: string): string {
  return foldAccents(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
