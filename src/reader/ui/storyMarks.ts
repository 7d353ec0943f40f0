import { useSyncExternalStore } from 'react'

let marked: ReadonlySet<string> = new Set()
let word = ''
const cards = new Set<() => void>()

/** Marks stories, by their ids, as read, on every card that is there or comes. Takes the word that says so. */
export function markStories(ids: string[], readWord: string): void {
  marked = new Set(ids)
  word = readWord
  for (const card of cards) card()
}

/** The word for a story that the reader has read; empty for others, and before it is known. */
export function useReadMark(id: string): string {
  return useSyncExternalStore(
    watch,
    () => (marked.has(id) ? word : ''),
    () => '',
  )
}

function watch(card: () => void): () => void {
  cards.add(card)
  return () => cards.delete(card)
}
