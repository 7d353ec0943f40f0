import type { Summary } from '../model/article'
import type { FeedPage, ProfileFeed, Section } from '../model/edition'
import type { Profile } from '../model/profile'
import { ReadError } from '../model/readError'
import type { Reading } from './answer'
import { comparableText } from './comparableText'
import type { ContentSource } from './contentSource'
import { defaultFront } from './defaultFront'
import type { FetchJson } from './fetchJson'
import { languageByLetters } from './languageByLetters'
import { latestSection } from './latestSection'
import { tellUnder } from './leftOut'
import { listedProfiles, profileLinksIn, profileNamed } from './listedProfiles'
import { pageNumber } from './pageNumber'
import { headlineIn } from './plainLine'
import { shortHash } from './shortHash'
import { slugIn } from './slug'
import { type ListedStory, openPages, type ReadStoryDocument, type StoryPage, type StoryPages } from './storyPages'

const topLength = 3
const mostSections = 8
/** How many pages one question may turn before it is answered with what was found. */
const patience = 10

/**
 * A source that is a list of whole stories, page after page, such as a feed. Takes the list's absolute address, how its
 * documents are fetched, and how they are read. What was read is kept for a minute, as a list can't be asked for single stories.
 *
 * Sections are the first tags of stories. A story without one runs in "latest", which holds every story of the list.
 * Search looks through the pages that were read. Times without an offset count as UTC, as a list names no zone. Topics and authors
 * have pages only where the list `hasProfiles`: where each has a code, as the same word may mean something else in the next story.
 */
export function storyListAdapter(
  url: string,
  readDocument: FetchJson,
  readStories: ReadStoryDocument,
  { hasProfiles = false } = {},
): (reading: Reading) => ContentSource {
  const pages = openPages(url, readDocument, readStories)
  return (reading) => storyListSource(url, pages, reading, hasProfiles)
}

function storyListSource(url: string, pages: StoryPages, reading: Reading, hasProfiles: boolean): ContentSource {
  const { reached } = pages
  const all = (signal: AbortSignal) => pages.all(reading, signal)

  async function newest(signal: AbortSignal): Promise<StoryPage> {
    for await (const page of all(signal)) return page
    throw new ReadError('missing', `${url} has no page`)
  }

  /** A page of the stories of the list that are wanted; undefined where there is none. */
  async function pageOf(
    isWanted: (story: ListedStory) => boolean,
    cursor: string | null,
    signal: AbortSignal,
  ): Promise<{ listed: ListedStory[]; page: FeedPage } | undefined> {
    const from = pageNumber(cursor)
    let number = 0
    for await (const { stories, isLast } of all(signal)) {
      number += 1
      if (number < from) continue
      const listed = stories.filter(isWanted)
      if (listed.length === 0 && !isLast && number < from + patience) continue
      if (listed.length === 0 && from === 1) break
      return {
        listed,
        page: {
          stories: listed.map(({ summary }) => summary),
          next: isLast ? null : String(number + 1),
          previous: from > 1 ? String(from - 1) : null,
        },
      }
    }
    return undefined
  }

  /** The stories on the pages that have been read, of which there is at least one. */
  async function knownStories(signal: AbortSignal): Promise<ListedStory[]> {
    const known: ListedStory[] = []
    let number = 0
    for await (const { stories } of all(signal)) {
      known.push(...stories)
      number += 1
      if (number >= reached()) break
    }
    return known
  }

  async function profile(
    kind: Profile['kind'],
    slug: string,
    cursor: string | null,
    signal: AbortSignal,
  ): Promise<ProfileFeed> {
    const linkIn = (story: ListedStory) => profileLinksIn(story, kind).find((link) => link.slug === slug)
    const found = await pageOf((story) => linkIn(story) !== undefined, cursor, signal)
    if (found === undefined) throw new ReadError('missing', `${url} has no stories of "${slug}"`)
    const [first] = found.listed
    return { ...found.page, profile: profileNamed(kind, (first && linkIn(first)) ?? { name: slug, slug }) }
  }

  return {
    name: url,

    async edition(signal) {
      const { title: named, languages: told, stories } = await newest(signal)
      const title = headlineIn(named) || new URL(url).host
      const languages = [...told, languageByLetters(stories.map(({ summary }) => summary.headline).join(' '))]
      return {
        title,
        language: languages.find((language) => language !== '') ?? 'en',
        timeZone: 'UTC',
        sections: sectionsOf(stories, title),
      }
    },

    // Older pages of the feed may have sections that the newest one doesn't name.
    everySection: async () => null,

    async front(signal) {
      const { stories } = await newest(signal)
      const summaries = stories.map(({ summary }) => summary)
      return defaultFront(summaries.slice(0, topLength), sectionsOf(stories, ''), summaries)
    },

    async feed(section, cursor, signal) {
      const found = await pageOf(({ summary }) => isIn(section, summary), cursor, signal)
      if (found !== undefined) return found.page
      const from = pageNumber(cursor)
      if (section === latestSection && from === 1) return { stories: [], next: null, previous: null }
      throw new ReadError('missing', `${url} has no stories of "${section}" on page ${from}`)
    },

    ...(hasProfiles && { profile, profiles: async (signal) => listedProfiles(await knownStories(signal)) }),

    async article(_, slug, signal) {
      let number = 0
      for await (const { stories } of all(signal)) {
        const story = storyNamed(slug, stories)
        if (story !== undefined) return tellUnder(story.summary, () => story.article(story.summary))
        number += 1
        if (number >= Math.max(patience, reached())) break
      }
      throw new ReadError('missing', `${url} has no story "${slug}"`)
    },

    async search(words, cursor, signal) {
      if (cursor !== null) throw new ReadError('missing', 'What is found is all on one page')
      const known = await knownStories(signal)
      return { stories: foundIn(known, words), next: null, previous: null }
    },
  }
}

/** The story of a slug, be it an old one, with the mark of the story's id behind another headline. */
function storyNamed(slug: string, stories: readonly ListedStory[]): ListedStory | undefined {
  return (
    stories.find(({ summary }) => summary.slug === slug) ??
    stories.find(({ summary }) => slug.endsWith(`-${shortHash(summary.id)}`))
  )
}

function isIn(section: string, story: Summary): boolean {
  return section === latestSection || story.section === section
}

/** The most used first tags; last, under the feed's own title, the section of all stories, where some have no tag. */
function sectionsOf(stories: ListedStory[], title: string): Section[] {
  const sections = new Map<string, { name: string; uses: number }>()
  for (const { summary, sectionName } of stories) {
    const { section, tags } = summary
    const known = sections.get(section) ?? { name: sectionName || tags[0] || title, uses: 0 }
    sections.set(section, { ...known, uses: known.uses + 1 })
  }
  const latest = sections.get(latestSection)
  sections.delete(latestSection)
  const named = [...sections].sort(([, a], [, b]) => b.uses - a.uses).slice(0, mostSections)
  return [
    ...named.map(([slug, { name }]) => ({ name, slug })),
    ...(latest !== undefined || named.length === 0 ? [{ name: title, slug: latestSection }] : []),
  ]
}

/** Stories that hold all the words, those with all of them in the headline first. */
function foundIn(stories: ListedStory[], words: string): Summary[] {
  const wanted = comparableText(words)
    .split(' ')
    .filter((word) => word !== '')
  if (wanted.length === 0) return []
  const holds = (text: string) => {
    const there = comparableText(text)
    return wanted.every((word) => there.includes(word))
  }
  const found = stories.filter(({ summary, words }) => holds(`${summary.headline} ${summary.standfirst} ${words()}`))
  const first = found.filter(({ summary }) => holds(summary.headline))
  return [...new Set([...first, ...found])].map(({ summary }) => summary)
}

/** The slug of the section that a tag is. */
export function sectionSlug(tag: string | undefined): string {
  return tag === undefined ? latestSection : slugIn(tag) || shortHash(tag)
}
