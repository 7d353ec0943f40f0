import type { Summary } from '../model/article'
import { noticeableUpdateOf, storyPath } from '../model/article'
import { syndicationPaths } from '../model/edition'
import type { ContentSource } from '../sources/contentSource'
import { feedPages } from './feedPages'
import { jsonFeed, rss } from './feeds'
import { manifestFile, manifestOf } from './manifest'
import type { Site } from './site'
import { newsSitemap, newsSitemapFile, robots, type SitemapEntry, sitemaps } from './sitemaps'

const feedLength = 20

/**
 * What a site has beside its pages, by path: feeds of each section, sitemaps, robots.txt, web manifest. Takes the address of the site, the path that it is served under, the time of the build in ms since the Unix
 * epoch, and how many pages of each section are looked at.
 */
export async function siteFiles(
  source: ContentSource,
  address: string,
  basePath: string,
  now: number,
  most: number,
): Promise<Map<string, string>> {
  const { signal } = new AbortController()
  const edition = await source.edition(signal)
  const site: Site = { address, edition }
  const files = new Map<string, string>()
  const entries: SitemapEntry[] = [{ path: '/', updated: null }]
  const everyStory: Summary[] = []
  for (const section of edition.sections) {
    const stories: Summary[] = []
    for await (const { page } of feedPages(source, section.slug, most)) stories.push(...page.stories)
    const paths = syndicationPaths(section)
    files.set(paths.rss, rss(section, stories.slice(0, feedLength), site))
    files.set(paths.json, jsonFeed(section, stories.slice(0, feedLength), site))
    entries.push({ path: `/${encodeURIComponent(section.slug)}`, updated: null })
    entries.push(
      ...stories.map((story) => ({ path: storyPath(story), updated: noticeableUpdateOf(story) ?? story.published })),
    )
    everyStory.push(...stories)
  }
  for (const [name, text] of sitemaps(entries, site)) files.set(name, text)
  files.set(newsSitemapFile, newsSitemap(everyStory, now, site))
  files.set('robots.txt', robots(site))
  files.set(manifestFile, manifestOf(edition, basePath))
  return files
}
