import { parseInstant } from '../parseInstant'
import type { WordpressPost } from './answers'

type Times = Pick<WordpressPost, 'date' | 'date_gmt' | 'modified' | 'modified_gmt'>

/**
 * When a post was published and last changed, as RFC 3339, or null. Imports and plugins leave the times in UTC empty, at zero or at
 * the epoch, while those of the site's clocks are right: these count then. Takes the site's time zone (IANA),
 * null when unknown.
 */
export function timesOf(post: Times, zone: string | null): { published: string | null; changed: string | null } {
  return {
    published: instantOf(post.date_gmt, post.date, zone),
    changed: instantOf(post.modified_gmt, post.modified, zone),
  }
}

function instantOf(utc: unknown, local: unknown, zone: string | null): string | null {
  return realInstant(utc, 'UTC') ?? (zone === null ? null : realInstant(local, zone))
}

/** Null for the epoch, too, which stands for no time. */
function realInstant(written: unknown, zone: string): string | null {
  const instant = parseInstant(written, zone)
  return instant === null || /^(?:1969-12-31|1970-01-01)T/.test(instant) ? null : instant
}
