import type { Article, Summary } from '../model/article'
import { storyPath } from '../model/paths'
import type { ContentSource } from '../sources/contentSource'
import { lifetimeOf } from './lifetime'

/** Reads the whole stories that the site's feeds hold. */
export type FeedStories = ReturnType<typeof openFeedStories>

interface Settings {
  hasEvents: boolean
  /** The time in ms since the Unix epoch. */
  now: () => number
}

/** More than the feeds have, so that a story that comes back to them is still there. */
const mostKept = 50

/**
 * The site's feeds hold twenty whole stories, of which a publication changes one. Each is kept for as long as its own page is
 * fresh, and until an event names it, so that a feed asks the newsroom's system for one story and not for twenty.
 */
export function openFeedStories({ hasEvents, now }: Settings) {
  const kept = new Map<string, { id: string; slug: string; expires: number; article: Promise<Article> }>()
  return {
    /** Returns the whole story, of which `source` is asked where it isn't kept. Throws what the source throws. */
    get(story: Summary, source: ContentSource): Promise<Article> {
      const { id, slug, section, published } = story
      const path = storyPath(story)
      const known = kept.get(path)
      if (known !== undefined && now() < known.expires) return known.article
      const article = source.article(section, slug, new AbortController().signal)
      const lifetime = lifetimeOf(published === null ? null : Date.parse(published), now(), hasEvents)
      kept.delete(path)
      kept.set(path, { id, slug, expires: now() + lifetime, article })
      const [oldest = ''] = kept.keys()
      if (kept.size > mostKept) kept.delete(oldest)
      article.catch(() => {
        if (kept.get(path)?.article === article) kept.delete(path)
      })
      return article
    },
    /** Forgets the stories that tags name: `slug:<slug>`, `story:<id>`. */
    forget(tags: readonly string[]): void {
      for (const [path, { id, slug }] of kept)
        if (tags.includes(`slug:${slug}`) || tags.includes(`story:${id}`)) kept.delete(path)
    },
  }
}
