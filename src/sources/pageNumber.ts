import { ReadError } from '../model/readError'

/** The number of a page, counted from 1, that a cursor names; null is the first. Throws a `ReadError` for any other. */
export function pageNumber(cursor: string | null): number {
  if (cursor === null) return 1
  if (!/^[1-9]\d{0,5}$/.test(cursor)) throw new ReadError('missing', `"${cursor}" is no page`)
  return Number(cursor)
}
