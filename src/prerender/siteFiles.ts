import type { Summary } from '../model/article'
import { noticeableUpdateOf, storyPath } from '../model/article'
import { syndicationPaths } from '../model/edition'
import type { ContentSource } from '../sources/contentSource'
import { jsonFeed, rss } from './feeds'
import { manifestFile, manifestOf } from './manifest'
import { oembedOf, oembedPath } from './oembed'
import type { Site } from './site'
import { newsSitemap, newsSitemapFile, robots, type SitemapEntry, sitemaps } from './sitemaps'

const feedLength = 20

/**
 * What a site has beside its pages, by path: feeds of each section, an oEmbed answer for each story, sitemaps, robots.txt,
 * web manifest. Takes the address of the site, the path that it is served under, and the time of the build in ms since the
 * Unix epoch.
 */
export async function siteFiles(
  source: ContentSource,
  address: string,
  basePath: string,
  now: number,
): Promise<Map<string, string>> {
  const { signal } = new AbortController()
  const edition = await source.edition(signal)
  const site: Site = { address, edition }
  const files = new Map<string, string>()
  const entries: SitemapEntry[] = [{ path: '/', updated: null }]
  const everyStory: Summary[] = []
  for (const section of edition.sections) {
    const stories = await storiesOf(source, section.slug, signal)
    const paths = syndicationPaths(section)
    files.set(paths.rss, rss(section, stories.slice(0, feedLength), site))
    files.set(paths.json, jsonFeed(section, stories.slice(0, feedLength), site))
    entries.push({ path: `/${encodeURIComponent(section.slug)}`, updated: null })
    entries.push(
      ...stories.map((story) => ({ path: storyPath(story), updated: noticeableUpdateOf(story) ?? story.published })),
    )
    for (const story of stories) files.set(oembedPath(story), JSON.stringify(oembedOf(story, site)))
    everyStory.push(...stories)
  }
  for (const [name, text] of sitemaps(entries, site)) files.set(name, text)
  files.set(newsSitemapFile, newsSitemap(everyStory, now, site))
  files.set('robots.txt', robots(site))
  files.set(manifestFile, manifestOf(edition, basePath))
  return files
}

async function storiesOf(source: ContentSource, section: string, signal: AbortSignal): Promise<Summary[]> {
  const stories: Summary[] = []
  const seen = new Set<string>()
  let page = await source.feed(section, null, signal)
  stories.push(...page.stories)
  while (page.next !== null && !seen.has(page.next)) {
    seen.add(page.next)
    page = await source.feed(section, page.next, signal)
    stories.push(...page.stories)
  }
  return stories
}
