import type { Article, Summary } from '../model/article'
import type { Edition, FeedPage, FrontBlock, Section } from '../model/edition'
import { allPages, allSections } from '../model/edition'
import { isReserved } from '../model/reservedNames'
import type { ContentSource } from './contentSource'
import {
  pageWithoutExpiredPhotos,
  postsWithoutExpiredPhotos,
  profileWithoutExpiredPhoto,
  withoutExpiredPhotos,
} from './expiredPhotos'
import { chosenFront } from './frontChoices'
import type { SourceSettings } from './sourceSettings'

/**
 * A source whose edition is as the newsroom's engineers chose it: title, logo, sections and their order, the strips of its front,
 * links in the footer. Where the reader is the place of first publication, its stories name no other. Photos whose rights have
 * ended have no files.
 */
export function withChoices(source: ContentSource, settings: SourceSettings): ContentSource {
  const { related, search, profile, livePosts, staticPage } = source
  const placed = settings.isCanonical === true ? publishedHere : asIs
  const published = <Story extends Summary & Partial<Article>>(story: Story) => withoutExpiredPhotos(placed(story))
  async function page<Page extends FeedPage>(feed: Promise<Page>): Promise<Page> {
    const read = await feed
    return { ...read, stories: read.stories.map(published) }
  }
  return {
    ...source,
    edition: async (signal) => chosenEdition(await source.edition(signal), settings),
    front: async (signal) => (await chosenFront(source, settings, signal)).map(withStories(published)),
    feed: (section, cursor, signal) => page(source.feed(section, cursor, signal)),
    article: async (section, slug, signal) => published(await source.article(section, slug, signal)),
    ...(related && { related: async (article, signal) => (await related(article, signal)).map(published) }),
    ...(search && { search: (words, cursor, signal) => page(search(words, cursor, signal)) }),
    ...(profile && {
      async profile(kind, slug, cursor, signal) {
        const read = await page(profile(kind, slug, cursor, signal))
        return { ...read, profile: profileWithoutExpiredPhoto(read.profile) }
      },
    }),
    ...(livePosts && {
      livePosts: async (section, slug, number, signal) =>
        postsWithoutExpiredPhotos(await livePosts(section, slug, number, signal)),
    }),
    ...(staticPage && {
      staticPage: async (slug, signal) => pageWithoutExpiredPhotos(await staticPage(slug, signal)),
    }),
  }
}

/** A story, or what a card shows of it, whose own address is the reader's. A locked one can be read whole only where it was. */
export function publishedHere<Story extends Summary & Partial<Pick<Article, 'access'>>>(story: Story): Story {
  return (story.access ?? 'open') === 'open' ? { ...story, canonical: '' } : story
}

function asIs<Story>(story: Story): Story {
  return story
}

/** Returns the change of a front block whose stories change. */
export function withStories(change: (story: Summary) => Summary): (block: FrontBlock) => FrontBlock {
  return ({ stories, ...block }) => ({ ...block, stories: stories.map(change) })
}

function chosenEdition(edition: Edition, settings: SourceSettings): Edition {
  const { title, sections = [], links, logo } = settings
  const known = allSections(edition)
  const chosen = sections.flatMap(({ slug, name }): Section[] => {
    const section = known.find((each) => each.slug === slug)
    return section === undefined ? [] : [{ ...section, name: name || section.name }]
  })
  const others = known.filter(({ slug }) => !chosen.some((section) => section.slug === slug))
  return {
    ...edition,
    ...(title && { title }),
    ...(chosen.length > 0 && { sections: chosen, otherSections: others }),
    ...(links && { links }),
    ...(logo && { logo }),
    ...chosenPages(edition, settings),
  }
}

/** The static pages that have an address of their own here, those of the footer as the settings choose them. */
function chosenPages(edition: Edition, { pages: chosen }: SourceSettings): Pick<Edition, 'pages' | 'otherPages'> {
  if (allPages(edition).length === 0) return {}
  const taken = new Set(allSections(edition).map(({ slug }) => slug))
  const known = allPages(edition).filter(({ slug }) => !isReserved(slug) && !taken.has(slug))
  const listed =
    chosen === undefined
      ? known.filter((page) => edition.pages?.includes(page))
      : chosen.flatMap((slug) => known.filter((page) => page.slug === slug))
  return { pages: listed, otherPages: known.filter((page) => !listed.includes(page)) }
}
