import type { Summary } from '../model/article'
import type { FeedPage } from '../model/edition'
import type { ContentSource } from '../sources/contentSource'

/** The pages of a section's feed, newest first, each with the cursor that it was asked for by; at most `most`. */
export async function* feedPages(source: ContentSource, section: string, most = Number.POSITIVE_INFINITY) {
  const { signal } = new AbortController()
  const seen = new Set<string | null>()
  let cursor: string | null = null
  while (seen.size < most && !seen.has(cursor)) {
    seen.add(cursor)
    const page: FeedPage = await source.feed(section, cursor, signal)
    yield { cursor, page }
    if (page.next === null) return
    cursor = page.next
  }
}

/** The newest stories of a section, at most `count`. */
export async function newestStories(source: ContentSource, section: string, count: number): Promise<Summary[]> {
  const stories: Summary[] = []
  for await (const { page } of feedPages(source, section)) {
    stories.push(...page.stories)
    if (stories.length >= count) break
  }
  return stories.slice(0, count)
}
