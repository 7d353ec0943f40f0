import { sectionOf } from '../model/edition'
import { framedPathOf, storyPath } from '../model/paths'
import { ReadError } from '../model/readError'
import { type DocumentTemplate, documentOf, shellOf } from '../render/document'
import type { DrawPage } from '../render/drawPage'
import { manifestOf } from '../render/manifest'
import { oembedOf } from '../render/oembed'
import type { Place } from '../render/place'
import { sectionJsonFeed, sectionRss, siteNewsSitemap, siteSitemaps } from '../render/siteFiles'
import { robots } from '../render/sitemaps'
import type { ContentSource } from '../sources/contentSource'

/** What draws the answers of a site. */
export interface Drawing {
  drawPage: DrawPage
  template: DocumentTemplate
  /** The path that the site is served under, ending in a slash. */
  basePath: string
  /** How many pages of each section sitemaps look at. */
  sitemapPages: number
}

/** What was drawn: a text, or the path that a story has moved to. */
export type Drawn = { type: string; text: string } | { location: string }

/** Draws what a place stands for. Takes the time in ms since the Unix epoch. Throws a `ReadError`, `missing` for what isn't there. */
export async function draw(place: Place, source: ContentSource, drawing: Drawing, now: number): Promise<Drawn> {
  const { template, basePath, sitemapPages } = drawing
  if (place.kind === 'own') return html(shellOf(template))
  const { signal } = new AbortController()
  const site = { edition: await source.edition(signal), address: template.address }
  switch (place.kind) {
    case 'front':
      return html(await document(place.path, source, drawing))
    case 'section':
      await mustBeSection(place.section, source)
      await mustHaveStories(place.section, place.cursor, source)
      return html(await document(place.path, source, drawing))
    case 'article': {
      const location = await movedTo(place, source)
      return location === null ? html(await document(place.path, source, drawing)) : { location }
    }
    case 'answers': {
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
    case 'sitemap': {
      const file = (await siteSitemaps(source, site, sitemapPages)).get(place.path.slice(1))
      if (file === undefined) throw new ReadError('missing', `There is no ${place.path}`)
      return text('application/xml', file)
    }
    case 'newsSitemap':
      return text('application/xml', await siteNewsSitemap(source, site, now, sitemapPages))
    case 'robots':
      return text('text/plain', robots(site))
    case 'manifest':
      return text('application/manifest+json', manifestOf(site.edition, basePath))
  }
}

async function document(path: string, source: ContentSource, { drawPage, template, basePath }: Drawing) {
  return documentOf(await drawPage(path, basePath, source), template)
}

async function mustBeSection(section: string, source: ContentSource): Promise<void> {
  const { signal } = new AbortController()
  const sections = source.everySection
    ? await source.everySection(signal)
    : (await source.edition(signal)).sections.map(({ slug }) => slug)
  if (sections !== null && !sections.includes(section)) throw new ReadError('missing', `There is no section ${section}`)
}

/** Some systems have empty pages behind the last one, without end. */
async function mustHaveStories(section: string, cursor: string | null, source: ContentSource): Promise<void> {
  const { stories } = await source.feed(section, cursor, new AbortController().signal)
  if (cursor !== null && stories.length === 0) throw new ReadError('missing', `${section} has no page ${cursor}`)
}

/** Where a story is that was asked for in another section than its own; null where it is at home. */
async function movedTo({ section, slug, isFramed }: Extract<Place, { kind: 'article' }>, source: ContentSource) {
  await mustBeSection(section, source)
  const article = await source.article(section, slug, new AbortController().signal)
  if (article.section === section && article.slug === slug) return null
  return isFramed ? framedPathOf(storyPath(article)) : storyPath(article)
}

function html(text: string): Drawn {
  return { type: 'text/html; charset=utf-8', text }
}

function json(value: unknown): Drawn {
  return { type: 'application/json; charset=utf-8', text: JSON.stringify(value) }
}

function text(type: string, text: string): Drawn {
  return { type: `${type}; charset=utf-8`, text }
}
