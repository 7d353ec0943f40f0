import { type ComponentType, type ReactNode, useSyncExternalStore } from 'react'
import type { ProfileLink } from '../../model/profile'

/** Marks the part of a page in which every story is shown: its reader has asked for just these. */
export const everyStoryMark = 'data-every-story'

/** What stands in for the card of a story about a muted topic. */
type MutedCard = ComponentType<{ topic: string; children: ReactNode }>

let muted: ReadonlyMap<string, { topic: string; Card: MutedCard }> = new Map()
const listeners = new Set<() => void>()

/** Sets which topics the reader has muted, and what is drawn in the place of their cards; that code comes late. */
export function setMutedTopics(topics: ProfileLink[], Card: MutedCard): void {
  muted = new Map(topics.map(({ name, slug }) => [slug, { topic: name, Card }]))
  for (const listener of listeners) listener()
}

/** What stands in for a story about these topics; undefined where none is muted, and until that is known. */
export function useMutedTopic(topics: ProfileLink[] = []) {
  return useSyncExternalStore(
    subscribe,
    () => muted.get(topics.find(({ slug }) => muted.has(slug))?.slug ?? ''),
    () => undefined,
  )
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
