import type { Edition } from '../../model/edition'
import { tellItems } from '../leftOut'
import { lineIn } from '../loosePlainText'
import { ownSlugs } from '../ownSlugs'
import type { NinjsList } from './list'
import { ninjsStory, type Story } from './story'

/** What a list holds: its stories, hidden ones included, newest first, each once. */
export interface NinjsNewsroom {
  edition: Omit<Edition, 'sections'>
  stories: Story[]
}

/** Makes a newsroom of a list. Takes what was read, and the list's address. */
export function newsroomOf({ title, items }: NinjsList, url: string): NinjsNewsroom {
  const otherwise = { name: title || 'News', slug: 'news' }
  const stories = items.flatMap(({ item, base }) => ninjsStory(item, base, otherwise) ?? [])
  tellItems(
    url,
    newestVersions(stories).filter(({ isWhole, statusAt }) => !isWhole && statusAt(Date.now()) === 'shown').length,
  )
  const holders = items.map(({ item }) => lineIn(item.copyrightHolder) || lineIn(item.infoSources[0]?.name ?? ''))
  return {
    edition: {
      title: title || mostFrequent(holders) || new URL(url).hostname,
      language: mostFrequent(stories.map(({ summary }) => summary.language)) || 'en',
      timeZone: 'UTC',
    },
    stories: withOwnAddresses(
      newestVersions(stories).sort((a, b) => publishedAt(b) - publishedAt(a) || (a.summary.id > b.summary.id ? -1 : 1)),
    ),
  }
}

/** The word that comes most often, of equals the first; empty ones don't count. */
function mostFrequent(words: string[]): string {
  const counts = new Map<string, number>()
  for (const word of words) if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  return [...counts].find(([, count]) => count === most)?.[0] ?? ''
}

/** A list may hold an item in several versions; the newest one counts, even if all that it says is "withheld". */
function newestVersions(stories: Story[]): Story[] {
  const newest = new Map<string, Story>()
  for (const story of stories) {
    const known = newest.get(story.summary.id)
    if (known === undefined || isNewer(story, known)) newest.set(story.summary.id, story)
  }
  return [...newest.values()]
}

function isNewer({ changed: [time, version] }: Story, { changed: [knownTime, knownVersion] }: Story): boolean {
  return time > knownTime || (time === knownTime && version > knownVersion)
}

function publishedAt({ summary: { published } }: Story): number {
  return published === null ? 0 : Date.parse(published)
}

/** Stories of a section that would have the same address get their mark into it, but for the first published. */
function withOwnAddresses(stories: Story[]): Story[] {
  const bySection = new Map<string, Set<string>>()
  const oldestFirst = stories.toReversed()
  for (const { summary } of oldestFirst) {
    const taken = bySection.get(summary.section) ?? new Set<string>()
    bySection.set(summary.section, taken)
    summary.slug = ownSlugs([summary], taken).get(summary.id) ?? summary.slug
  }
  return stories
}
