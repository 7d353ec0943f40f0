import type { Article, Summary } from '../../model/article'
import type { Edition, FeedPage, FrontBlock } from '../../model/edition'
import { plainReading, type Reading } from '../answer'
import type { ContentSource } from '../contentSource'
import { type FetchJson, fetchJson } from '../fetchJson'
import { textIn } from '../html/html'
import { languageByLetters } from '../languageByLetters'
import { latestName, latestSection } from '../latestSection'
import { orElse } from '../orElse'
import type { SectionChoice } from '../sourceSettings'
import { mostAtOnce } from './api'
import { wordpressZone } from './clock'
import { wordpressReadings } from './readings'
import { editionSections } from './sections'
import { wordpressShared } from './shared'

const newestRead = 30
const topShown = 3
const stripShown = 5
/** Strips that have a question of their own; those below are filled from the newest stories. */
const stripsAsked = 5
const relatedShown = 6

/**
 * A WordPress site, read by its REST API (wp/v2). Takes the site's address, such as https://news.example or
 * https://example.org/news/, and how documents are fetched.
 * https://developer.wordpress.org/rest-api/reference/posts/
 */
export function openWordpress(
  url: string,
  readDocument: FetchJson = fetchJson,
  chosen: SectionChoice[] = [],
): ContentSource {
  return wordpressAdapter(url, readDocument, chosen)(plainReading(readDocument))
}

/** As `openWordpress`, for questions that want to know the age of their answers. */
export function wordpressAdapter(
  url: string,
  readDocument: FetchJson,
  chosen: SectionChoice[] = [],
): (reading: Reading) => ContentSource {
  const address = wordpressAddress(url)
  const shared = wordpressShared(address, readDocument, chosen)
  return ({ read }) => wordpressSource(address, read, shared, chosen)
}

function wordpressSource(
  address: string,
  read: FetchJson,
  shared: ReturnType<typeof wordpressShared>,
  chosen: SectionChoice[],
): ContentSource {
  const { live, site, newsroom, newest, pageNames } = shared
  const { stories, page, numberedPage, section, article, tagsOf, staticPages, profile, profiles } = wordpressReadings(
    address,
    read,
    shared,
  )

  async function edition(signal: AbortSignal): Promise<Edition> {
    const [about, room, { categories, language }, pages] = await Promise.all([
      site(signal),
      newsroom(signal),
      orElse(unknownNewest, newest(signal), signal),
      orElse({}, pageNames(signal), signal),
    ])
    const title = textIn(about.name) || new URL(address).hostname
    const listed = editionSections(room, categories, chosen, latestName(language))
    const words = [title, ...listed.sections.map(({ name }) => name)].join(' ')
    return {
      title,
      // The API doesn't tell the site's language: where neither a plugin nor the letters do, it is taken for English.
      language: language || languageByLetters(words) || 'en',
      timeZone: wordpressZone(about.timeZone, about.gmtOffset),
      ...listed,
      ...pages,
    }
  }

  async function front(signal: AbortSignal): Promise<FrontBlock[]> {
    const none: Summary[] = []
    const [room, { categories }, sticky, newestStories] = await Promise.all([
      newsroom(signal),
      orElse(unknownNewest, newest(signal), signal),
      orElse(none, stories({ sticky: 'true', per_page: topShown }, signal), signal),
      stories({ per_page: newestRead }, signal),
    ])
    const { sections } = editionSections(room, categories, chosen, '')
    const strips = await Promise.all(
      sections.map(async ({ slug }, position): Promise<FrontBlock> => {
        if (position >= stripsAsked) {
          return { section: slug, stories: newestStories.filter((story) => story.section === slug) }
        }
        const query = { ...(await section(slug, signal)), per_page: topShown + stripShown }
        return { section: slug, stories: await orElse(none, stories(query, signal), signal) }
      }),
    )
    return eachStoryOnce([{ section: null, stories: [...sticky, ...newestStories] }, ...strips])
  }

  async function feed(slug: string, cursor: string | null, signal: AbortSignal): Promise<FeedPage> {
    return page(await section(slug, signal), cursor, signal)
  }

  async function related({ id, tags }: Article, signal: AbortSignal): Promise<Summary[]> {
    signal.throwIfAborted()
    const numbers = tags.length > 0 ? await tagsOf(id, signal) : []
    if (numbers.length === 0) return []
    const query = { tags: numbers.join(','), exclude: id, per_page: 2 * relatedShown }
    const found = (await stories(query, signal)).filter((story) => story.id !== id)
    const shared = (story: Summary) => story.tags.filter((tag) => tags.includes(tag)).length
    return found.sort((a, b) => shared(b) - shared(a)).slice(0, relatedShown)
  }

  async function search(words: string, cursor: string | null, signal: AbortSignal): Promise<FeedPage> {
    signal.throwIfAborted()
    if (words.trim() === '') return { stories: [], next: null, previous: null }
    return numberedPage({ search: words.trim(), orderby: 'relevance' }, cursor, signal)
  }

  async function everySection(signal: AbortSignal): Promise<string[] | null> {
    const { categories } = await newsroom(signal)
    return categories.length < mostAtOnce ? [...categories.map(({ slug }) => slug), latestSection] : null
  }

  // A post may have several categories, and any of them may stand in its address.
  return {
    name: address,
    edition,
    front,
    feed,
    article: (_section, slug, signal) => article(slug, signal),
    liveIndex: (_section, slug, signal) => live.index(slug, () => article(slug, signal), signal),
    livePosts: (_section, slug, page, signal) => live.posts(slug, page, () => article(slug, signal), signal),
    staticPage: staticPages.page,
    profile,
    profiles,
    everySection,
    related,
    search,
  }
}

const unknownNewest: { categories: number[][]; language: string } = { categories: [], language: '' }

/** The address of a site, ending in a slash, whatever follows it in `url`. */
export function wordpressAddress(url: string): string {
  const { origin, pathname } = new URL(url)
  return `${origin}${pathname.replace(/\/*$/, '/')}`
}

/** Top stories, then strips: a story stands in the first place that asks for it, and strips left empty go. */
function eachStoryOnce(blocks: FrontBlock[]): FrontBlock[] {
  const seen = new Set<string>()
  return blocks.flatMap(({ section, stories }) => {
    const fresh = stories.filter(
      (story, at) => !seen.has(story.id) && stories.findIndex(({ id }) => id === story.id) === at,
    )
    const shown = fresh.slice(0, section === null ? topShown : stripShown)
    for (const { id } of shown) seen.add(id)
    return section !== null && shown.length === 0 ? [] : [{ section, stories: shown }]
  })
}
