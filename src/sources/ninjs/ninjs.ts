import type { Summary } from '../../model/article'
import type { FeedPage, FrontBlock } from '../../model/edition'
import { ReadError } from '../../model/readError'
import { type Answer, plainReading, type Reading, startReading } from '../answer'
import { comparableText } from '../comparableText'
import type { ContentSource } from '../contentSource'
import { dedupe } from '../dedupe'
import { type FetchJson, fetchJson } from '../fetchJson'
import { pageNumber } from '../pageNumber'
import { wordsIn } from './body'
import { readNinjsList } from './list'
import { type NinjsNewsroom, newsroomOf } from './newsroom'
import { profilesIn } from './profiles'
import type { Story } from './story'

/**
 * A list of ninjs items: 1.x, 2.x, 3.x, or as Superdesk and Newshub write them (see `docs/sources.md`). Takes the absolute
 * address of the list, or of a folder with an `index.json` that is one, and how documents are fetched. What was read is
 * kept for a minute, as the standard knows neither pages nor single stories to ask for; search looks through it.
 */
export function openNinjs(url: string, readDocument: FetchJson = fetchJson): ContentSource {
  return ninjsAdapter(url, readDocument)(plainReading(readDocument))
}

/** As `openNinjs`, for questions that want to know the age of their answers. */
export function ninjsAdapter(url: string, readDocument: FetchJson): (reading: Reading) => ContentSource {
  const read = dedupe(async (signal) => {
    const reading = startReading(readDocument)
    return reading.answer(newsroomOf(await readNinjsList(url, reading.read, signal), url))
  }, minute)
  return (reading) => ninjsSource(url, read, reading)
}

function ninjsSource(
  url: string,
  read: (signal: AbortSignal) => Promise<Answer<NinjsNewsroom>>,
  { use }: Reading,
): ContentSource {
  async function shown(signal: AbortSignal): Promise<{ newsroom: NinjsNewsroom; stories: Story[] }> {
    const newsroom = use(await read(signal))
    const now = Date.now()
    return { newsroom, stories: newsroom.stories.filter((story) => isShown(story, now)) }
  }

  return {
    name: url,
    async edition(signal) {
      const { newsroom, stories } = await shown(signal)
      return { ...newsroom.edition, sections: sectionsOf(stories).map(({ section }) => section) }
    },
    async front(signal) {
      const { stories } = await shown(signal)
      if (stories.length === 0) throw new ReadError('missing', `${url} has no story that may be shown`)
      return frontOf(stories)
    },
    async feed(section, cursor, signal) {
      const { stories } = await shown(signal)
      const ofSection = stories.filter(({ summary }) => summary.section === section)
      if (ofSection.length === 0) throw new ReadError('missing', `${url} has no story in the section "${section}"`)
      return pageOf(ofSection, cursor)
    },
    async article(section, slug, signal) {
      const { newsroom, stories } = await shown(signal)
      const story = findStory(newsroom.stories, section, slug)
      if (story === undefined) throw new ReadError('missing', `${url} has no story at "${section}/${slug}"`)
      const status = story.statusAt(Date.now())
      if (status !== 'shown') throw new ReadError(status, `${story.summary.id} is ${status}`)
      const besides = stories.filter(({ summary }) => story.besides.includes(summary.id))
      const article = story.article(besides.map(({ summary }) => summary))
      if (!story.isWhole || article.body.length === 0)
        throw new ReadError('unreadable', `${story.summary.id} has no headline, or nothing to read in it`)
      return article
    },
    async profile(kind, slug, cursor, signal) {
      const { stories } = await shown(signal)
      const found = profilesIn(stories).find(({ profile }) => profile.kind === kind && profile.slug === slug)
      if (found === undefined) throw new ReadError('missing', `${url} has no ${kind} "${slug}"`)
      return { ...pageOf(found.stories, cursor), profile: found.profile }
    },
    async profiles(signal) {
      const { stories } = await shown(signal)
      return profilesIn(stories).map(({ profile, stories }) => ({ profile, stories: stories.length }))
    },
    async search(words, cursor, signal) {
      const { stories } = await shown(signal)
      const found = foundIn(stories, comparableText(words))
      return found.length === 0 ? { stories: [], next: null, previous: null } : pageOf(found, cursor)
    },
  }
}

const minute = 60_000

function isShown(story: Story, now: number): boolean {
  return story.isWhole && story.statusAt(now) === 'shown'
}

/** By its address, or by the mark in an address that the story had under another headline or in another section. */
function findStory(stories: Story[], section: string, slug: string): Story | undefined {
  return (
    stories.find(({ summary }) => summary.section === section && summary.slug === slug) ??
    stories.find(({ hash }) => slug.endsWith(`-${hash}`))
  )
}

const topLength = 5
const stripLength = 5

/** The newest stories, then a strip of each section with what is left of it. */
function frontOf(stories: Story[]): FrontBlock[] {
  const top = stories.slice(0, topLength)
  const strips = sectionsOf(stories).map(({ section, stories: ofSection }) => ({
    section: section.slug,
    stories: summariesOf(ofSection.filter((story) => !top.includes(story)).slice(0, stripLength)),
  }))
  return [{ section: null, stories: summariesOf(top) }, ...strips.filter((strip) => strip.stories.length > 0)]
}

/** Sections with their stories, the one with the most stories first. */
function sectionsOf(stories: Story[]): { section: Story['section']; stories: Story[] }[] {
  const sections = new Map<string, { section: Story['section']; stories: Story[] }>()
  for (const story of stories) {
    const known = sections.get(story.section.slug)
    if (known === undefined) sections.set(story.section.slug, { section: story.section, stories: [story] })
    else known.stories.push(story)
  }
  return [...sections.values()].sort((a, b) => b.stories.length - a.stories.length)
}

const pageLength = 10

/** Returns a page of a list. Throws a `ReadError` when the list has no such page. */
function pageOf(stories: Story[], cursor: string | null): FeedPage {
  const page = pageNumber(cursor)
  const part = stories.slice((page - 1) * pageLength, page * pageLength)
  if (part.length === 0) throw new ReadError('missing', `there is no page "${cursor}"`)
  return {
    stories: summariesOf(part),
    next: page * pageLength < stories.length ? String(page + 1) : null,
    previous: page > 1 ? String(page - 1) : null,
  }
}

function summariesOf(stories: Story[]): Summary[] {
  return stories.map(({ summary }) => summary)
}

/** Stories that hold every word, those with all of them in the headline first, then in the standfirst, then elsewhere. */
function foundIn(stories: Story[], words: string): Story[] {
  const wanted = words.split(' ').filter((word) => word !== '')
  if (wanted.length === 0) return []
  const found = stories.flatMap((story) => {
    const { headline, standfirst } = story.summary
    const places = [headline, `${headline} ${standfirst}`, `${headline} ${standfirst} ${wordsIn(story.body())}`]
    const place = places.findIndex((text) => {
      const there = comparableText(text)
      return wanted.every((word) => there.includes(word))
    })
    return place === -1 ? [] : [{ story, place }]
  })
  return found.sort((a, b) => a.place - b.place).map(({ story }) => story)
}
