import type { Summary } from '../../model/article'
import type { Section } from '../../model/edition'
import { ReadError } from '../../model/readError'
import { plainReading, type Reading } from '../answer'
import { comparableText } from '../comparableText'
import type { ContentSource } from '../contentSource'
import { defaultFront } from '../defaultFront'
import { type FetchJson, fetchJson } from '../fetchJson'
import { languageByLetters, parseLanguage } from '../languageTag'
import { latestSection } from '../latestSection'
import { pageNumber } from '../pageNumber'
import { headlineIn } from '../plainLine'
import { type JsonFeedPage, type JsonFeedPages, openPages } from './pages'
import { type FeedStory, sectionSlug } from './story'

const topLength = 3
const mostSections = 8
/** How many pages one question may turn before it is answered with what was found. */
const patience = 10

/**
 * A JSON Feed, 1.0 or 1.1 (https://www.jsonfeed.org/version/1.1/). Takes the feed's absolute address, and how documents are
 * fetched. What was read is kept for a minute, as a feed can't be asked for single stories.
 *
 * Sections are the first tags of stories. A story without one runs in "latest", which holds every story of the feed.
 * Search looks through the pages that were read. Times without an offset count as UTC, as a feed names no zone.
 */
export function openJsonFeed(url: string, readDocument: FetchJson = fetchJson): ContentSource {
  return jsonFeedAdapter(url, readDocument)(plainReading(readDocument))
}

/** As `openJsonFeed`, for questions that want to know the age of their answers. */
export function jsonFeedAdapter(url: string, readDocument: FetchJson): (reading: Reading) => ContentSource {
  const pages = openPages(url, readDocument)
  return (reading) => jsonFeedSource(url, pages, reading)
}

function jsonFeedSource(url: string, pages: JsonFeedPages, reading: Reading): ContentSource {
  const { reached } = pages
  const all = (signal: AbortSignal) => pages.all(reading, signal)

  async function newest(signal: AbortSignal): Promise<JsonFeedPage> {
    for await (const page of all(signal)) return page
    throw new ReadError('missing', `${url} has no page`)
  }

  return {
    name: url,

    async edition(signal) {
      const { feed, stories } = await newest(signal)
      const title = headlineIn(feed.title) || new URL(url).host
      const named = [feed.language, ...feed.items.map(({ language }) => language)].map(parseLanguage)
      const languages = [...named, languageByLetters(stories.map(({ summary }) => summary.headline).join(' '))]
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
      const from = pageNumber(cursor)
      let number = 0
      for await (const { stories, isLast } of all(signal)) {
        number += 1
        if (number < from) continue
        const found = stories.map(({ summary }) => summary).filter((story) => isIn(section, story))
        if (found.length === 0 && !isLast && number < from + patience) continue
        if (found.length === 0 && from === 1) break
        return {
          stories: found,
          next: isLast ? null : String(number + 1),
          previous: from > 1 ? String(from - 1) : null,
        }
      }
      if (section === latestSection && from === 1) return { stories: [], next: null, previous: null }
      throw new ReadError('missing', `${url} has no stories of "${section}" on page ${from}`)
    },

    async article(_, slug, signal) {
      let number = 0
      for await (const { stories } of all(signal)) {
        const story = stories.find(({ summary }) => summary.slug === slug)
        if (story !== undefined) return story.article(story.summary)
        number += 1
        if (number >= Math.max(patience, reached())) break
      }
      throw new ReadError('missing', `${url} has no story "${slug}"`)
    },

    async search(words, cursor, signal) {
      if (cursor !== null) throw new ReadError('missing', 'What is found is all on one page')
      const known: FeedStory[] = []
      let number = 0
      for await (const { stories } of all(signal)) {
        known.push(...stories)
        number += 1
        if (number >= reached()) break
      }
      return { stories: foundIn(known, words), next: null, previous: null }
    },
  }
}

function isIn(section: string, story: Summary): boolean {
  return section === latestSection || story.section === section
}

/** The most used first tags; last, under the feed's own title, the section of all stories, where some have no tag. */
function sectionsOf(stories: FeedStory[], title: string): Section[] {
  const sections = new Map<string, { name: string; uses: number }>()
  for (const { tags } of stories.map(({ summary }) => summary)) {
    const slug = sectionSlug(tags[0])
    const known = sections.get(slug) ?? { name: tags[0] ?? title, uses: 0 }
    sections.set(slug, { ...known, uses: known.uses + 1 })
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
function foundIn(stories: FeedStory[], words: string): Summary[] {
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
