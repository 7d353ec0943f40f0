import type { RecentChanges, StoryChange } from '../sources/publishedStories'
import type { ContentEvent } from './contentEvent'

/** How far apart two changes may be saved and seen, in ms: whatever changed shortly before the last known change is asked for again. */
const overlap = 60_000
/** Of how many looks one reads the lists, for what changes without a story being saved, such as a section's name. */
const listsEvery = 10

interface Known {
  /** When each of the stories last changed that were there at the last look, by id. */
  changes: Map<string, number>
  lastChange: number
  lastPublished: number
  count: number | null
}

/**
 * Finds out what has changed in a system that can be asked just that, in two small questions. Where the number of stories doesn't
 * fit what was published, something was taken back, or came by a date set before: then the lists are read, as once in a while.
 * Takes what reads them (`openPolling`). The returned function looks once and returns what has happened since it last did; it
 * throws what the source throws.
 */
export function openChangePolling({ changedAfter, count }: RecentChanges, readLists: () => Promise<ContentEvent[]>) {
  let before: Known | null = null
  let looks = 0

  return async (): Promise<ContentEvent[]> => {
    const { signal } = new AbortController()
    const last = before
    const [stories, total] = await Promise.all([
      changedAfter(last === null ? null : last.lastChange - overlap, signal),
      count(signal),
    ])
    const changed = last === null ? [] : stories.filter(({ id, changed }) => last.changes.get(id) !== changed)
    const fresh = changed.filter(({ published }) => timeOf(published) > (last?.lastPublished ?? 0))
    const isExplained = last !== null && last.count !== null && total === last.count + fresh.length
    const events = changed.map(eventOf)
    const listed = isExplained && looks % listsEvery !== 0 ? [] : await readLists()
    looks += 1
    before = {
      changes: new Map(stories.map(({ id, changed }) => [id, changed])),
      lastChange: Math.max(last?.lastChange ?? 0, ...stories.map(({ changed }) => changed)),
      lastPublished: Math.max(last?.lastPublished ?? 0, ...stories.map(({ published }) => timeOf(published))),
      count: total,
    }
    const isTold = (id: string) => changed.some((story) => story.id === id)
    return [...events, ...listed.filter((event) => event.kind !== 'changed' || !isTold(event.story.id))]
  }
}

function eventOf({ id, section, slug, sections, changed }: StoryChange): ContentEvent {
  return { kind: 'changed', story: { id, section, slug, sections, updated: new Date(changed).toISOString() } }
}

function timeOf(published: string | null): number {
  return published === null ? 0 : Date.parse(published)
}
