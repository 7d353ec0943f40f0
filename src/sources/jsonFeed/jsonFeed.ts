import { mediaAddress } from '../address'
import { plainReading, type Reading } from '../answer'
import type { ContentSource } from '../contentSource'
import { type FetchJson, fetchJson } from '../fetchJson'
import { parseLanguage } from '../languageTag'
import { parseOrThrow } from '../parseOrThrow'
import { shownItems } from '../shownItems'
import { storyListAdapter } from '../storyList'
import { jsonFeedDocument } from './document'
import { jsonFeedStory } from './story'

/**
 * A JSON Feed, 1.0 or 1.1 (https://www.jsonfeed.org/version/1.1/). Takes the feed's absolute address, and how documents are
 * fetched.
 */
export function openJsonFeed(url: string, readDocument: FetchJson = fetchJson): ContentSource {
  return jsonFeedAdapter(url, readDocument)(plainReading(readDocument))
}

/** As `openJsonFeed`, for questions that want to know the age of their answers. */
export function jsonFeedAdapter(url: string, readDocument: FetchJson): (reading: Reading) => ContentSource {
  return storyListAdapter(url, readDocument, async (address, read, signal) => {
    const { document } = await read(address, signal)
    const feed = parseOrThrow(jsonFeedDocument, document, address)
    return {
      title: feed.title,
      languages: [feed.language, ...feed.items.map(({ language }) => language)].map(parseLanguage),
      stories: shownItems(address, feed.items, (item) => jsonFeedStory(item, feed, address)),
      next: mediaAddress(feed.next_url, address),
    }
  })
}
