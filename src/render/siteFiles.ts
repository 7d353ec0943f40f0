import type { Summary } from '../model/article'
import { allSections, type Section } from '../model/edition'
import { siteFeedPaths, syndicationPaths } from '../model/paths'
import type { ContentSource } from '../sources/contentSource'
import type { Archive } from '../sources/publishedStories'
import { newestStories } from './feedPages'
import { jsonFeed, rss } from './feeds'
import { manifestFile, manifestOf } from './manifest'
import type { Site } from './site'
import { newsSitemapFile, robots } from './sitemaps'
import { siteNewsSitemap, siteSitemaps } from './siteSitemaps'

const feedLength = 20
const siteFeedLength = 20

/**
 * What a site has beside its pages, by path: feeds of each section, sitemaps, robots.txt, web manifest. Takes the source and
 * everything that it has published, the address of the site, the path that it is served under, the time in ms since the
 * Unix epoch, and how many pages of each section can be had.
 */
export async function siteFiles(
  source: ContentSource,
  archive: Archive,
  address: string,
  basePath: string,
  now: number,
  most?: number,
): Promise<Map<string, string>> {
  const site: Site = { address, edition: await source.edition(new AbortController().signal) }
  const feeds = await Promise.all(
    allSections(site.edition).map(async (section) => {
      const paths = syndicationPaths(section)
      const [asRss, asJson] = await Promise.all([
        sectionRss(source, section, site),
        sectionJsonFeed(source, section, site),
      ])
      return [[paths.rss, asRss] as const, [paths.json, asJson] as const]
    }),
  )
  return new Map([
    ...(await siteFeeds(source, site)),
    ...feeds.flat(),
    ...(await siteSitemaps(archive, site)),
    [newsSitemapFile, await siteNewsSitemap(source, site, now, most)],
    ['robots.txt', robots(site)],
    [manifestFile, manifestOf(site.edition, basePath)],
  ])
}

/** The site's newest stories as RSS and JSON Feed, by name, with their authors and their text. */
export async function siteFeeds(source: ContentSource, site: Site): Promise<Map<string, string>> {
  const { signal } = new AbortController()
  const newest = await Promise.all(
    allSections(site.edition).map(({ slug }) => newestStories(source, slug, siteFeedLength)),
  )
  const stories = [...new Map(newest.flat().map((story) => [story.id, story])).values()]
    .sort((a, b) => timeOf(b) - timeOf(a))
    .slice(0, siteFeedLength)
  // A story that can't be had is in the feed as its card is.
  const whole = await Promise.all(
    stories.map((story) => source.article(story.section, story.slug, signal).catch(() => story)),
  )
  return new Map([
    [siteFeedPaths.rss, rss(null, whole, site)],
    [siteFeedPaths.json, jsonFeed(null, whole, site)],
  ])
}

function timeOf({ published }: Summary): number {
  return published === null ? 0 : Date.parse(published)
}

/** A section's newest stories as RSS. */
export async function sectionRss(source: ContentSource, section: Section, site: Site): Promise<string> {
  return rss(section, await newestStories(source, section.slug, feedLength), site)
}

/** A section's newest stories as JSON Feed. */
export async function sectionJsonFeed(source: ContentSource, section: Section, site: Site): Promise<string> {
  return jsonFeed(section, await newestStories(source, section.slug, feedLength), site)
}
