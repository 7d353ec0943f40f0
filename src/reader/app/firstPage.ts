import { pathPatterns } from '../../model/paths'
import { oldListReadAt } from '../queries/fetchTimes'
import { type DehydratedAnswers, isDehydrated } from '../queries/hydration'
import type { Question } from '../queries/questions'

/** Where a complete page carries its data: JSON in a script element that no browser runs. */
export const firstPageId = 'first-page'

/** What came with a page's HTML: the path that it was made for, and the answers that it shows. */
export interface FirstPage {
  path: string
  answers: DehydratedAnswers
}

const minute = 60_000
/** How old a page may be, in ms, before its lists are looked after at once, and not when it has been read for a minute. */
const longestUnchecked = 2 * minute

/**
 * When an answer that the page at hand carries counts as read, in ms since the Unix epoch: when the worker kept the page, else
 * now. Lists of a page that was made long ago count as read a minute before it was asked for.
 */
export function readTimeOf(question: Question | null): number {
  const now = Date.now()
  const isList = question?.about === 'front' || question?.about === 'feed'
  // Without the header Last-Modified this is the time now (HTML Standard, 3.1.4).
  const isOld = now - Date.parse(document.lastModified) > longestUnchecked
  return copiedAt() ?? (isList && isOld ? oldListReadAt() : now)
}

/** When the page at hand was fetched, in ms since the Unix epoch, if it is a copy that the worker has kept. */
function copiedAt(): number | undefined {
  const time = Number(document.querySelector<HTMLMetaElement>('meta[name="copy-from"]')?.content)
  return time > 0 ? time : undefined
}

/** Reads what the HTML carries; null where it is only the shell, or was made for another address. */
export function readFirstPage(): FirstPage | null {
  const page = parsed(document.getElementById(firstPageId)?.textContent ?? '')
  if (typeof page !== 'object' || page === null || !('path' in page) || !('answers' in page)) return null
  const { path, answers } = page
  if (typeof path !== 'string' || !isDehydrated(answers)) return null
  // Results are drawn in the browser alone.
  if (path === pathPatterns.search && location.search !== '') return null
  const here = location.pathname.slice(import.meta.env.BASE_URL.length - 1).replace(/\/(index\.html)?$/, '')
  return path.replace(/\/$/, '') === here ? { path, answers } : null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
