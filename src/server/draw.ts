import { allPages, type FeedPage, sectionOf } from '../model/edition'
import { framedPathOf, siteFeedPaths, storyPath } from '../model/paths'
import { ReadError } from '../model/readError'
import { documentOf, shellOf } from '../render/document'
import { manifestOf } from '../render/manifest'
import { oembedOf } from '../render/oembed'
import { type Place, placeOf } from '../render/place'
import { profileFiles, sectionJsonFeed, sectionRss, siteFeeds } from '../render/siteFiles'
import { robots } from '../render/sitemaps'
import { siteNewsSitemap, siteSitemap } from '../render/siteSitemaps'
import type { ContentSource } from '../sources/contentSource'
import type { Archive } from '../sources/publishedStories'
import { drawLive } from './drawLive'
import { type Drawing, type Drawn, html, json, text } from './drawn'
import type { FeedStories } from './feedStories'

/** What answers are drawn from. */
export interface DrawnFrom {
  source: ContentSource
  /** Everything that the source has published. */
  archive: Archive
  feedStories: Pick<FeedStories, 'get'>
}

/** Draws what a place stands for. Takes the time in ms since the Unix epoch. Throws a `ReadError`, `missing` for what isn't there. */
export async function draw(
  place: Place,
  { source, archive, feedStories }: DrawnFrom,
  drawing: Drawing,
  now: number,
): Promise<Drawn> {
  const { template, basePath } = drawing
  if (place.kind === 'own') return html(shellOf(template))
  const { signal } = new AbortController()
  const site = { edition: await source.edition(signal), address: template.address }
  switch (place.kind) {
    case 'notFound':
      return html(documentOf(await drawing.drawPage(place.path, basePath, source), template))
    case 'front':
    case 'section':
    case 'profile':
    case 'article': {
      const location = await movedTo(place, source)
      if (location !== null) return { location }
      return html(documentOf(await drawing.drawPage(place.path, basePath, source), template))
    }
    case 'answers': {
      const page = placeOf(place.page)
      if (page === null || !isPage(page) || (await movedTo(page, source)) !== null)
        throw new ReadError('missing', `${place.path} isn't there`)
      const { firstPage } = await drawing.drawPage(place.page, basePath, source)
      return json(firstPage)
    }
    case 'oembed': {
      await mustBeSection(place.section, source)
      const article = await source.article(place.section, place.slug, signal)
      if (article.section !== place.section) throw new ReadError('missing', `${place.path} has moved`)
      return json(oembedOf(article, site))
    }
    case 'rss':
      await mustBeSection(place.section, source)
      return text('application/rss+xml', await sectionRss(source, sectionOf(site.edition, place.section), site))
    case 'jsonFeed':
      await mustBeSection(place.section, source)
      return text('application/feed+json', await sectionJsonFeed(source, sectionOf(site.edition, place.section), site))
    case 'profileRss':
    case 'profileJsonFeed': {
      const [asRss, asJson] = await profileFiles(source, place.profile, site)
      const [, written] = (place.kind === 'profileRss' ? asRss : asJson) ?? ['', '']
      return text(place.kind === 'profileRss' ? 'application/rss+xml' : 'application/feed+json', written)
    }
    case 'siteRss':
    case 'siteJsonFeed': {
      const feeds = await siteFeeds(source, site, (story) => feedStories.get(story, source))
      if (place.kind === 'siteRss') return text('application/rss+xml', feeds.get(siteFeedPaths.rss) ?? '')
      return text('application/feed+json', feeds.get(siteFeedPaths.json) ?? '')
    }
    case 'sitemap': {
      const file = await siteSitemap(place.path.slice(1), source, archive, site)
      if (file === null) throw new ReadError('missing', `There is no ${place.path}`)
      return text('application/xml', file)
    }
    case 'newsSitemap':
      return text('application/xml', await siteNewsSitemap(source, site, now))
    case 'robots':
      return text('text/plain', robots(site))
    case 'manifest':
      return text('application/manifest+json', manifestOf(site.edition, basePath))
    case 'liveIndex':
    case 'livePosts':
    case 'livePostsPage':
    case 'liveRss':
    case 'liveJsonFeed':
      await mustBeSection(place.section, source)
      return drawLive(place, source, drawing, site)
  }
}

/** A page of the newsroom's. */
type PagePlace = Extract<Place, { kind: 'front' | 'section' | 'profile' | 'article' }>

function isPage(place: Place): place is PagePlace {
  return ['front', 'section', 'profile', 'article'].includes(place.kind)
}

/**
 * Where a page is that was asked for at another path than its own, such as a story in a wrong section; null where it is at
 * home. Throws a `ReadError` when there is no such page.
 */
async function movedTo(place: PagePlace, source: ContentSource) {
  if (place.kind === 'front' || (await isStaticPage(place, source))) return null
  if (place.kind === 'profile') {
    const { kind, slug } = place.profile
    mustHaveStories(place, await source.profile?.(kind, slug, place.cursor, new AbortController().signal))
    return null
  }
  await mustBeSection(place.section, source)
  const { signal } = new AbortController()
  if (place.kind === 'section') {
    mustHaveStories(place, await source.feed(place.section, place.cursor, signal))
    return null
  }
  const article = await source.article(place.section, place.slug, signal)
  if (article.section === place.section && article.slug === place.slug) return null
  return place.isFramed ? framedPathOf(storyPath(article)) : storyPath(article)
}

/** Whether a path that could be a section's is a static page's. */
async function isStaticPage(place: Place, source: ContentSource): Promise<boolean> {
  if (place.kind !== 'section' || place.cursor !== null || place.isFramed) return false
  return allPages(await source.edition(new AbortController().signal)).some(({ slug }) => slug === place.section)
}

/** Some systems have empty pages behind the last one, without end. */
function mustHaveStories({ path, cursor }: { path: string; cursor: string | null }, page: FeedPage | undefined): void {
  if (page === undefined || (cursor !== null && page.stories.length === 0))
    throw new ReadError('missing', `There is no ${path}`)
}

async function mustBeSection(section: string, source: ContentSource): Promise<void> {
  const { signal } = new AbortController()
  const sections = source.everySection
    ? await source.everySection(signal)
    : (await source.edition(signal)).sections.map(({ slug }) => slug)
  if (sections !== null && !sections.includes(section)) throw new ReadError('missing', `There is no section ${section}`)
}
