import { allSections } from '../model/edition'
import type { ContentSource } from '../sources/contentSource'
import type { SourceSettings } from '../sources/sourceSettings'
import { isLocal, openForBuild, openPublishedForBuild } from './builtSource'
import { hashOfFiles } from './code'
import type { DrawnFile } from './drawPages'
import { placeEdition } from './edition'
import { hashOf } from './hash'
import { type Move, movesFrom } from './oldAddresses'
import { pathsIn, pathsOf, storyPathIn } from './paths'
import { readPublished } from './readPublished'
import { readSite } from './readSite'
import { type BuildRecord, documentWatch } from './record'
import type { Loss } from './siteReading'
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
  return {
    source: dedupedSource(openForBuild(source, basePath, edition)),
    paths: await pathsIn(edition),
    feedPages: Number.POSITIVE_INFINITY,
    moves: [],
    losses: [],
    edition,
    reading: null,
    storyAt: () => null,
    isFresh: (inputs: Inputs) => documents.isFresh(inputs),
    async keep(_: string, record: BuildRecord) {
      for (const inputs of [record.site.inputs, ...Object.values(record.pages)]) await documents.remember(inputs)
      record.seen = documents.seen
    },
  }
}

async function readContent({ source, basePath, most, last }: Settings): Promise<Content> {
  // With the system's own addresses, from which readers have to be led here.
  const opened = openForBuild({ ...source, isCanonical: false }, basePath, '')
  const published = most === null ? await openPublishedForBuild(source) : null
  const rules = (await published?.sectionRules(new AbortController().signal)) ?? ''
  const basis = hashOf(
    JSON.stringify([opened.name, rules, source.sections ?? [], await hashOfFiles(['src/sources', 'src/model'])]),
  )
  const stored = await readStore(last, basis)
  const reading = await (published === null
    ? readSite(opened, stored, most ?? newestPages)
    : readPublished(opened, published, stored))
  const { edition, front, feeds, stories, losses } = reading
  const hashes = hashesOf(reading)
  const paths = pathsOf(reading)
  const addresses = [...stories].map(([path, { summary }]): [string, string] => [path, summary.canonical])
  const isCanonical = source.isCanonical === true
  return {
    source: storedSource({ ...reading, addresses }, opened, isCanonical),
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
      const entries = Object.entries(inputs)
      return entries.length > 0 && entries.every(([name, hash]) => hashes.get(name) === hash)
    },
    keep: (next) => writeStore(next, basis, stories),
  }
}
