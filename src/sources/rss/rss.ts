import { mediaAddress } from '../address'
import { plainReading, type Reading } from '../answer'
import type { ContentSource } from '../contentSource'
import { type FetchJson, fetchJson } from '../fetchJson'
import { parseLanguage } from '../languageTag'
import { lineIn } from '../loosePlainText'
import { parseOrThrow } from '../parseOrThrow'
import { shownItems } from '../shownItems'
import { storyListAdapter } from '../storyList'
import { feedDocument } from './document'
import { rssStory } from './story'
import { parseXml } from './xml'

/**
 * An RSS feed (0.9x, 1.0, 2.0: https://www.rssboard.org/rss-specification) or an Atom feed (RFC 4287), with stories in full or
 * in part. Takes the feed's absolute address, and how documents are fetched. Older stories come from `rel="next"` (RFC 5005).
 */
export function openRss(url: string, readDocument: FetchJson = fetchJson): ContentSource {
  return rssAdapter(url, readDocument)(plainReading(readDocument))
}

/** As `openRss`, for questions that want to know the age of their answers. */
export function rssAdapter(url: string, readDocument: FetchJson): (reading: Reading) => ContentSource {
  return storyListAdapter(url, readDocument, async (address, read, signal) => {
    const { document } = await read(address, signal, parseXml)
    const feed = parseOrThrow(feedDocument, document, address, 'is neither RSS nor Atom')
    return {
      title: lineIn(feed.title),
      languages: [parseLanguage(feed.language)],
      stories: shownItems(address, feed.items, (item) => rssStory(item, feed, address)),
      next: mediaAddress(feed.next, address),
    }
  })
}
