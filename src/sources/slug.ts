import { isTracker } from './address'
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
 * Returns the slug of a listed story by the last step of its address's path that says anything, else by its headline; empty where
 * neither says anything. It has a mark that stands for the story's id unless the slug says all of the path: of
 * "/news/rye/vote-count" and "/news/deal/vote-count" neither may have the other's address once that has left the list. Where a query or a fragment
 * names the page, it has a mark for that: "article?id=12" and "article?id=13" never share a slug.
 */
export function slugOfStory(address: string, headline: string, id: string): string {
  const { slug, saysAll } = slugOfAddress(address)
  const own = slug || slugIn(headline)
  return own === '' || saysAll ? own : `${own}-${shortHash(id)}`
}

function slugOfAddress(address: string): { slug: string; saysAll: boolean } {
  if (address === '') return { slug: '', saysAll: false }
  const { pathname, searchParams, hash } = new URL(address)
  const steps = pathname
    .split('/')
    .map((step) =>
      legible(step)
        .replace(/;.*$/, '')
        .replace(/\.[a-z]{2,5}$/i, ''),
    )
    .filter((step) => !saysForm.test(step))
  const telling = steps.map(slugIn).filter((step) => step !== '')
  const slug = tellingSteps(telling)
  const saysAll = slug !== '' && slug === telling.join('-') && !steps.some(losesSigns)
  const named = [...searchParams]
    .filter(([name, value]) => !isBesideTheStory(name, value))
    .map((pair) => pair.join('='))
  const rest = [...named, placeInPage.test(hash) ? '' : hash].filter((part) => part !== '').join('&')
  return { slug: slug === '' || rest === '' ? slug : `${slug}-${shortHash(rest)}`, saysAll }
}

/** Whether a slug of this step could be another's: "C++" and "C--", an emoji, "dQw4" and "DqW4", "ß", the end of a long one. */
function losesSigns(step: string): boolean {
  const isCut = step.length > longestName
  return isCut || step !== step.toLowerCase() || /[^\p{L}\p{N}\p{M}\p{Zs}._'’-]|[^\P{Script=Latin}a-z]/u.test(step)
}

/**
 * The last step, after the one before it where it is short: "/2025/budget/" and "/2026/budget/" are two stories, and neither may
 * have the other's slug once that has left a list.
 */
function tellingSteps(steps: readonly string[]): string {
  const last = steps.at(-1) ?? ''
  if (last.split('-').length > 2) return last
  // A date is several steps.
  const named = steps.slice(0, -1).findLastIndex((step) => !/^\d+$/.test(step))
  const first = named === steps.length - 2 ? named : named + 1
  return slugIn(steps.slice(Math.max(first, 0)).join('-'))
}

// Steps that name a form of a page, not the page.
const saysForm = /^(?:index|amp|print|feed)$/
const saysWhereFrom = /^(?:source|src|ref|referr?er|from|via|rss|feed|xtor|cmp|cmpid|ns_\w+|at_\w+)$/i
const sessionOrForm = /^(?:phpsessid|jsessionid|sessionid|session_id|sid|amp|print|outputtype)$/i
const placeInPage = /^#(?:comments?|respond|more-\d+|comment-\d+|top|content|main|:~:.*)?$/i

/** Whether a parameter says nothing of which story it is: where the reader comes from, their session, the page's form. */
function isBesideTheStory(name: string, value: string): boolean {
  return (
    isTracker(name) ||
    saysWhereFrom.test(name) ||
    sessionOrForm.test(name) ||
    (/^(?:format|view|type)$/i.test(name) && /^(?:amp|print|rss|html|mobile)$/i.test(value))
  )
}

function legible(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch {
    return step
  }
}
