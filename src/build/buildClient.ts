import { type RateLimitedFetch, rateLimitedFetch } from '../export/rateLimitedFetch'
import type { FetchJson } from '../sources/fetchJson'

/** How many documents a newsroom's server is asked for at a time. */
const atOnce = 4
/** How many answers are kept for who asks the same; lists of whole stories are large. */
const mostKept = 32

/**
 * Opens what a build asks a newsroom's servers with: a few things at a time, again where a later try may succeed, and the same
 * thing once.
 */
export function openBuildClient(): RateLimitedFetch {
  const { readDocument, readFile } = rateLimitedFetch(atOnce)
  const kept = new Map<string, ReturnType<FetchJson>>()
  return {
    readFile,
    readDocument(url, signal, readText) {
      const known = kept.get(url)
      if (known !== undefined) return known
      const answer = readDocument(url, signal, readText)
      kept.set(url, answer)
      answer.catch(() => kept.delete(url))
      const [oldest] = kept.keys()
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
      return answer
    },
  }
}
