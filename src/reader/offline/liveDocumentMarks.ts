import type { LiveIndex, LivePost } from '../../model/live'

// The build, or the server, checked what stands in these documents when it read it.

/** Whether a JSON value is the site's index of a live story. */
export function isLiveIndex(value: unknown): value is LiveIndex {
  return typeof value === 'object' && value !== null && 'versions' in value && Array.isArray(value.versions)
}

/** Whether a JSON value is the posts on a page of a live story. */
export function areLivePosts(value: unknown): value is LivePost[] {
  return Array.isArray(value) && value.every((post) => typeof post === 'object' && post !== null && 'body' in post)
}
