import pMap from 'p-map'
import type { Summary } from '../model/article'
import type { FeedPage, ProfileFeed } from '../model/edition'
import { fewestStories, type ListedProfile, type Profile } from '../model/profile'
import { feedPages, pagesOfProfile } from '../render/feedPages'
import type { ContentSource } from '../sources/contentSource'
import { cursorAfterNewest, numberFromOldest, pageFromOldest } from '../sources/pagesFromOldest'
import type { ReadProfile, ReadStory } from './siteReading'

/** How many feeds wait to be asked for at a time; `rateLimitedFetch` decides how many are. */
const atOnce = 8

/**
 * Reads the newest `most` pages of each topic and author that enough of the stories name. What can't be read is left out: its
 * page is made when somebody asks for it.
 */
export async function readProfiles(
  source: ContentSource,
  stories: Iterable<ReadStory>,
  most: number,
): Promise<ReadProfile[]> {
  if (source.profile === undefined) return []
  const found = [...storiesByProfile(stories).values()].filter(({ stories }) => stories.length >= fewestStories)
  const read = await pMap(
    found,
    async ({ kind, slug }): Promise<ReadProfile[]> => {
      try {
        const pages = await pagesOf(source, kind, slug, most)
        const [first] = pages.values()
        return first === undefined ? [] : [{ profile: first.profile, stories: countIn(pages), pages }]
      } catch {
        return []
      }
    },
    { concurrency: atOnce },
  )
  return read.flat()
}

/** How many stories the pages have; null when there are more behind them. */
function countIn(pages: Map<string | null, ProfileFeed>): number | null {
  const all = [...pages.values()]
  return all.at(-1)?.next == null ? all.reduce((sum, { stories }) => sum + stories.length, 0) : null
}

/** Reads all pages of every topic and author that a source lists. */
export async function listedProfiles(source: ContentSource): Promise<ReadProfile[]> {
  const listed = (await source.profiles?.(new AbortController().signal)) ?? []
  return Promise.all(
    listed.map(async (each) => {
      const { kind, slug } = each.profile
      return { ...each, pages: await pagesOf(source, kind, slug) }
    }),
  )
}

async function pagesOf(source: ContentSource, kind: Profile['kind'], slug: string, most?: number) {
  const pages = new Map<string | null, ProfileFeed>()
  for await (const { cursor, page } of feedPages(pagesOfProfile(source, kind, slug), most)) pages.set(cursor, page)
  return pages
}

/** The feeds of the listed topics and authors, made of all stories, newest first. Takes how many a page has. */
export function profilesIn(stories: ReadStory[], listed: ListedProfile[], length: number): ReadProfile[] {
  const found = storiesByProfile(stories)
  return listed.flatMap(({ profile }): ReadProfile[] => {
    const own = found.get(keyOf(profile))?.stories ?? []
    if (own.length === 0) return []
    const pages = [...pagesIn(own, length)].map(([cursor, page]) => [cursor, { ...page, profile }] as const)
    return [{ profile, stories: own.length, pages: new Map(pages) }]
  })
}

/** The stories of each topic and author, in the order given. */
function storiesByProfile(stories: Iterable<ReadStory>) {
  const found = new Map<string, Pick<Profile, 'kind' | 'slug'> & { stories: Summary[] }>()
  const add = (kind: Profile['kind'], slug: string, story: Summary) => {
    const entry = found.get(keyOf({ kind, slug })) ?? { kind, slug, stories: [] }
    found.set(keyOf({ kind, slug }), entry)
    if (entry.stories.at(-1) !== story) entry.stories.push(story)
  }
  for (const { summary, authorPages } of stories) {
    for (const { slug } of summary.topics ?? []) add('topic', slug, summary)
    for (const { slug } of authorPages) add('author', slug, summary)
  }
  return found
}

function keyOf({ kind, slug }: Pick<Profile, 'kind' | 'slug'>): string {
  return `${kind}/${slug}`
}

/** The pages of a feed, with the cursors that the adapters of such systems give. Takes the stories, the newest first. */
export function pagesIn(stories: FeedPage['stories'], length: number): Map<string | null, FeedPage> {
  const total = stories.length
  const oldestFirst = stories.toReversed()
  const pages = new Map<string | null, FeedPage>([
    [null, { stories: stories.slice(0, length), next: cursorAfterNewest(total, length), previous: null }],
  ])
  for (let cursor = cursorAfterNewest(total, length); cursor !== null; cursor = pages.get(cursor)?.next ?? null) {
    const number = numberFromOldest(cursor) ?? 1
    const from = (number - 1) * length
    pages.set(cursor, pageFromOldest(oldestFirst.slice(from, from + length), number, total, length))
  }
  return pages
}
