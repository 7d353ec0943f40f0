import { useSyncExternalStore } from 'react'
import type { Location } from 'react-router-dom'

let expected: Location | null = null
const listeners = new Set<() => void>()

/**
 * Says which page the reader is about to open, so that `Pages` renders it in advance. Takes its path and query within the
 * site, and null when nothing is expected any more.
 */
export function expectPage(to: Pick<Location, 'pathname' | 'search'> | null): void {
  if (to === null && expected === null) return
  expected = to && { pathname: to.pathname, search: to.search, hash: '', state: null, key: 'expected' }
  for (const listener of listeners) listener()
}

/** The location that was expected last: another object after each call of `expectPage`. */
export function useExpectedPage(): Location | null {
  return useSyncExternalStore(subscribe, getExpected, getExpectedOnServer)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function getExpected(): Location | null {
  return expected
}

function getExpectedOnServer(): null {
  return null
}
