import { cacheNames } from './caches'

const day = 24 * 60 * 60_000
const megabyte = 1_000_000

/** How much a cache holds. */
export interface Limits {
  /** Entries. */
  most: number
  /** How long an entry stays after it was fetched, in ms. */
  age: number
  /** Bytes of all bodies together. */
  bytes: number
}

/** The limits of each cache that grows with what is read. */
export const limits: Record<string, Limits> = {
  [cacheNames.pages]: { most: 100, age: 30 * day, bytes: 20 * megabyte },
  [cacheNames.data]: { most: 400, age: 30 * day, bytes: 20 * megabyte },
  [cacheNames.photos]: { most: 300, age: 30 * day, bytes: 60 * megabyte },
}

export interface Entry {
  address: string
  /** In ms since the Unix epoch. */
  fetched: number
  bytes: number
}

/** The addresses of entries that have to go, so that the newest of them fit. `now` is in ms since the Unix epoch. */
export function overLimit(entries: Entry[], { most, age, bytes }: Limits, now: number): string[] {
  let sum = 0
  return entries
    .toSorted((a, b) => b.fetched - a.fetched)
    .filter((entry, position) => {
      sum += entry.bytes
      return position >= most || now - entry.fetched > age || sum > bytes
    })
    .map(({ address }) => address)
}
