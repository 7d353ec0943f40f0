import type { LiveCoverage, LiveIndex, LivePost } from '../../model/live'

/** How the live part of one WordPress post is read. */
export interface LiveReading {
  index(signal: AbortSignal): Promise<LiveIndex>
  /** The posts on a page of the index. */
  posts(index: LiveIndex, page: number, signal: AbortSignal): Promise<LivePost[]>
  /** The index with the text of the newest posts and the pinned ones. */
  coverage(signal: AbortSignal): Promise<LiveCoverage>
}
