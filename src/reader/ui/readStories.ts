import { useSyncExternalStore } from 'react'

let readIds: ReadonlySet<string> = new Set()
let label = ''
const listeners = new Set<() => void>()

/** Sets which stories have been read, by their ids, and the label that says so on every card. */
export function setReadStories(ids: string[], readLabel: string): void {
  readIds = new Set(ids)
  label = readLabel
  for (const listener of listeners) listener()
}

/** The label of a story that the reader has read; empty for others, and until the library has been read. */
export function useReadLabel(id: string): string {
  return useSyncExternalStore(
    subscribe,
    () => (readIds.has(id) ? label : ''),
    () => '',
  )
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
