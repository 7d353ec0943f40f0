import { cacheNames } from './cacheNames'

const day = 24 * 60 * 60_000
const megabyte = 1_000_000

/** How much a cache may hold. */
export interface Limits {
  entries: number
  /** How long an entry may stay after it was last fetched, in ms. */
  age: number
  /** Bytes of all bodies together. */
  bytes: number
  /** Bytes of one body. A larger answer is never cached. */
  itemBytes: number
}

/** The limits of each cache that grows with what is read. */
export const limits = {
  page: { entries: 100, age: 30 * day, bytes: 20 * megabyte, itemBytes: 2 * megabyte },
  data: { entries: 400, age: 30 * day, bytes: 20 * megabyte, itemBytes: 2 * megabyte },
  photo: { entries: 300, age: 30 * day, bytes: 60 * megabyte, itemBytes: 8 * megabyte },
} satisfies Record<string, Limits>

/** The kind of answer that each of these caches holds. */
export const cachedKinds = [
  ['page', cacheNames.pages],
  ['data', cacheNames.data],
  ['photo', cacheNames.photos],
] as const

export interface Entry {
  address: string
  /** In ms since the Unix epoch, by the device's clock; so is `used`. */
  fetched: number
  used: number
  bytes: number
  /** Whether it belongs to the front page or a section's first page. Other entries make room before it. */
  isFront: boolean
}

/** The addresses of the entries to delete, least recently used first to go. `now` is in ms since the Unix epoch. */
export function overLimit(entries: Entry[], { entries: most, age, bytes }: Limits, now: number): string[] {
  let sum = 0
  let count = 0
  return entries
    .toSorted((a, b) => Number(b.isFront) - Number(a.isFront) || b.used - a.used)
    .filter((entry) => {
      if (now - entry.fetched > age) return true
      if (count + 1 > most || sum + entry.bytes > bytes) return true
      count += 1
      sum += entry.bytes
      return false
    })
    .map(({ address }) => address)
}
