import type { Article, Summary } from '../model/article'
import type { ProfileLink } from '../model/profile'
import { type Answer, type Reading, startReading } from './answer'
import { dedupe } from './dedupe'
import type { FetchJson } from './fetchJson'
import { ownSlugs } from './ownSlugs'

/** A story of a list. */
export interface ListedStory {
  /** Its slug may be another story's too: whoever lists stories has to tell them apart. */
  summary: Summary
  /** The name of its section; empty where the first tag names it. */
  sectionName?: string
  /** Its authors that have a page of their own; left out where none has. */
  authorPages?: ProfileLink[]
  /** All its words, to search in. */
  words: () => string
  /** Throws a `ReadError` when there is nothing to read in it. */
  article: (summary: Summary) => Article
}

/** One document of a list of stories that come whole, newest first. */
export interface StoryDocument {
  /** What the list calls itself; empty when it doesn't say. */
  title: string
  /** BCP 47 tags, those of the list before those of its stories; empty ones don't count. */
  languages: string[]
  stories: ListedStory[]
  /** The address of the document with older stories, or null. */
  next: string | null
}

/** Reads the document at an address, which it gets by `read`. Throws a `ReadError`. */
export type ReadStoryDocument = (address: string, read: FetchJson, signal: AbortSignal) => Promise<StoryDocument>

/** One document of a list, with the stories that no page before it has. */
export interface StoryPage extends StoryDocument {
  isLast: boolean
}

export interface StoryPages {
  /**
   * The pages of a list from the newest on, read one after the other as they are asked for, each kept for a minute. No
   * address is followed twice, and no more than fifty are.
   */
  all: (reading: Reading, signal: AbortSignal) => AsyncGenerator<StoryPage, void, undefined>
  /** How many pages have been read so far. */
  reached: () => number
}

const keptFor = 60_000
const mostPages = 50

/** Takes the address of a list, how its documents are fetched, and how they are read. */
export function openPages(url: string, readDocument: FetchJson, readStories: ReadStoryDocument): StoryPages {
  const readings = new Map<string, (signal: AbortSignal) => Promise<Answer<StoryDocument>>>()
  let reached = 0

  async function fetched(address: string, signal: AbortSignal): Promise<Answer<StoryDocument>> {
    const reading = startReading(readDocument)
    return reading.answer(await readStories(address, reading.read, signal))
  }

  function read(address: string, signal: AbortSignal): Promise<Answer<StoryDocument>> {
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
    const ids = new Map<string, string>()
    let address: string | null = url
    while (address !== null) {
      followed.add(address)
      const page: StoryDocument = use(await read(address, signal))
      reached = Math.max(reached, followed.size)
      const { next } = page
      const isLast: boolean = next === null || followed.has(next) || followed.size >= mostPages
      yield { ...page, stories: toldApart(page.stories, names, ids), isLast }
      address = isLast ? null : next
    }
  }

  return { all, reached: () => reached }
}

/** Each story once, and each by a slug of its own. Takes the slugs and ids of the pages before, and adds to them. */
function toldApart(stories: ListedStory[], names: Set<string>, ids: Map<string, string>): ListedStory[] {
  const fresh = withOwnIds(stories, ids).filter(({ summary: { id, canonical } }) => {
    const isKnown = ids.has(id)
    if (!isKnown) ids.set(id, canonical)
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

/** Some systems give several stories one id, or all of them: these are known by their addresses. */
function withOwnIds(stories: ListedStory[], before: ReadonlyMap<string, string>): ListedStory[] {
  const addresses = new Map<string, Set<string>>()
  for (const { id, canonical } of stories.map(({ summary }) => summary)) {
    const known = addresses.get(id) ?? new Set([before.get(id) ?? canonical])
    addresses.set(id, known.add(canonical))
  }
  return stories.map((story) => {
    const { id, canonical } = story.summary
    const isShared = canonical !== '' && (addresses.get(id)?.size ?? 0) > 1
    return isShared ? { ...story, summary: { ...story.summary, id: canonical } } : story
  })
}
