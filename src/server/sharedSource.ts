import type { Article } from '../model/article'
import type { ContentSource } from '../sources/contentSource'
import { dedupe } from '../sources/dedupe'

/** How long an answer serves all pages that need it, in ms: long enough for a crowd, too short for anybody to notice. */
const keptFor = 5000

/**
 * Shares between pages what many of them need: the edition, the front and the newest stories of each section. A story is needed
 * by few pages, but when it changes they are drawn at the same moment, so they share it while it is on its way. Older pages of a
 * feed are asked for by one page alone.
 */
export function shareSource(source: ContentSource): ContentSource {
  const edition = dedupe((signal) => source.edition(signal), keptFor)
  const front = dedupe((signal) => source.front(signal), keptFor)
  const { everySection } = source
  const feeds = new Map<string, ReturnType<typeof dedupe<Awaited<ReturnType<ContentSource['feed']>>>>>()
  const articles = new Map<string, ReturnType<typeof dedupe<Article>>>()
  return {
    ...source,
    edition,
    front,
    ...(everySection && { everySection: dedupe((signal) => everySection(signal), keptFor) }),
    feed: (section, cursor, signal) => {
      if (cursor !== null) return source.feed(section, cursor, signal)
      const feed = feeds.get(section) ?? dedupe((first) => source.feed(section, null, first), keptFor)
      feeds.set(section, feed)
      return feed(signal)
    },
    article: (section, slug, signal) => {
      const key = JSON.stringify([section, slug])
      const article = articles.get(key) ?? dedupe((first) => source.article(section, slug, first), 0)
      articles.set(key, article)
      return article(signal).finally(() => articles.delete(key))
    },
  }
}
