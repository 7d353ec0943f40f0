import type { PostOrder } from './liveState'

/** How a reader wants live stories. */
export interface LiveChoices {
  order: PostOrder
  /** Whether new posts come by themselves while the top of the list is on the screen. */
  follows: boolean
}

const storageKey = 'broadsheet-live'
export const defaultChoices: LiveChoices = { order: 'newest', follows: false }

/** What the reader chose last, or the defaults, also where storage can't be read. */
export function savedChoices(): LiveChoices {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null')
    if (typeof saved !== 'object' || saved === null) return defaultChoices
    return {
      order: 'order' in saved && saved.order === 'oldest' ? 'oldest' : 'newest',
      follows: 'follows' in saved && saved.follows === true,
    }
  } catch {
    return defaultChoices
  }
}

/** Saves what the reader chose. Without storage it holds for this page. */
export function saveChoices(choices: LiveChoices): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(choices))
  } catch {
    // Storage may be absent, or refuse.
  }
}
