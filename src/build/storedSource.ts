import { storyPath } from '../model/paths'
import type { ListedProfile } from '../model/profile'
import { ReadError } from '../model/readError'
import type { ContentSource } from '../sources/contentSource'
import { publishedHere, withStories } from '../sources/newsroomChoices'
import { hashOf } from './hash'
import { relatedStories } from './relatedStories'
import { articleIn, type SiteReading, staticPageIn } from './siteReading'
import { recordInput } from './trackInputs'

/** What a source answers from. */
export interface StoredReading extends Omit<SiteReading, 'losses' | 'doubts' | 'pagesLeftOut'> {
  /** The paths of what was read, each with an address at which the newsroom's system has it. */
  addresses: [path: string, address: string][]
}

/**
 * A source that answers from what a build has read, and records each answer as an input of the page that is being made. Takes
 * the source that was read (its name, under which browsers look for a page's answers, and what it is able to do), and whether
 * stories are published here first. Links from story to story stay in the reader.
 */
export function storedSource(
  { edition, front, feeds, profiles, stories, staticPages, addresses }: StoredReading,
  source: ContentSource,
  isCanonical: boolean,
): ContentSource {
  const published = isCanonical ? publishedHere : <Story>(story: Story) => story
  const linked = linksBetween(addresses)
  const related = relatedStories(feeds)
  return {
    name: source.name,
    edition: async () => recorded('edition', edition),
    front: async () => recorded('front', front).map(withStories(published)),
    feed: async (section, cursor) => {
      const page = feeds.get(section)?.get(cursor)
      if (page === undefined) throw new ReadError('missing', `The build has not read ${section}, page ${cursor}`)
      const { stories, ...rest } = recorded(inputNames.feed(section, cursor), page)
      return { ...rest, stories: stories.map(published) }
    },
    article: async (section, slug) => {
      const path = storyPath({ section, slug })
      const text = stories.get(path)?.text ?? ''
      const article = articleIn(text, linked)
      if (article === null) throw new ReadError('missing', `The build has not read ${path}`)
      recordInput(inputNames.article(path), hashOf(text))
      return published(article)
    },
    staticPage: async (slug) => {
      const text = staticPages.get(slug) ?? ''
      const page = staticPageIn(text, linked)
      if (page === null) throw new ReadError('missing', `The build has not read the page ${slug}`)
      recordInput(inputNames.staticPage(slug), hashOf(text))
      return page
    },
    ...(source.related && {
      related: async (article) => related(article).map(published),
    }),
    ...(source.profile && {
      profile: async (kind, slug, cursor) => {
        const read = profiles.find(({ profile }) => profile.kind === kind && profile.slug === slug)?.pages.get(cursor)
        if (read === undefined) throw new ReadError('missing', `The build has not read ${kind} ${slug}, page ${cursor}`)
        const { stories, ...rest } = recorded(inputNames.profile(kind, slug, cursor), read)
        return { ...rest, stories: stories.map(published) }
      },
      profiles: async () => recorded('profiles', listOf(profiles)),
    }),
    ...(source.search && { search: async () => ({ stories: [], next: null, previous: null }) }),
  }
}

function linksBetween(addresses: StoredReading['addresses']): (href: string) => string {
  const paths = new Map(addresses.map(([path, address]) => [bare(address), path]))
  return (href) => paths.get(bare(href)) ?? href
}

/** An address without what doesn't change the page: a slash at its end, what stands behind "#". */
function bare(address: string): string {
  return address.replace(/#.*$/s, '').replace(/\/$/, '')
}

const inputNames = {
  feed: (section: string, cursor: string | null) => JSON.stringify(['feed', section, cursor]),
  article: (path: string) => JSON.stringify(['article', path]),
  staticPage: (slug: string) => JSON.stringify(['static page', slug]),
  profile: (kind: string, slug: string, cursor: string | null) => JSON.stringify(['profile', kind, slug, cursor]),
}

function listOf(profiles: StoredReading['profiles']): ListedProfile[] {
  return profiles.map(({ profile, stories }) => ({ profile, stories }))
}

/** Returns an answer, and records it as an input of the page that is being made. */
export function recorded<Answer>(name: string, answer: Answer): Answer {
  recordInput(name, hashOf(JSON.stringify(answer)))
  return answer
}

/** The hashes of all that a build has read, by the names under which pages record it. */
export function hashesOf({ edition, front, feeds, profiles, stories, staticPages }: SiteReading): Map<string, string> {
  const hashes = new Map([
    ['edition', hashOf(JSON.stringify(edition))],
    ['front', hashOf(JSON.stringify(front))],
  ])
  for (const [section, pages] of feeds) {
    for (const [cursor, page] of pages) hashes.set(inputNames.feed(section, cursor), hashOf(JSON.stringify(page)))
  }
  hashes.set('profiles', hashOf(JSON.stringify(listOf(profiles))))
  for (const { profile, pages } of profiles) {
    for (const [cursor, page] of pages)
      hashes.set(inputNames.profile(profile.kind, profile.slug, cursor), hashOf(JSON.stringify(page)))
  }
  for (const [path, { text }] of stories) hashes.set(inputNames.article(path), hashOf(text))
  for (const [slug, text] of staticPages) hashes.set(inputNames.staticPage(slug), hashOf(text))
  return hashes
}
