import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pMap from 'p-map'
import * as v from 'valibot'
import { allSections } from '../model/edition'
import { staticPagePath, storyPath } from '../model/paths'
import type { StaticPageName } from '../model/staticPage'
import { feedDocuments } from '../sources/edition/feedDocuments'
import { strictLists } from '../sources/edition/lists'
import { editionFormat, editionSchemas } from '../sources/edition/schema'
import { type Findable, indexFile, searchDocuments } from '../sources/edition/searchIndex'
import type { Identity } from '../sources/identity'
import { editionDocument, type Fields } from './asDocument'
import { type ExportedFeed, type FeedListing, withSections } from './exportFeeds'
import { storyFile, writeDocument } from './exportFolder'
import type { ExportJournal, StoryEntry } from './exportJournal'
import { type DescribedProfiles, writeProfiles } from './exportProfiles'
import { type ExportedPages, staticPageFile } from './exportStaticPages'
import { liveMark } from './liveMark'
import { ownLinks, type Placed, withLinks } from './ownLinks'
import { profilesFile } from './profileDocuments'

const pageSize = 15
const stripLength = 5
const [{ entries: summaryEntries }] = editionSchemas('/', strictLists).summary.pipe
const storyDocument = v.looseObject({ section: v.string(), slug: v.string(), body: v.unknown() })

/** The indexes that an edition now has. */
export interface WrittenIndexes {
  /** How many pages the feed of each section has. */
  pages: Map<string, number>
  /** The paths of the documents that it is searched by. */
  searchFiles: Set<string>
  /** The paths of the feeds of its topics and authors. */
  profileFiles: Set<string>
  /** The paths of its static pages. */
  staticPageFiles: Set<string>
}

interface EditionParts {
  listed: FeedListing
  /** Stories that left the export. */
  removed: StoryEntry[]
  /** What is known of topics and authors. */
  profiles: DescribedProfiles
  staticPages: ExportedPages
  /** The looks that the edition names. */
  identity: Partial<Identity>
  /** The address of the newsroom's site. */
  site: string
}

/**
 * Makes an edition of the stories that are written: points their links at each other, adds what to read next, and writes
 * feeds, front, search, static pages and, last of all, `edition.json`.
 */
export async function writeIndexes(
  folder: string,
  journal: ExportJournal,
  { listed, removed, profiles, staticPages, identity, site }: EditionParts,
  signal: AbortSignal,
): Promise<WrittenIndexes> {
  const cardOf = async (story: string): Promise<Fields> => {
    const { live, ...document } = await storyIn(folder, story)
    const card = Object.fromEntries(Object.entries(document).filter(([field]) => field in summaryEntries))
    return { ...card, ...liveMark(live), ...journal.stories.get(story)?.card }
  }
  const cardsOf = (stories: string[]) =>
    Promise.all(stories.filter((story) => journal.stories.has(story)).map((story) => cardOf(story)))

  const others = [...removed.map(placed), ...unwritten(listed, journal)]
  const inExport = [...[...journal.stories.values()].map(placed), ...[...staticPages].map(placedPage)]
  const linked = ownLinks(inExport, others, site)
  const findable: Findable[] = []
  async function finishStory({ story, related }: StoryEntry): Promise<void> {
    signal.throwIfAborted()
    const document = await storyIn(folder, story)
    const published = typeof document.published === 'string' ? document.published : null
    findable.push({ name: story, published, read: () => storyIn(folder, story) })
    const cards = related.length === 0 ? {} : { related: await cardsOf(related.filter((other) => other !== story)) }
    await writeDocument(folder, storyFile(story), {
      ...document,
      body: withLinks(document.body, linked),
      ...cards,
    })
  }

  await pMap(journal.stories.values(), finishStory, { concurrency: 8 })

  const feeds = new Map([...listed.feeds].map(([section, feed]) => [section, storiesOf(section, feed, journal)]))
  const written = withSections(
    listed.edition,
    ({ slug }) => (feeds.get(slug) ?? []).length > 0 || listed.feeds.get(slug)?.isWhole === true,
  )
  const pages = new Map<string, number>()
  for (const { slug } of allSections(written)) {
    const stories = feeds.get(slug) ?? []
    const documents = feedDocuments(stories, pageSize)
    for (const { name, stories, previous, next } of documents) {
      signal.throwIfAborted()
      await writeDocument(folder, `sections/${slug}/${name}.json`, {
        format: editionFormat,
        stories: await cardsOf(stories),
        ...(previous !== null && { previous }),
        ...(next !== null && { next }),
      })
    }
    pages.set(slug, documents.length)
    journal.feeds.set(slug, stories)
  }

  await writeDocument(folder, 'front.json', {
    format: editionFormat,
    blocks: await Promise.all(
      frontOf(listed, feeds).map(async ({ section, stories }) => ({
        ...(section !== null && { section }),
        stories: await cardsOf(stories),
      })),
    ),
  })
  const searchFiles = new Set<string>()
  for await (const [path, document] of searchDocuments(findable)) {
    signal.throwIfAborted()
    await writeDocument(folder, path, document)
    searchFiles.add(path)
  }

  const newestFirst = findable
    .toSorted((a, b) => timeOf(b) - timeOf(a) || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name)
  const read = (story: string) => storyIn(folder, story)
  const profileFiles = await writeProfiles(folder, newestFirst, cardOf, read, profiles, pageSize, signal)

  for (const [slug, page] of staticPages) {
    signal.throwIfAborted()
    await writeDocument(folder, staticPageFile(slug), { ...page, body: withLinks(page.body, linked) })
  }

  const hasPage = ({ slug }: StaticPageName) => staticPages.has(slug)
  const { pages: listedPages = [], otherPages = [] } = written
  const edition = editionDocument({
    ...written,
    pages: listedPages.filter(hasPage),
    otherPages: otherPages.filter(hasPage),
  })
  await writeDocument(folder, 'edition.json', {
    ...edition,
    ...identity,
    search: indexFile,
    profiles: profilesFile,
  })
  return { pages, searchFiles, profileFiles, staticPageFiles: new Set([...staticPages.keys()].map(staticPageFile)) }
}

function timeOf({ published }: Findable): number {
  return published === null ? 0 : Date.parse(published)
}

async function storyIn(folder: string, story: string) {
  const file = join(folder, storyFile(story))
  try {
    return v.parse(storyDocument, JSON.parse(await readFile(file, 'utf8')))
  } catch (error) {
    throw new Error(`${file} is damaged. Delete it, and it is fetched again.`, { cause: error })
  }
}

function placed({ story, canonical }: StoryEntry): Placed {
  const [section = '', slug = ''] = story.split('/')
  return [storyPath({ section, slug }), canonical]
}

function placedPage([slug, { address }]: [string, Fields]): Placed {
  return [staticPagePath({ slug }), typeof address === 'string' ? address : '']
}

/** The stories that the source lists and the export doesn't hold. */
function unwritten({ stories }: FeedListing, journal: ExportJournal): Placed[] {
  const lacking = [...stories].filter(([story]) => !journal.stories.has(story))
  return lacking.map(([, summary]) => [storyPath(summary), summary.canonical])
}

/** What of a section is written; a feed that broke off goes on as it was before. */
function storiesOf(section: string, { stories, isWhole }: ExportedFeed, journal: ExportJournal): string[] {
  const all = isWhole ? stories : [...new Set([...stories, ...(journal.feeds.get(section) ?? [])])]
  return all.filter((story) => journal.stories.has(story))
}

/** The source's front; where there is none, the newest story of each section and then those after it. */
function frontOf({ front }: FeedListing, feeds: Map<string, string[]>): FeedListing['front'] {
  if (front.length > 0) return front
  const strips = [...feeds].map(([section, stories]) => ({ section, stories: stories.slice(1, stripLength + 1) }))
  const newest = new Set([...feeds.values()].flatMap((stories) => stories.slice(0, 1)))
  return [{ section: null, stories: [...newest] }, ...strips.filter(({ stories }) => stories.length > 0)]
}
