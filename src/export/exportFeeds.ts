import type { Summary } from '../model/article'
import { allSections, type Edition, type FrontBlock, type Section } from '../model/edition'
import { takenNames } from '../model/takenNames'
import type { ContentSource } from '../sources/contentSource'
import { faultOfName } from './exportFolder'
import type { ExportReport } from './exportReport'

/** The feed of a section; its stories as `section/slug`, newest first. */
export interface ExportedFeed {
  stories: string[]
  /** Every page could be read. */
  isWhole: boolean
}

/** What a source lists: the edition, its feeds by section, its front, and each story once, by `section/slug`. */
export interface FeedListing {
  edition: Edition
  feeds: Map<string, ExportedFeed>
  front: { section: string | null; stories: string[] }[]
  stories: Map<string, Summary>
}

/** After this many pages in a row without a new story a feed is taken to be endless. */
const fruitlessPages = 5

/**
 * Reads everything that a source lists, up to `limit` stories of each section. Reports what can't be read, stories and sections
 * whose names can't be file names, and sections at whose address the reader has something of its own. Calls `onFound` with the number of stories that each page brings. Throws a
 * `ReadError` when the edition itself can't be read.
 */
export async function exportFeeds(
  source: ContentSource,
  limit: number,
  report: ExportReport,
  signal: AbortSignal,
  onFound: (stories: number) => void = () => {},
): Promise<FeedListing> {
  const edition = await source.edition(signal)
  const sectionNames = nameCollisions()
  const sections = allSections(edition).filter(({ slug }) => {
    const fault = sectionNames.faultOf(slug) ?? faultOfName(slug)
    if (fault !== null) report.note('section', slug, fault)
    return fault === null
  })
  for (const section of sections)
    for (const sentence of takenNames([section]))
      report.note('section', section.slug, 'can’t be opened under its name', sentence)
  const [front, ...read] = await Promise.all([
    frontOf(source, report, signal),
    ...sections.map(({ slug }) => feedOf(source, slug, limit, report, signal, onFound)),
  ])

  const names = nameCollisions()
  const stories = new Map<string, Summary>()
  const accepted = (list: Summary[]) =>
    list.flatMap((story) => {
      const name = `${story.section}/${story.slug}`
      const fault = stories.has(name)
        ? null
        : (faultOfName(story.section) ?? faultOfName(story.slug) ?? names.faultOf(name))
      if (fault === null && !stories.has(name)) stories.set(name, story)
      if (fault !== null) report.note('story', name, fault)
      return fault === null ? [name] : []
    })
  const feeds = sections.map(({ slug }, place) => {
    const feed = read[place]
    const isWhole = feed?.isWhole ?? false
    return [slug, { stories: accepted(feed?.stories.slice(0, limit) ?? []), isWhole }] as const
  })
  return {
    edition: withSections(edition, ({ slug }) => sections.some((section) => section.slug === slug)),
    feeds: new Map(feeds),
    front: front
      .filter(({ section }) => section === null || sections.some(({ slug }) => slug === section))
      .map(({ section, stories }) => ({ section, stories: accepted(stories) })),
    stories,
  }
}

/** The edition with those of its sections alone that `isKept` names, in the masthead and beside it. */
export function withSections(edition: Edition, isKept: (section: Section) => boolean): Edition {
  const { sections, otherSections = [] } = edition
  return { ...edition, sections: sections.filter(isKept), otherSections: otherSections.filter(isKept) }
}

async function frontOf(source: ContentSource, report: ExportReport, signal: AbortSignal): Promise<FrontBlock[]> {
  try {
    return await source.front(signal)
  } catch (error) {
    signal.throwIfAborted()
    report.noteError('front', 'front page', error)
    return []
  }
}

async function feedOf(
  source: ContentSource,
  section: string,
  limit: number,
  report: ExportReport,
  signal: AbortSignal,
  onFound: (stories: number) => void,
): Promise<{ stories: Summary[]; isWhole: boolean }> {
  const stories = new Map<string, Summary>()
  const cursors = new Set<string | null>()
  let cursor: string | null = null
  let fruitless = 0
  try {
    do {
      cursors.add(cursor)
      const page = await source.feed(section, cursor, signal)
      const before = stories.size
      for (const story of page.stories) stories.set(`${story.section}/${story.slug}`, story)
      onFound(stories.size - before)
      fruitless = stories.size > before ? 0 : fruitless + 1
      cursor = page.next
      if (cursor !== null && (cursors.has(cursor) || fruitless === fruitlessPages)) {
        report.note('section', section, 'has a feed that never ends')
        return { stories: [...stories.values()], isWhole: false }
      }
    } while (cursor !== null && stories.size < limit)
    return { stories: [...stories.values()], isWhole: true }
  } catch (error) {
    signal.throwIfAborted()
    report.noteError('section', section, error)
    return { stories: [...stories.values()], isWhole: false }
  }
}

/** Compares names as the least discriminating file system does. */
function nameCollisions() {
  const known = new Map<string, string>()
  return {
    faultOf(name: string): string | null {
      const key = name.normalize('NFKC').toLowerCase()
      const first = known.get(key) ?? name
      known.set(key, first)
      return first === name ? null : 'has a name that many disks can’t tell from that of another'
    },
  }
}
