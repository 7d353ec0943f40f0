import type { ContentSource } from '../sources/contentSource'
import { dedupe } from '../sources/dedupe'

/** How long an answer serves all pages that need it, in ms: long enough for a crowd, too short for anybody to notice. */
const keptFor = 5000
/** How many stories, and pages of feeds, are shared: more than are asked for at once. */
const mostShared = 100

/**
 * Shares between pages what many of them need: the edition, the front and the newest stories of each section. Other pages of feeds
 * and stories are needed by few, but after a change these are drawn one right after the other, so they share what was asked for
 * last. Takes the time in ms since the Unix epoch.
 */
export function shareSource(source: ContentSource, now: () => number): ContentSource {
  const { everySection } = source
  const feed = shareLast((section, cursor: string | null, signal) => source.feed(section, cursor, signal), now)
  const article = shareLast((section, slug: string, signal) => source.article(section, slug, signal), now)
  return {
    ...source,
    edition: dedupe((signal) => source.edition(signal), keptFor),
    front: dedupe((signal) => source.front(signal), keptFor),
    ...(everySection && { everySection: dedupe((signal) => everySection(signal), keptFor) }),
    feed,
    article,
  }
}

type Ask<Key, Result> = (first: string, second: Key, signal: AbortSignal) => Promise<Result>

/** Shares the answers to the questions that were asked last, each by its two arguments. */
function shareLast<Key, Result>(ask: Ask<Key, Result>, now: () => number): Ask<Key, Result> {
  const shared = new Map<string, { askedAt: number; ask: (signal: AbortSignal) => Promise<Result> }>()
  return (first, second, signal) => {
    const key = JSON.stringify([first, second])
    const known = shared.get(key)
    if (known !== undefined && now() - known.askedAt < keptFor) return known.ask(signal)
    const again = dedupe((own) => ask(first, second, own), keptFor)
    shared.delete(key)
    shared.set(key, { askedAt: now(), ask: again })
    const [oldest = ''] = shared.keys()
    if (shared.size > mostShared) shared.delete(oldest)
    return again(signal)
  }
}
