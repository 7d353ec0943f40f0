import type { LiveCoverage } from '../../model/live'

/** A live story as it is now, and the ids of those of its posts that have been on the screen. */
export interface ReadPosts {
  coverage: LiveCoverage
  shown: string[]
}

const read = new Map<string, ReadPosts>()
const listeners = new Set<(story: string) => void>()

/** Remembers, for as long as the page is open, what a reader has seen of a live story (by its id), and tells who listens. */
export function rememberReadPosts(story: string, posts: ReadPosts): void {
  read.set(story, posts)
  for (const listener of listeners) listener(story)
}

/** What a reader has seen of a live story since the page was opened; undefined for none of it. */
export function readPostsOf(story: string): ReadPosts | undefined {
  return read.get(story)
}

/** Calls back with a story's id whenever more of it has been read. Returns what ends that. */
export function onReadPosts(listener: (story: string) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
