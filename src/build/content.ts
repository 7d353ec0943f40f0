import type { Summary } from '../model/article'
import { allSections, type FeedPage } from '../model/edition'
import { storyPath } from '../model/paths'
import { feedPages } from '../render/feedPages'
import type { ContentSource } from '../sources/contentSource'
import type { SourceSettings } from '../sources/sourceSettings'
import { isLocal, openForBuild, openPublishedForBuild } from './builtSource'
import { cardWatch, withoutCards } from './cards'
import { hashOfFiles } from './code'
import type { DrawnFile } from './drawPages'
import { placeEdition } from './edition'
import { hashOf } from './hash'
import { type Move, movesFrom } from './oldAddresses'
import { pathsOf, storyPathIn } from './paths'
import { readPublished } from './readPublished'
import { readSite } from './readSite'
import { type BuildRecord, documentWatch } from './record'
import type { Loss, SiteReading } from './siteReading'
import { readStore, writeStore } from './store'
import { hashesOf, type StoredReading, storedSource } from './storedSource'
import { dedupedSource, type Inputs } from './trackInputs'

/** How many pages of each section are read where stories can only be had by section, unless settings say otherwise. */
const newestPages = 3

/** What the pages of a site are made from: an edition in a folder, or what was read from a newsroom's system. */
export interface Content {
  /** Answers for the pages, without asking anybody. */
  source: ContentSource
  /** The paths of all pages, without the base path. */
  paths: string[]
  /** How many pages of each section's feed are known. */
  feedPages: number
  /** The system's own addresses, which have to lead here. */
  moves: Move[]
  /** The stories that could not be read. */
  losses: Loss[]
  /** The folder of the edition; empty for what was read. */
  edition: string
  /** What was read, but for the stories; null for an edition. */
  reading: Omit<StoredReading, 'stories'> | null
  /** The story that the page at a path shows, for the worker that draws it. */
  storyAt(path: string): DrawnFile['story']
  /** Whether all that something was made from in the last build is as it was. */
  isFresh(inputs: Inputs): Promise<boolean>
  /** Keeps in the new site, and in its record, what the next build compares with. */
  keep(next: string, record: BuildRecord): Promise<void>
}

interface Settings {
  source: SourceSettings
  basePath: string
  /** The folder of the edition to build, null for the sample. */
  folder: string | null
  /** How many pages of each section are read from a source that has to be asked; null for all that can be had. */
  most: number | null
  /** The paths of the stories that have changed, where that is known; null to find out. */
  only: string[] | null
  last: string
  next: string
}

/** Places the edition in the new site, or reads the newsroom's system. Throws a `BuildError` or a `ReadError`. */
export async function openContent(settings: Settings, seen: BuildRecord['seen']): Promise<Content> {
  return isLocal(settings.source) ? editionContent(settings, seen) : readContent(settings)
}

async function editionContent({ source, basePath, folder, last, next }: Settings, seen: BuildRecord['seen']) {
  const edition = await placeEdition(folder, last, next)
  const documents = documentWatch(edition, seen)
  const opened = dedupedSource(openForBuild(source, basePath, edition))
  const feeds = await readFeeds(opened)
  const hasCards = cardWatch(await listedBy(opened, feeds))
  return {
    source: opened,
    paths: pathsOf(feeds, storiesIn(feeds)),
    feedPages: Number.POSITIVE_INFINITY,
    moves: [],
    losses: [],
    edition,
    reading: null,
    storyAt: () => null,
    isFresh: async (inputs: Inputs) => hasCards(inputs) && documents.isFresh(withoutCards(inputs)),
    async keep(_: string, record: BuildRecord) {
      for (const inputs of [record.site.inputs, ...Object.values(record.pages)])
        await documents.remember(withoutCards(inputs))
      record.seen = documents.seen
    },
  }
}

function storiesIn(feeds: SiteReading['feeds']): Set<string> {
  const pages = [...feeds.values()].flatMap((each) => [...each.values()])
  return new Set(pages.flatMap(({ stories }) => stories.map(storyPath)))
}

/** All pages of the sections' feeds. */
async function readFeeds(source: ContentSource): Promise<SiteReading['feeds']> {
  const feeds: SiteReading['feeds'] = new Map()
  for (const { slug } of allSections(await source.edition(new AbortController().signal))) {
    const pages = new Map<string | null, FeedPage>()
    for await (const { cursor, page } of feedPages(source, slug)) pages.set(cursor, page)
    feeds.set(slug, pages)
  }
  return feeds
}

async function readContent({ source, basePath, most, only, last }: Settings): Promise<Content> {
  // With the system's own addresses, from which readers have to be led here.
  const opened = openForBuild({ ...source, isCanonical: false }, basePath, '')
  const published = most === null ? await openPublishedForBuild(source) : null
  const rules = (await published?.sectionRules(new AbortController().signal)) ?? ''
  const basis = hashOf(
    JSON.stringify([opened.name, rules, source.sections ?? [], await hashOfFiles(['src/sources', 'src/model'])]),
  )
  const known = await readStore(last, basis)
  // A first build has to ask for everything.
  const changed = known.size > 0 ? only : null
  const reading = await (published === null
    ? readSite(opened, known, most ?? newestPages, changed ?? [])
    : readPublished(opened, published, known, changed))
  const { edition, front, feeds, stories, losses } = reading
  const hashes = hashesOf(reading)
  const paths = pathsOf(feeds, new Set(stories.keys()))
  const addresses = [...stories].map(([path, { summary }]): [string, string] => [path, summary.canonical])
  const isCanonical = source.isCanonical === true
  const stored = storedSource({ ...reading, addresses }, opened, isCanonical)
  const hasCards = cardWatch(await listedBy(stored, feeds))
  return {
    source: stored,
    paths,
    feedPages: published === null ? (most ?? newestPages) : Number.POSITIVE_INFINITY,
    moves: isCanonical ? movesFrom(source.kind, addresses, allSections(edition), paths) : [],
    losses,
    edition: '',
    reading: { edition, front, feeds, addresses },
    storyAt(path) {
      const own = storyPathIn(path)
      const story = own === null ? undefined : stories.get(own)
      return own === null || story === undefined ? null : { ...story, path: own }
    },
    async isFresh(inputs) {
      const entries = Object.entries(withoutCards(inputs))
      return hasCards(inputs) && entries.length > 0 && entries.every(([name, hash]) => hashes.get(name) === hash)
    },
    keep: (next) => writeStore(next, basis, stories),
  }
}

/** The cards of all stories, as pages show them. */
async function listedBy(source: ContentSource, feeds: SiteReading['feeds']): Promise<Summary[]> {
  const { signal } = new AbortController()
  const places = [...feeds].flatMap(([section, pages]) => [...pages.keys()].map((cursor) => ({ section, cursor })))
  const pages = await Promise.all(places.map(({ section, cursor }) => source.feed(section, cursor, signal)))
  const front = await source.front(signal)
  return [...pages, ...front].flatMap(({ stories }) => stories)
}
