import type { Summary } from '../model/article'
import { staticPagePath } from '../model/paths'
import type { ReadError } from '../model/readError'
import { archiveOf, listedStories } from '../render/archive'
import { undatedSource } from '../sources/answer'
import type { ContentSource } from '../sources/contentSource'
import { openPublished } from '../sources/openPublished'
import { openSource } from '../sources/openSource'
import type { Archive } from '../sources/publishedStories'
import { reasonOf } from './buildError'
import { cardWatch, withoutCards } from './cards'
import { hashOfFiles } from './code'
import type { Content, ContentSettings } from './content'
import { hashOf } from './hash'
import { movesFrom } from './oldAddresses'
import { pathsOf, storyPathIn } from './paths'
import { readPublished } from './readPublished'
import { readSite } from './readSite'
import { type Loss, type SiteReading, staticPageIn } from './siteReading'
import { readStore, writeStore } from './store'
import { hashesOf, recorded, storedSource } from './storedSource'
import { dedupedSource } from './trackInputs'

/** How many pages of each section are read where stories can only be had by section, unless settings say otherwise. */
const newestPages = 3

/** Reads the newsroom's system. Throws a `ReadError`. */
export async function readContent({ source, client, basePath, most, only, last }: ContentSettings): Promise<Content> {
  // With the system's own addresses, from which readers have to be led here.
  const opened = dedupedSource(
    undatedSource(openSource({ ...source, isCanonical: false }, basePath, client.readDocument)),
  )
  const everything = await openPublished(source, client.readDocument)
  const published = most === null ? everything : null
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
  const { edition, front, feeds, profiles, stories, staticPages, losses, doubts, pagesLeftOut } = reading
  const hashes = hashesOf(reading)
  const own = [...staticPages.keys()].map((slug) => staticPagePath({ slug }))
  const paths = [...pathsOf(feeds, profiles, new Set(stories.keys())), ...own]
  const others = (await everything?.addresses(new AbortController().signal)) ?? []
  const addresses = [...addressesIn(reading), ...others].filter(([, address]) => address !== '')
  // Where a site is read by section, it goes without the stories that can't be had, and the build names them.
  const [failure] = published === null ? [] : client.failures
  if (failure !== undefined) throw failure
  const isCanonical = source.isCanonical === true
  const stored = storedSource({ ...reading, addresses }, opened, isCanonical)
  const hasCards = cardWatch(await cardsOf(stored, feeds))
  const archived =
    published !== null
      ? [...stories.values()].map(({ summary }) => summary)
      : await (everything === null ? listedStories(opened) : storiesOf(everything))
  hashes.set('archive', hashOf(JSON.stringify(archived)))
  return {
    source: stored,
    archive: archiveOf(async () => recorded('archive', archived)),
    paths,
    feedPages: published === null ? (most ?? newestPages) : Number.POSITIVE_INFINITY,
    moves: isCanonical ? movesFrom(addresses, paths) : [],
    losses: [...losses, ...client.extrasMissed.map(extraLoss)],
    pagesLeftOut,
    doubts,
    edition: '',
    reading: { edition, front, feeds, profiles, staticPages, addresses },
    storyAt(path) {
      const own = storyPathIn(path)
      const story = own === null ? undefined : stories.get(own)
      return own === null || story === undefined ? null : { ...story, path: own }
    },
    async isFresh(inputs) {
      const entries = Object.entries(withoutCards(inputs))
      return hasCards(inputs) && entries.length > 0 && entries.every(([name, hash]) => hashes.get(name) === hash)
    },
    keep: (next) => writeStore(next, basis, client.extrasMissed.length > 0 ? keptOf(stories, known) : stories),
  }
}

/** What is missing of live stories, named by the document that had it. */
function extraLoss(error: ReadError): Loss {
  return { path: 'the posts of a live story', headline: '', reason: reasonOf(error), isKept: false }
}

/** The stories that were there before: those that were read without what belongs to them are read again by the next build. */
function keptOf(stories: SiteReading['stories'], known: SiteReading['stories']): SiteReading['stories'] {
  return new Map([...stories].filter(([path, story]) => known.get(path) === story))
}

/** The stories of all months, one month after the other. */
async function storiesOf(everything: Archive): Promise<Summary[]> {
  const { signal } = new AbortController()
  const stories: Summary[] = []
  for (const month of await everything.months(signal)) stories.push(...(await everything.inMonth(month, signal)))
  return stories
}

/** The cards of all stories, as pages show them. */
async function cardsOf(source: ContentSource, feeds: SiteReading['feeds']): Promise<Summary[]> {
  const { signal } = new AbortController()
  const places = [...feeds].flatMap(([section, pages]) => [...pages.keys()].map((cursor) => ({ section, cursor })))
  const pages = await Promise.all(places.map(({ section, cursor }) => source.feed(section, cursor, signal)))
  const front = await source.front(signal)
  return [...pages, ...front].flatMap(({ stories }) => stories)
}

/** The paths of the stories and static pages, each with an address at which the newsroom's system has it. */
function addressesIn({ stories, staticPages }: SiteReading): [path: string, address: string][] {
  const ofStories = [...stories].flatMap(([path, { addresses }]) =>
    addresses.map((address): [string, string] => [path, address]),
  )
  const ofPages = [...staticPages.values()].flatMap((text): [string, string][] => {
    const page = staticPageIn(text)
    return page === null ? [] : [[staticPagePath(page), page.address]]
  })
  return [...ofStories, ...ofPages]
}
