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

/** Returns the last step of an address's path that says anything, as a slug; empty when there is none. */
export function slugOfAddress(address: string): string {
  if (address === '') return ''
  const steps = new URL(address).pathname.split('/').map((step) => slugIn(legible(step).replace(/\.[a-z]{2,5}$/i, '')))
  return steps.findLast((step) => step !== '' && step !== 'index') ?? ''
}

function legible(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch {
    return step
  }
}
