import type { FeedPage } from '../model/edition'
import { pageNumber } from './pageNumber'

/*
 * How the pages of a feed are numbered whose system tells how many stories it has: "1" is the newest page, the others are numbered
 * from the oldest on, "2". A new story changes the newest page and the one after it, and none of the others.
 */

/** The number of a page counted from the oldest, from 1 on; null for the newest page. Throws a `ReadError` for what names none. */
export function numberFromOldest(cursor: string | null): number | null {
  const number = pageNumber(cursor)
  return number === 1 ? null : number - 1
}

/** The cursor of the page after the newest one, null where there is none. Takes the number of stories, and that of a page. */
export function cursorAfterNewest(total: number, length: number): string | null {
  const last = lastFromOldest(total, length)
  return last < 1 ? null : String(last + 1)
}

/**
 * A page by its number from the oldest. Takes its stories, the oldest first; those that the newest page has as well are left out.
 * Empty where there is no such page.
 */
export function pageFromOldest<Story>(
  oldestFirst: Story[],
  number: number,
  total: number,
  length: number,
): Omit<FeedPage, 'stories'> & { stories: Story[] } {
  const last = lastFromOldest(total, length)
  if (number > last) return { stories: [], next: null, previous: null }
  return {
    stories: oldestFirst.slice(0, total - length - (number - 1) * length).reverse(),
    next: number > 1 ? String(number) : null,
    previous: number < last ? String(number + 2) : '1',
  }
}

function lastFromOldest(total: number, length: number): number {
  return Math.ceil((total - length) / length)
}
