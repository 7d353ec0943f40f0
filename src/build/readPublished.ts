import { collectLeftOut, doubtsIn, type StoryDoubts } from '../export/storyDoubts'
import { allPages, allSections, type Edition } from '../model/edition'
import { storyPath } from '../model/paths'
import { failureOf } from '../model/readError'
import type { StaticPage } from '../model/staticPage'
import { pagesLeftOut } from '../model/takenNames'
import type { ContentSource } from '../sources/contentSource'
import type { PublishedPage, PublishedStories } from '../sources/publishedStories'
import { atOnce } from '../sources/publishedStories'
import { pagesIn, profilesIn } from './readProfiles'
import { articleIn, type Loss, type ReadStory, type SiteReading, staticPageIn } from './siteReading'

/** How far two answers of one system may lie apart: what changed shortly before the newest known change is read again. */
const overlap = 60_000

/**
 * Reads a whole site by what has changed: each story once, many at a time, and none that is as it was in the last build. What
 * was taken back, or published without being changed, is found by its id where the number of stories isn't what it should be.
 * With `only`, the paths of some stories, no other story is asked for. Throws a `ReadError` where anything but a story can't be
 * read.
 */
export async function readPublished(
  source: ContentSource,
  published: PublishedStories,
  last: ReadonlyMap<string, ReadStory>,
  only: string[] | null = null,
): Promise<SiteReading> {
  const { signal } = new AbortController()
  const [edition, front, pages] = await Promise.all([
    source.edition(signal),
    source.front(signal),
    published.staticPages(signal),
  ])
  const stories = new Map([...last.values()].map((story) => [story.summary.id, story]))
  const losses = new Map<string, Loss>()
  const doubts: StoryDoubts[] = []
  const leftOut = collectLeftOut()
  try {
    if (only === null) await readChanges()
    else for (const path of only) await readStory(path)
  } finally {
    leftOut.close()
  }
  const newestFirst = [...stories.values()].sort((a, b) => timeOf(b) - timeOf(a))
  const listed = (await source.profiles?.(signal).catch(() => [])) ?? []
  return {
    ...withoutUnread(edition, pages),
    front,
    feeds: feedsOf(newestFirst),
    stories: byPath(),
    profiles: profilesIn(newestFirst, listed, published.feedLength),
    pagesLeftOut: pagesLeftOut(pages, edition),
    losses: [...losses.values()],
    doubts: [...doubts, ...leftOut.rest()],
  }

  async function readChanges(): Promise<void> {
    const since = Math.max(0, ...[...stories.values()].map(({ changed }) => changed)) - overlap
    let total: number | null = null
    for (let number = 1, isOver = false; !isOver; number += 1) {
      const page = await published.changes(number, signal)
      take(page)
      total = page.total
      isOver = page.isLast || page.stories.some(({ changed }) => changed < since)
    }
    if (total === null || total !== stories.size + losses.size) await compareIds()
  }

  /** Reads the story at a path, or takes it out where there is none any more. */
  async function readStory(path: string): Promise<void> {
    const { section, slug } = placeOfStory(path)
    const before = last.get(path)?.summary.id
    try {
      const { id } = await source.article(section, slug, signal)
      take(await published.withIds([id], signal))
    } catch (error) {
      if (!isGone(error)) throw error
      if (before !== undefined) stories.delete(before)
    }
  }

  function take({ stories: found, unreadable }: PublishedPage): void {
    for (const { summary, article, ...rest } of found) {
      const { authorPages = [] } = article
      const doubted = [...doubtsIn(article), ...leftOut.take(article)]
      if (doubted.length > 0) doubts.push({ story: storyPath(summary), doubts: doubted })
      const story = { ...rest, summary, text: JSON.stringify(article), authorPages }
      if (articleIn(story.text) !== null) stories.set(summary.id, story)
      else lose(summary.id, summary.headline, 'It holds what the reader doesn’t understand')
    }
    for (const { id, headline, reason } of unreadable) lose(id, headline, reason)
  }

  function lose(id: string, headline: string, reason: string): void {
    const before = stories.get(id)
    const path = before === undefined ? `story ${id}` : storyPath(before.summary)
    losses.set(id, { path, headline, reason, isKept: before !== undefined })
  }

  async function compareIds(): Promise<void> {
    const there = new Set<string>()
    for (let number = 1, isOver = false; !isOver; number += 1) {
      const { ids, isLast } = await published.ids(number, signal)
      for (const id of ids) there.add(id)
      isOver = isLast
    }
    for (const id of stories.keys()) if (!there.has(id)) stories.delete(id)
    const unknown = [...there].filter((id) => !stories.has(id) && !losses.has(id))
    for (let from = 0; from < unknown.length; from += atOnce) {
      take(await published.withIds(unknown.slice(from, from + atOnce), signal))
    }
  }

  function byPath(): Map<string, ReadStory> {
    return new Map([...stories.values()].map((story) => [storyPath(story.summary), story]))
  }

  function feedsOf(newestFirst: ReadStory[]): SiteReading['feeds'] {
    return new Map(
      allSections(edition).map(({ slug }) => {
        const own = newestFirst.filter(({ sections }) => sections.includes(slug)).map(({ summary }) => summary)
        return [slug, pagesIn(own, published.feedLength)]
      }),
    )
  }
}

/** The edition with the static pages that could be read, and their texts. */
function withoutUnread(edition: Edition, read: StaticPage[]): Pick<SiteReading, 'edition' | 'staticPages'> {
  const named = new Set(allPages(edition).map(({ slug }) => slug))
  const texts = read.filter(({ slug }) => named.has(slug)).map((page) => [page.slug, JSON.stringify(page)] as const)
  const staticPages = new Map(texts.filter(([, text]) => staticPageIn(text) !== null))
  const { pages = [], otherPages = [] } = edition
  const isRead = ({ slug }: { slug: string }) => staticPages.has(slug)
  return { edition: { ...edition, pages: pages.filter(isRead), otherPages: otherPages.filter(isRead) }, staticPages }
}

function timeOf({ summary }: ReadStory): number {
  return summary.published === null ? 0 : Date.parse(summary.published)
}

function isGone(error: unknown): boolean {
  return ['missing', 'withdrawn', 'expired'].includes(failureOf(error))
}

function placeOfStory(path: string): { section: string; slug: string } {
  const [section = '', slug = ''] = path.split('/').slice(1).map(decodeURIComponent)
  return { section, slug }
}
