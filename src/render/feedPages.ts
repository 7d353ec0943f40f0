import type { Summary } from '../model/article'
import type { FeedPage, ProfileFeed } from '../model/edition'
import type { Profile } from '../model/profile'
import { ReadError } from '../model/readError'
import type { ContentSource } from '../sources/contentSource'

/** Asks for the page of a feed at a cursor. */
export type AskPage<Page extends FeedPage = FeedPage> = (cursor: string | null, signal: AbortSignal) => Promise<Page>

/** Asks for the pages of a section's feed. */
export function pagesOfSection(source: ContentSource, section: string): AskPage {
  return (cursor, signal) => source.feed(section, cursor, signal)
}

/** Asks for the pages of a topic's or an author's feed. Throws a `ReadError` where the source has none of these. */
export function pagesOfProfile(source: ContentSource, kind: Profile['kind'], slug: string): AskPage<ProfileFeed> {
  return (cursor, signal) => {
    if (source.profile === undefined) throw new ReadError('missing', `${source.name} has no ${kind} "${slug}"`)
    return source.profile(kind, slug, cursor, signal)
  }
}

/** The pages of a feed, newest first, each with the cursor that it was asked for by; at most `most`. */
export async function* feedPages<Page extends FeedPage>(ask: AskPage<Page>, most = Number.POSITIVE_INFINITY) {
  const { signal } = new AbortController()
  const seen = new Set<string | null>()
  let cursor: string | null = null
  while (seen.size < most && !seen.has(cursor)) {
    seen.add(cursor)
    const page: Page = await ask(cursor, signal)
    yield { cursor, page }
    if (page.next === null) return
    cursor = page.next
  }
}

/** The newest stories of a feed, at most `count`. */
export async function newestStories(ask: AskPage, count: number): Promise<Summary[]> {
  const stories: Summary[] = []
  for await (const { page } of feedPages(ask)) {
    stories.push(...page.stories)
    if (stories.length >= count) break
  }
  return stories.slice(0, count)
}
