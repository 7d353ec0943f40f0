import type { Article, Summary } from '../model/article'
import type { SiteReading } from './siteReading'

const most = 6

/**
 * Returns what a newsroom's system would recommend after a story, without asking it: the stories that share most tags, and of
 * these the newest. Takes the feeds that a build has read.
 */
export function relatedStories(feeds: SiteReading['feeds']): (article: Pick<Article, 'id' | 'tags'>) => Summary[] {
  const stories = new Map<string, Summary>()
  for (const pages of feeds.values()) {
    for (const page of pages.values()) for (const story of page.stories) stories.set(story.id, story)
  }
  const newestFirst = [...stories.values()].sort((a, b) => timeOf(b) - timeOf(a))
  const byTag = new Map<string, Summary[]>()
  for (const story of newestFirst) {
    for (const tag of new Set(story.tags)) add(byTag, tag, story)
  }
  return ({ id, tags }) => {
    const shared = new Map<Summary, number>()
    for (const story of tags.flatMap((tag) => byTag.get(tag) ?? [])) {
      if (story.id !== id) shared.set(story, (shared.get(story) ?? 0) + 1)
    }
    const best = [...shared].sort(([a, x], [b, y]) => y - x || timeOf(b) - timeOf(a))
    return best.slice(0, most).map(([story]) => story)
  }
}

/** How many of the newest stories of a tag are looked at: who asks for more wants an archive. */
const tagged = 50

function add(byTag: Map<string, Summary[]>, tag: string, story: Summary): void {
  const stories = byTag.get(tag) ?? []
  byTag.set(tag, stories)
  if (stories.length < tagged) stories.push(story)
}

function timeOf({ published }: Summary): number {
  return published === null ? 0 : Date.parse(published)
}
