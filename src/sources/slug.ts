import { foldAccents } from './searchWords'
import { shortHash } from './shortHash'

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

/**
 * Returns the last step of an address's path that says anything, as a slug; empty when there is none. Where a query or a fragment
 * names the page, the slug has a mark that stands for it: "article?id=12" and "article?id=13" never share one.
 */
export function slugOfAddress(address: string): string {
  if (address === '') return ''
  const { pathname, searchParams, hash } = new URL(address)
  const steps = pathname.split('/').map((step) => slugIn(legible(step).replace(/\.[a-z]{2,5}$/i, '')))
  const slug = steps.findLast((step) => step !== '' && step !== 'index') ?? ''
  const named = [...searchParams].filter(([name]) => !saysWhereFrom.test(name)).map((pair) => pair.join('='))
  const rest = [...named, hash].filter((part) => part !== '').join('&')
  return slug === '' || rest === '' ? slug : `${slug}-${shortHash(rest)}`
}

const saysWhereFrom = /^(?:source|src|ref|referr?er|from|via|rss|feed|xtor|cmp|cmpid|ns_\w+|at_\w+|utm_\w+)$/i

function legible(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch {
    return step
  }
}
