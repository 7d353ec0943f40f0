import type { Summary } from '../../model/article'
import { mediaAddress } from '../address'
import { type Answer, type Reading, startReading } from '../answer'
import { dedupe } from '../dedupe'
import type { FetchJson } from '../fetchJson'
import { ownSlugs } from '../ownSlugs'
import { parseOrThrow } from '../parseOrThrow'
import { type JsonFeedDocument, jsonFeedDocument } from './document'
import { type FeedStory, jsonFeedStory } from './story'

interface Document {
  feed: JsonFeedDocument
  stories: FeedStory[]
}

/** One document of a feed, and the stories that no page before it has. */
export interface JsonFeedPage extends Document {
  isLast: boolean
}

export interface JsonFeedPages {
  /**
   * The pages of a feed from the newest on, read one after the other as they are asked for, each kept for a minute. No
   * address is followed twice, and no more than fifty are.
   */
  all: (reading: Reading, signal: AbortSignal) => AsyncGenerator<JsonFeedPage, void, undefined>
  /** How many pages have been read so far. */
  reached: () => number
}

const keptFor = 60_000
const mostPages = 50

/** Takes the address of a feed, and how its documents are fetched. */
export function openPages(url: string, readDocument: FetchJson): JsonFeedPages {
  const readings = new Map<string, (signal: AbortSignal) => Promise<Answer<Document>>>()
  let reached = 0

  async function fetched(address: string, signal: AbortSignal): Promise<Answer<Document>> {
    const reading = startReading(readDocument)
    const { document } = await reading.read(address, signal)
    const feed = parseOrThrow(jsonFeedDocument, document, address)
    return reading.answer({ feed, stories: feed.items.flatMap((item) => jsonFeedStory(item, feed, address) ?? []) })
  }

  function read(address: string, signal: AbortSignal): Promise<Answer<Document>> {
    const known = readings.get(address)
    if (known !== undefined) return known(signal)
    const reading = dedupe((stop) => fetched(address, stop), keptFor)
    // Addresses of older pages may change with every new story.
    if (readings.size > 2 * mostPages) readings.clear()
    readings.set(address, reading)
    return reading(signal)
  }

  async function* all({ use }: Reading, signal: AbortSignal) {
    const followed = new Set<string>()
    const names = new Set<string>()
    const ids = new Set<string>()
    let address: string | null = url
    while (address !== null) {
      followed.add(address)
      const { feed, stories }: Document = use(await read(address, signal))
      reached = Math.max(reached, followed.size)
      const next: string | null = mediaAddress(feed.next_url, address)
      const isLast: boolean = next === null || followed.has(next) || followed.size >= mostPages
      yield { feed, stories: toldApart(stories, names, ids), isLast }
      address = isLast ? null : next
    }
  }

  return { all, reached: () => reached }
}

/** Each story once, and each by a slug of its own. Takes the slugs and ids of the pages before, and adds to them. */
function toldApart(stories: FeedStory[], names: Set<string>, ids: Set<string>): FeedStory[] {
  const fresh = stories.filter(({ summary: { id } }) => {
    const isKnown = ids.has(id)
    ids.add(id)
    return !isKnown
  })
  const slugs = ownSlugs(
    fresh.map(({ summary }) => summary),
    names,
  )
  return fresh.map((story) => {
    const slug = slugs.get(story.summary.id) ?? story.summary.slug
    return { ...story, summary: { ...story.summary, slug } satisfies Summary }
  })
}
