const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** How long an answer is kept that says that there is nothing, in ms: a story may be published at that address any moment. */
export const missingLifetime = 10 * second
/**
 * How long the index and the posts of a live story are kept, in ms, whoever tells of changes: readers' pages ask every ten seconds,
 * and what is published has to be on their screens within twelve. All readers together cost the newsroom's system one request in
 * that time.
 */
export const liveLifetime = second
/** How old an answer may be that stands in for one that can't be made, in ms. */
export const longestStale = 10 * day
/** How long a source is left alone after an attempt to renew an answer failed, in ms. */
export const retryPause = 5 * second

/**
 * How long a page is fresh, in ms. Takes when its newest story was published and the time now, both in ms since the Unix
 * epoch, and whether the newsroom's system tells of each change by itself. Stories change most while they are new.
 */
export function lifetimeOf(published: number | null, now: number, hasEvents: boolean): number {
  if (hasEvents) return 30 * minute
  if (published === null) return 5 * minute
  const age = now - published
  return age < hour ? 10 * second : age < day ? minute : 5 * minute
}
