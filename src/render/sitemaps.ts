import type { Summary } from '../model/article'
import { escapeMarkup } from '../model/escapeMarkup'
import { storyPath } from '../model/paths'
import { absolute, type Site, storyAddress } from './site'
import { xmlElement } from './xml'

/** A page to be found: its path in the reader, and when it last changed (RFC 3339), if that is known. */
export interface SitemapEntry {
  path: string
  updated: string | null
  /** The page in all its languages, itself included, each with a BCP 47 tag; left out where there is one. */
  versions?: { language: string; path: string }[]
}

/** Most addresses that one file may hold, by the protocol. */
const mostEntries = 50_000
/** The index of a site's sitemaps, as `robots` tells it. */
export const sitemapIndexFile = 'sitemap.xml'

/** Where the news sitemap is to be written, as `robots` tells it. */
export const newsSitemapFile = 'news-sitemap.xml'

const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
const xhtmlNamespace = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"'
const newsNamespace = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'

/** An index of sitemaps. Takes their paths. Follows https://www.sitemaps.org/protocol.html */
export function sitemapIndex(paths: string[], site: Site): string {
  const parts = paths.map((path) => located('sitemap', { path, updated: null }, site))
  return xmlDocument(`<sitemapindex ${namespace}>\n${parts.join('\n')}\n</sitemapindex>`)
}

/** A sitemap of pages, of which no more are named than the protocol allows in one file: the first 50,000. */
export function sitemap(entries: SitemapEntry[], site: Site): string {
  const urls = entries.slice(0, mostEntries).map((entry) => located('url', entry, site))
  return xmlDocument(`<urlset ${namespace} ${xhtmlNamespace}>\n${urls.join('\n')}\n</urlset>`)
}

/** How long a story is news, in ms. */
export const newsAge = 48 * 60 * 60_000
const mostNews = 1_000

/**
 * The stories of the last 48 hours, newest first and at most 1,000, as Google News reads them. Takes the time in
 * milliseconds since 1970. Stories that another site published first are left to that site; what a sponsor has paid for is no news.
 * Where there are none, the front page is listed, as a page without news.
 * Follows https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export function newsSitemap(stories: Summary[], now: number, site: Site): string {
  const recent = stories
    .flatMap((story) => (story.published === null ? [] : [{ story, published: story.published }]))
    .map((each) => ({ ...each, time: Date.parse(each.published) }))
    .filter(({ time }) => time <= now && now - time <= newsAge)
    .filter(({ story }) => isOwn(story, site) && story.sponsor?.kind !== 'paid')
    .sort((a, b) => b.time - a.time)
    .slice(0, mostNews)
  const urls = recent.map(
    ({ story, published }) => `<url>
${xmlElement('loc', storyAddress(site, story))}
<news:news>
<news:publication>${xmlElement('news:name', publicationName(site))}${xmlElement('news:language', newsLanguage(story.language || site.edition.language))}</news:publication>
${xmlElement('news:publication_date', published)}
${xmlElement('news:title', story.headline)}
</news:news>
</url>`,
  )
  // A sitemap has at least one address (https://www.sitemaps.org/protocol.html); search consoles call any other broken.
  const listed = urls.length > 0 ? urls : [`<url>${xmlElement('loc', site.address)}</url>`]
  return xmlDocument(`<urlset ${namespace} ${newsNamespace}>\n${listed.join('\n')}\n</urlset>`)
}

/** Lets everybody read everything and tells where the sitemaps are (RFC 9309). Crawlers look for it at an origin's root. */
export function robots(site: Site): string {
  return `User-agent: *
Allow: /

Sitemap: ${absolute(site, sitemapIndexFile)}
Sitemap: ${absolute(site, newsSitemapFile)}
`
}

function located(name: 'url' | 'sitemap', { path, updated, versions = [] }: SitemapEntry, site: Site): string {
  const links = versions.map(
    (version) =>
      `<xhtml:link rel="alternate" hreflang="${escapeMarkup(version.language)}" href="${escapeMarkup(absolute(site, version.path))}"/>`,
  )
  return `<${name}>${xmlElement('loc', absolute(site, path))}${xmlElement('lastmod', updated)}${links.join('')}</${name}>`
}

function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
}

function isOwn(story: Summary, site: Site): boolean {
  return storyAddress(site, story) === absolute(site, storyPath(story))
}

/** What the publication is called, without what stands in parentheses, by the rules of Google News. */
function publicationName({ edition }: Site): string {
  return edition.title.replace(/\s*\([^()]*\)/g, '').trim() || edition.title
}

/** ISO 639, but Chinese by its writing: zh-cn or zh-tw. */
function newsLanguage(language: string): string {
  const [primary = '', ...rest] = language.toLowerCase().split(/[-_]/)
  if (primary !== 'zh') return primary
  if (rest.includes('hans')) return 'zh-cn'
  return rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? 'zh-tw' : 'zh-cn'
}
