import { isDeepStrictEqual } from 'node:util'
import pMap from 'p-map'
import { collectLeftOut, doubtsIn, type StoryDoubts } from '../export/storyDoubts'
import type { Summary } from '../model/article'
import { allPages, allSections, type FeedPage } from '../model/edition'
import { storyPath } from '../model/paths'
import { feedPages, pagesOfSection } from '../render/feedPages'
import type { ContentSource } from '../sources/contentSource'
import { reasonOf } from './buildError'
import { readProfiles } from './readProfiles'
import { articleIn, type Loss, type ReadStory, type SiteReading } from './siteReading'

/** How many stories wait to be asked for at a time; `rateLimitedFetch` decides how many are. */
const storiesAtOnce = 16

/**
 * Reads a whole site: edition, front, the newest `most` pages of each section, and each story that these list. Stories that
 * are listed as they were in the last build are taken from it, but for those at the paths in `changed`. Throws a `ReadError` where anything but a story can't be read;
 * of a story that can't, the last build's version is kept, and either way it is among the losses.
 */
export async function readSite(
  source: ContentSource,
  last: ReadonlyMap<string, ReadStory>,
  most: number,
  changed: string[] = [],
): Promise<SiteReading> {
  const leftOut = collectLeftOut()
  try {
    return await readAll(source, last, most, changed, leftOut)
  } finally {
    leftOut.close()
  }
}

async function readAll(
  source: ContentSource,
  last: ReadonlyMap<string, ReadStory>,
  most: number,
  changed: string[],
  leftOut: ReturnType<typeof collectLeftOut>,
): Promise<SiteReading> {
  const { signal } = new AbortController()
  const [edition, front] = await Promise.all([source.edition(signal), source.front(signal)])
  const feeds = new Map<string, Map<string | null, FeedPage>>()
  const listed = new Map<string, Summary>()
  for (const story of front.flatMap(({ stories }) => stories)) listed.set(storyPath(story), story)
  for (const { slug } of allSections(edition)) {
    const pages = new Map<string | null, FeedPage>()
    feeds.set(slug, pages)
    for await (const { cursor, page } of feedPages(pagesOfSection(source, slug), most)) {
      pages.set(cursor, page)
      for (const story of page.stories) listed.set(storyPath(story), story)
    }
  }

  const stories = new Map<string, ReadStory>()
  const losses: Loss[] = []
  const doubts: StoryDoubts[] = []
  await pMap(
    listed,
    async ([path, summary]) => {
      const before = last.get(path)
      if (before !== undefined && !changed.includes(path) && isDeepStrictEqual(before.summary, summary)) {
        stories.set(path, before)
        return
      }
      try {
        const article = await source.article(summary.section, summary.slug, signal)
        const text = JSON.stringify(article)
        if (articleIn(text) === null) throw new Error('It holds what the reader doesn’t understand')
        const { authorPages = [] } = article
        const doubted = [...doubtsIn(article), ...leftOut.take(article)]
        if (doubted.length > 0) doubts.push({ story: path, doubts: doubted })
        stories.set(path, { summary, text, sections: [], authorPages, addresses: [summary.canonical], changed: 0 })
      } catch (error) {
        if (before !== undefined) stories.set(path, before)
        losses.push({ path, headline: summary.headline, reason: reasonOf(error), isKept: before !== undefined })
      }
    },
    { concurrency: storiesAtOnce },
  )
  const profiles = await readProfiles(source, stories.values(), most)
  const staticPages = new Map<string, string>()
  for (const { slug } of allPages(edition)) {
    const page = await source.staticPage?.(slug, signal)
    if (page !== undefined) staticPages.set(slug, JSON.stringify(page))
  }
  return {
    edition,
    front,
    feeds,
    stories,
    profiles,
    staticPages,
    pagesLeftOut: [],
    losses,
    doubts: [...doubts, ...leftOut.rest()],
  }
}
