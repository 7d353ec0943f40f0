import type { Summary } from '../model/article'
import { failureOf } from '../model/readError'
import type { ContentSource } from '../sources/contentSource'
import type { ContentEvent, EventStory } from './contentEvent'

/** What lists showed when they were last read: by story, its place and what tells its versions apart. */
type Listing = Map<string, { story: EventStory; version: string }>

/**
 * Finds out what has changed by reading the front and each section's newest stories again, for systems that don't tell of it.
 * Takes how a source is opened past all caches. The returned function reads them once and returns what has happened since it
 * last did; nothing at the first time. It throws what the source throws.
 */
export function openPolling(openSource: () => ContentSource) {
  let before: { edition: string; listed: Listing } | null = null

  return async (): Promise<ContentEvent[]> => {
    const source = openSource()
    const { signal } = new AbortController()
    const edition = await source.edition(signal)
    const lists = await Promise.all([
      source.front(signal).then((blocks) => blocks.flatMap(({ stories }) => stories)),
      ...edition.sections.map(async ({ slug }) => (await source.feed(slug, null, signal)).stories),
    ])
    const now = { edition: JSON.stringify(edition), listed: listedIn(lists.flat()) }
    const last = before
    before = now
    if (last === null) return []
    const changed = [...now.listed].flatMap(([id, { story, version }]): ContentEvent[] =>
      last.listed.get(id)?.version === version ? [] : [{ kind: 'changed', story }],
    )
    const gone = [...last.listed].filter(([id]) => !now.listed.has(id)).map(([, { story }]) => story)
    const removed = await Promise.all(gone.map(async (story) => ((await isMissing(source, story)) ? [story] : [])))
    return [
      ...(last.edition === now.edition ? [] : [{ kind: 'edition' as const }]),
      ...changed,
      ...removed.flat().map((story) => ({ kind: 'removed' as const, story })),
    ]
  }
}

function listedIn(stories: Summary[]): Listing {
  return new Map(
    stories.map((summary) => {
      const { id, section, slug, updated } = summary
      const story = { id, section, slug, sections: [section], updated: updated ?? '' }
      return [id, { story, version: JSON.stringify(summary) }]
    }),
  )
}

/** A story leaves the lists when newer ones come, too. */
async function isMissing(source: ContentSource, { section, slug }: EventStory): Promise<boolean> {
  try {
    await source.article(section, slug, new AbortController().signal)
    return false
  } catch (error) {
    return ['missing', 'withdrawn', 'expired'].includes(failureOf(error))
  }
}
