import type { Summary } from '../model/article'
import type { ProfileFeed } from '../model/edition'
import type { ContentSource } from '../sources/contentSource'

/** A source that asks each question once, and what is known of its answers. */
export interface TrackedSource {
  source: ContentSource
  /** When the newest of the stories was published, in ms since the Unix epoch; null where none says. */
  newest(): number | null
}

/** Wraps a source for as long as one answer is made. Adds to `tags` what is asked for: `slug:<slug>` and `story:<id>`, `section:<slug>`, `topic:<slug>` and `author:<slug>`, `front`, `edition`; of a topic's or an author's stories also `listed:<id>`. */
export function trackSource(source: ContentSource, tags: Set<string>): TrackedSource {
  const { liveIndex, livePosts } = source
  const times: number[] = []
  const see = (stories: readonly Pick<Summary, 'published'>[]) =>
    times.push(...stories.flatMap(({ published }) => (published === null ? [] : [Date.parse(published)])))

  const edition = once((signal) => source.edition(signal))
  const front = once((signal) => source.front(signal))
  const feeds = new Map<string, ReturnType<typeof once<Awaited<ReturnType<ContentSource['feed']>>>>>()
  const profiles = new Map<string, ReturnType<typeof once<ProfileFeed>>>()
  const { profile: askProfile } = source
  const articles = new Map<string, ReturnType<typeof once<Awaited<ReturnType<ContentSource['article']>>>>>()

  return {
    newest: () => (times.length === 0 ? null : Math.max(...times)),
    source: {
      ...source,
      edition: (signal) => {
        tags.add('edition')
        return edition(signal)
      },
      front: async (signal) => {
        tags.add('front')
        const blocks = await front(signal)
        for (const { stories } of blocks) see(stories)
        return blocks
      },
      feed: async (section, cursor, signal) => {
        tags.add(`section:${section}`)
        const key = JSON.stringify([section, cursor])
        const ask = feeds.get(key) ?? once((first) => source.feed(section, cursor, first))
        feeds.set(key, ask)
        const page = await ask(signal)
        see(page.stories)
        return page
      },
      article: async (section, slug, signal) => {
        // Before it is known which story that is: a purge may come while it is asked for.
        tags.add(`slug:${slug}`)
        const key = JSON.stringify([section, slug])
        const ask = articles.get(key) ?? once((first) => source.article(section, slug, first))
        articles.set(key, ask)
        const article = await ask(signal)
        tags.add(`story:${article.id}`)
        see([article])
        return article
      },
      ...(askProfile && {
        profile: async (kind, slug, cursor, signal) => {
          tags.add(`${kind}:${slug}`)
          const key = JSON.stringify([kind, slug, cursor])
          const ask = profiles.get(key) ?? once((first) => askProfile(kind, slug, cursor, first))
          profiles.set(key, ask)
          const page = await ask(signal)
          for (const { id } of page.stories) tags.add(`listed:${id}`)
          see(page.stories)
          return page
        },
      }),
      ...(liveIndex && {
        liveIndex: (section, slug, signal) => {
          tags.add(`slug:${slug}`)
          return liveIndex(section, slug, signal)
        },
      }),
      ...(livePosts && {
        livePosts: (section, slug, page, signal) => {
          tags.add(`slug:${slug}`)
          return livePosts(section, slug, page, signal)
        },
      }),
    },
  }
}

/** Asks with the first signal, and answers all others with the same. */
function once<Result>(ask: (signal: AbortSignal) => Promise<Result>): (signal: AbortSignal) => Promise<Result> {
  let answer: Promise<Result> | undefined
  return (signal) => {
    answer ??= ask(signal)
    return answer
  }
}
