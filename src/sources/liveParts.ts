import type { Article } from '../model/article'
import { type LiveCoverage, type LiveHeading, withHeading } from '../model/live'

/** What makes a story a live one. Takes its coverage, and what stands above it. */
export function liveParts(coverage: LiveCoverage, heading: LiveHeading): Pick<Article, 'live' | 'isLive'> {
  return { live: withHeading(coverage, heading), ...(coverage.index.ended === null && { isLive: true }) }
}
