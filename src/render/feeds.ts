import { type Article, noticeableUpdateOf, type Summary } from '../model/article'
import { type Section, sectionOf } from '../model/edition'
import { escapeMarkup } from '../model/escapeMarkup'
import { profilePath, sectionPath, siteFeedPaths, storyPath, syndicationPaths } from '../model/paths'
import { type Photo, previewOf } from '../model/photo'
import type { Profile } from '../model/profile'
import { storyHtml } from './feedStory'
import { absolute, fileAddress, type Site } from './site'
import { writersOf } from './writersOf'
import { xmlElement } from './xml'

/** A story in a feed. Cards know neither who wrote it nor its text; whole stories do. */
type FeedStory = Summary & Partial<Pick<Article, 'authors' | 'byline' | 'body' | 'live'>>

/** What a feed is of: a page that lists stories, or the whole site. */
export interface Channel {
  name: string
  /** Plain text; empty where there is nothing to say but the name. */
  description: string
  /** The path of the page, without the base path. */
  path: string
  paths: { rss: string; json: string }
}

/** The feeds of the whole site. */
export function siteChannel({ edition }: Site): Channel {
  return { name: edition.title, description: '', path: '/', paths: siteFeedPaths }
}

/** The feeds of a section. */
export function sectionChannel({ name, slug }: Section, site: Site): Channel {
  return pageChannel(name, '', sectionPath(slug), site)
}

/** The feeds of a topic or an author. */
export function profileChannel(profile: Profile, site: Site): Channel {
  return pageChannel(profile.name, profile.description, profilePath(profile), site)
}

function pageChannel(name: string, description: string, path: string, { edition }: Site): Channel {
  const whole = [edition.title, name].filter((part) => part !== '').join(' - ')
  return { name: whole, description, path, paths: syndicationPaths(path) }
}

/**
 * A channel as RSS 2.0, its stories in the order given. Photos come as Media RSS with their credit, not as enclosures,
 * which must tell a file's size. Equal stories give equal bytes: the time of the build is not in it.
 *
 * https://www.rssboard.org/rss-specification, https://www.rssboard.org/rss-profile, https://www.rssboard.org/media-rss
 */
export function rss({ name, description, path, paths }: Channel, stories: FeedStory[], site: Site): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
${lines([
  xmlElement('title', name),
  xmlElement('link', absolute(site, path)),
  // RSS requires one, and a section has no words but its name. Readers take descriptions for HTML (RSS profile).
  xmlElement('description', escapeMarkup(description || name)),
  xmlElement('language', site.edition.language),
  `<atom:link href="${escapeMarkup(absolute(site, paths.rss))}" rel="self" type="application/rss+xml"/>`,
  xmlElement('lastBuildDate', rfc822(latestOf(stories))),
  ...stories.map((story) => rssItem(story, site)),
])}
</channel>
</rss>
`
}

function rssItem(story: FeedStory, site: Site): string {
  const { headline, standfirst, published, tags, photo, authors = [], byline = '' } = story
  const address = absolute(site, storyPath(story))
  return `<item>
${lines([
  xmlElement('title', headline),
  xmlElement('link', address),
  `<guid isPermaLink="true">${escapeMarkup(address)}</guid>`,
  xmlElement('pubDate', rfc822(published)),
  ...writersOf({ authors, byline }).map((writer) => xmlElement('dc:creator', writer)),
  xmlElement('description', escapeMarkup(standfirst)),
  contentElement(story, site),
  ...[sectionOf(site.edition, story.section).name, ...tags].map((category) => xmlElement('category', category)),
  photo && mediaContent(photo, site),
])}
</item>`
}

function mediaContent(photo: Photo, site: Site): string {
  const file = previewOf(photo)
  if (file === null) return ''
  const { caption, credit } = photo.line
  const attributes = {
    url: fileAddress(site, file),
    type: file.type,
    medium: 'image',
    width: file.width || '',
    height: file.height || '',
  }
  const known = Object.entries(attributes).filter(([, value]) => value !== '')
  return `<media:content ${known.map(([name, value]) => `${name}="${escapeMarkup(String(value))}"`).join(' ')}>
${lines([xmlElement('media:description', caption), xmlElement('media:credit', credit?.line ?? null)])}
</media:content>`
}

/**
 * A channel as JSON Feed 1.1, its stories in the order given. The specification requires some
 * content of an item: the text or, where a card has none, the standfirst, else the headline.
 * https://www.jsonfeed.org/version/1.1/
 */
export function jsonFeed({ name, description, path, paths }: Channel, stories: FeedStory[], site: Site): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: name,
    description: description || undefined,
    home_page_url: absolute(site, path),
    feed_url: absolute(site, paths.json),
    language: site.edition.language || undefined,
    items: stories.map((story) => jsonItem(story, site)),
  }
  return `${JSON.stringify(feed)}\n`
}

function jsonItem(story: FeedStory, site: Site): object {
  const { headline, standfirst, published, tags, photo, language, authors = [], byline = '' } = story
  const writers = writersOf({ authors, byline })
  const address = absolute(site, storyPath(story))
  const file = photo && previewOf(photo)
  const html = storyHtml(story, site)
  // JSON leaves out what is undefined.
  return {
    id: address,
    url: address,
    title: headline,
    ...(html === ''
      ? { content_text: standfirst || headline }
      : { content_html: html, summary: standfirst || undefined }),
    image: file ? fileAddress(site, file) : undefined,
    date_published: published ?? undefined,
    date_modified: noticeableUpdateOf(story) ?? undefined,
    authors: writers.length > 0 ? writers.map((name) => ({ name })) : undefined,
    tags: tags.length > 0 ? tags : undefined,
    language: language || undefined,
  }
}

/** The text of a story, as HTML in XML (RSS Content module); nothing of a card. */
function contentElement(story: FeedStory, site: Site): string {
  const html = storyHtml(story, site)
  return html === '' ? '' : xmlElement('content:encoded', html)
}

function latestOf(stories: FeedStory[]): string | null {
  const times = stories.flatMap(({ published, updated }) => [published, updated]).filter((time) => time !== null)
  return times.reduce<string | null>((a, b) => (a !== null && Date.parse(a) >= Date.parse(b) ? a : b), null)
}

/** RFC 822 as RSS has it, with a year of four digits, in GMT: ECMA-262 defines `toUTCString` so. */
function rfc822(time: string | null): string | null {
  return time === null ? null : new Date(time).toUTCString()
}

function lines(parts: (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join('\n')
}
