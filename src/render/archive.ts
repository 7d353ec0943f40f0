import type { Summary } from '../model/article'
import { allSections } from '../model/edition'
import type { ContentSource } from '../sources/contentSource'
import { dedupe } from '../sources/dedupe'
import { monthOf } from '../sources/months'
import type { Archive } from '../sources/publishedStories'
import { feedPages, pagesOfSection } from './feedPages'

/** In the place of a month, for stories that don't say when they were published. */
const undated = 'undated'

/** How long stories are kept that were read for an archive, in ms: its files are asked for one after the other. */
const keptFor = 60_000

/** An archive of stories that can be had at once; each is in it once. */
export function archiveOf(read: () => Promise<Summary[]>): Archive {
  const byMonth = dedupe(() => read().then(groupedByMonth), keptFor)
  return {
    months: async (signal) => [...(await byMonth(signal)).keys()].sort().reverse(),
    inMonth: async (month, signal) => (await byMonth(signal)).get(month) ?? [],
  }
}

function groupedByMonth(stories: Summary[]): Map<string, Summary[]> {
  const months = new Map<string, Summary[]>()
  for (const story of new Map(stories.map((each) => [each.id, each])).values()) {
    const month = months.get(place(story)) ?? []
    months.set(place(story), month)
    month.push(story)
  }
  return months
}

function place({ published }: Summary): string {
  return published === null ? undated : monthOf(published)
}

/** How many pages of a section's feed are read: some systems list what others publish, without end. */
const mostPages = 50

/** The stories that a source lists, on the front and in the feeds of its sections. */
export async function listedStories(source: ContentSource): Promise<Summary[]> {
  const { signal } = new AbortController()
  const [edition, front] = await Promise.all([source.edition(signal), source.front(signal)])
  const lists = await Promise.all(
    allSections(edition).map(async ({ slug }) => {
      const stories: Summary[] = []
      for await (const { page } of feedPages(pagesOfSection(source, slug), mostPages)) stories.push(...page.stories)
      return stories
    }),
  )
  return [...front.flatMap(({ stories }) => stories), ...lists.flat()]
}
