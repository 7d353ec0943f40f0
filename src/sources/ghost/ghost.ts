import type { FeedPage } from '../../model/edition'
import { ReadError } from '../../model/readError'
import type { ContentSource } from '../contentSource'
import { defaultFront } from '../defaultFront'
import { type FetchJson, fetchJson } from '../fetchJson'
import { parseLanguage } from '../languageTag'
import { latestSection } from '../latestSection'
import { unescapedLineIn } from '../loosePlainText'
import { orElse } from '../orElse'
import { cursorAfterNewest, numberFromOldest, pageFromOldest } from '../pagesFromOldest'
import { headlineIn } from '../plainLine'
import type { SectionChoice } from '../sourceSettings'
import { parseTimeZone } from '../timeZone'
import { ghostOnePost, ghostSettings, ghostTaggings, ghostTags, isGhostSlug } from './answers'
import { ghostCards } from './cards'
import { allOf, quoted } from './filter'
import { ghostProfiles, tagsByUse } from './profiles'
import { ghostAddress, ghostReader, mostAtOnce } from './read'
import { ghostSections } from './sections'
import { ghostFooter, ghostStaticPages } from './staticPages'
import { ghostArticle, ghostSummary, publicTagsOf } from './story'

const pageLength = 20
const topLength = 3
const mostRelated = 6
/** Among how many of the newest stories one that is featured counts as a top story. */
const topCandidates = 12

/**
 * A newsroom on Ghost 5 or 6, by its Content API. Takes the site's address, with the folder if it is in one, and its
 * Content API key, which Ghost means for browsers: it opens nothing that isn't public.
 *
 * Sections are primary tags. A story without one runs in "latest", which holds every story of the site; whichever
 * section a story is asked for in, it is found by its slug.
 */
export function openGhost(
  url: string,
  key: string,
  readDocument: FetchJson = fetchJson,
  chosen: SectionChoice[] = [],
): ContentSource {
  const site = ghostAddress(url)
  const read = ghostReader(site, key, readDocument)
  const cards = ghostCards(read)
  const staticPages = ghostStaticPages(site, read)

  const mostUsedTags = (signal: AbortSignal) => read(ghostTags, 'tags/', tagsByUse, signal)

  async function page(filter: string, cursor: string | null, signal: AbortSignal): Promise<FeedPage> {
    const number = numberFromOldest(cursor)
    const place = number === null ? { page: 1 } : { page: number, order: 'published_at asc' }
    const asked = { limit: pageLength, ...place }
    const { posts, meta } = await cards(filter === '' ? asked : { ...asked, filter }, signal)
    const stories = posts.map((post) => ghostSummary(post, site))
    const { total } = meta.pagination
    if (number !== null) return pageFromOldest(stories, number, total, pageLength)
    return { stories, next: cursorAfterNewest(total, pageLength), previous: null }
  }

  const profiles = ghostProfiles(site, read, page)

  return {
    name: site,

    async edition(signal) {
      const [{ settings }, { tags }, { posts }, pages] = await Promise.all([
        read(ghostSettings, 'settings/', {}, signal),
        mostUsedTags(signal),
        read(ghostTaggings, 'posts/', { fields: 'id', include: 'tags', limit: mostAtOnce }, signal),
        orElse([], staticPages.names(signal), signal),
      ])
      const title = headlineIn(unescapedLineIn(settings.title)) || new URL(site).host
      const language = languageOf(settings)
      return {
        title,
        language,
        timeZone: parseTimeZone(settings.timezone),
        ...ghostSections({ tags, newest: posts, navigation: settings.navigation, language }, chosen),
        ...ghostFooter(pages, settings.secondary_navigation, site),
      }
    },

    async front(signal) {
      const [{ settings }, { tags }, { posts }] = await Promise.all([
        read(ghostSettings, 'settings/', {}, signal),
        mostUsedTags(signal),
        cards({ limit: mostAtOnce }, signal),
      ])
      const featured = posts.slice(0, topCandidates).filter((post) => post.featured)
      const top = [...new Set([...featured, ...posts])].slice(0, topLength).map((post) => ghostSummary(post, site))
      const stories = posts.map((post) => ghostSummary(post, site))
      const clues = { tags, newest: posts, navigation: settings.navigation, language: languageOf(settings) }
      return defaultFront(top, ghostSections(clues, chosen).sections, stories)
    },

    async feed(section, cursor, signal) {
      if (section === latestSection) return page('', cursor, signal)
      mustBeSlug(section)
      const found = await page(`primary_tag:${quoted(section)}`, cursor, signal)
      // Ghost has empty pages for tags that it doesn't have, too; asked for such a tag itself, it misses it.
      if (found.stories.length === 0) await read(ghostTags, `tags/slug/${encodeURIComponent(section)}/`, {}, signal)
      return found
    },

    async article(_, slug, signal) {
      mustBeSlug(slug)
      const path = `posts/slug/${encodeURIComponent(slug)}/`
      const [post] = (await read(ghostOnePost, path, { include: 'authors,tags' }, signal)).posts
      if (post === undefined) throw new ReadError('missing', `There is no post ${slug}`)
      return ghostArticle(post, site)
    },

    staticPage: staticPages.page,

    async everySection(signal) {
      const { tags } = await mostUsedTags(signal)
      return tags.length < mostAtOnce ? [...tags.map(({ slug }) => slug), latestSection] : null
    },

    async related({ id }, signal) {
      mustBeSlug(id)
      const taggings = { fields: 'id', include: 'tags' }
      const [known] = (await read(ghostTaggings, `posts/${encodeURIComponent(id)}/`, taggings, signal)).posts
      const slugs = new Set(known === undefined ? [] : publicTagsOf(known).map(({ slug }) => slug))
      if (slugs.size === 0) return []
      const filter = `tags:[${[...slugs].map(quoted)}]+id:-${quoted(id)}`
      const { posts } = await cards({ filter, limit: pageLength }, signal)
      const shared = ({ tags }: (typeof posts)[number]) => tags.filter(({ slug }) => slugs.has(slug)).length
      return posts
        .sort((a, b) => shared(b) - shared(a))
        .slice(0, mostRelated)
        .map((post) => ghostSummary(post, site))
    },

    async profile(kind, slug, cursor, signal) {
      mustBeSlug(slug)
      return profiles.profile(kind, slug, cursor, signal)
    },
    profiles: profiles.profiles,

    /** Ghost has no search in texts: headlines that hold all the words are found, newest first. */
    async search(words, cursor, signal) {
      const filter = allOf('title', words)
      return filter === '' ? { stories: [], next: null, previous: null } : page(filter, cursor, signal)
    },
  }
}

function languageOf({ locale, lang }: { locale: string; lang: string }): string {
  return parseLanguage(locale) || parseLanguage(lang) || 'en'
}

function mustBeSlug(slug: string): void {
  if (!isGhostSlug(slug)) throw new ReadError('missing', `Ghost gives nothing the name "${slug}"`)
}
