import { profilePath, sectionPath, storyPath } from '../model/paths'
import { ReadError } from '../model/readError'
import type { ContentSource } from '../sources/contentSource'
import { latestSection } from '../sources/latestSection'

/** Leads the addresses at which a newsroom's system has things to the pages that have the same here. */
export interface OldAddresses {
  /** The path that the build knows for an old address, its query included; null for others. */
  known(address: string): string | null
  /** The path that the newsroom's system knows for a path at which there is nothing; null where it knows none. */
  find(path: string): Promise<string | null>
}

/** How many answers are remembered, and for how long, in ms: guesses at addresses shall not become questions each time. */
const mostFound = 2000
const foundFor = 60_000
const mostSteps = 6
const { signal: noStop } = new AbortController()

/**
 * Opens the old addresses of WordPress and Ghost. Takes those that the build has written down, by address, the source, and the
 * time in ms since the Unix epoch.
 */
export function openOldAddresses(
  built: ReadonlyMap<string, string>,
  source: () => ContentSource,
  now: () => number,
): OldAddresses {
  const found = new Map<string, { at: number; path: Promise<string | null> }>()
  return {
    known: (address) => built.get(address) ?? built.get(address.replace(/\/?$/, '/')) ?? null,
    find(path) {
      const before = found.get(path)
      if (before !== undefined && now() - before.at < foundFor) return before.path
      if (found.size >= mostFound) found.clear()
      const answer = { at: now(), path: lookUp(path, source()) }
      found.set(path, answer)
      return answer.path
    },
  }
}

async function lookUp(path: string, source: ContentSource): Promise<string | null> {
  const steps = path.split('/').filter((step) => step !== '')
  const [folder = ''] = steps
  const [name = ''] = steps.slice(-1).map(slugIn)
  if (name === '' || steps.length > mostSteps) return null
  if (folder === 'tag') return steps.length === 2 ? tagPath(name, source) : null
  const sections = (await source.everySection?.(noStop).catch(nothing)) ?? []
  if (folder === 'category') return sections.includes(name) ? sectionPath(name) : null
  // What is missing here by its own address has been asked for already.
  if (steps.length === 2 && sections.includes(folder)) return null
  const story = await source.article(latestSection, name, noStop).catch(nothing)
  return story?.slug === name ? storyPath(story) : null
}

/** Where a tag is: a section of the masthead, or a topic; null for a tag that there isn't. */
async function tagPath(slug: string, source: ContentSource): Promise<string | null> {
  const edition = await source.edition(noStop).catch(nothing)
  if (edition?.sections.some((section) => section.slug === slug)) return sectionPath(slug)
  const topic = (await source.profile?.('topic', slug, null, noStop).catch(nothing)) ?? null
  return topic === null ? null : profilePath(topic.profile)
}

/** The slug that a step of an address stands for, such as "a-story.html"; empty for what is no slug. */
function slugIn(step: string): string {
  try {
    const name = decodeURIComponent(step).replace(/\.html?$/, '')
    return /[./\\]/.test(name) ? '' : name
  } catch {
    return ''
  }
}

function nothing(error: unknown): null {
  if (error instanceof ReadError) return null
  throw error
}
