import { noticeableUpdateOf, type Summary } from '../model/article'
import { allPages, allSections } from '../model/edition'
import { profilePath, sectionPath, staticPagePath, storyPath } from '../model/paths'
import { fewestStories, type ListedProfile } from '../model/profile'
import { versionsOf } from '../model/translations'
import type { ContentSource } from '../sources/contentSource'
import type { Archive } from '../sources/publishedStories'
import { feedPages, pagesOfSection } from './feedPages'
import type { Site } from './site'
import { newsAge, newsSitemap, type SitemapEntry, sitemap, sitemapIndex, sitemapIndexFile } from './sitemaps'

/** The sitemap of the pages that are no stories. */
const pagesFile = 'sitemap-pages.xml'

/** A signal that nobody gives; Workers make none outside of a request. */
function noStop(): AbortSignal {
  return new AbortController().signal
}

/** The index of a site's sitemaps and what it lists, by name: one for each month with its stories, one for the other pages. */
export async function siteSitemaps(source: ContentSource, archive: Archive, site: Site): Promise<Map<string, string>> {
  const files = new Map([[sitemapIndexFile, await indexOf(archive, site)]])
  const names = [pagesFile, ...(await archive.months(noStop())).map(fileOf)]
  for (const name of names) {
    const text = await siteSitemap(name, source, archive, site)
    if (text !== null) files.set(name, text)
  }
  return files
}

/** One of these files by its name; null where there is none of that name. */
export async function siteSitemap(
  name: string,
  source: ContentSource,
  archive: Archive,
  site: Site,
): Promise<string | null> {
  if (name === sitemapIndexFile) return indexOf(archive, site)
  if (name === pagesFile) {
    const sections = allSections(site.edition).map(({ slug }) => sectionPath(slug))
    const profiles = ((await source.profiles?.(noStop())) ?? [])
      .filter(isListed)
      .map(({ profile }) => profilePath(profile))
    const paths = ['/', ...sections, ...profiles, ...allPages(site.edition).map(staticPagePath)]
    return sitemap(
      paths.map((path) => ({ path, updated: null })),
      site,
    )
  }
  const month = monthIn(name)
  const stories = month === null ? [] : await archive.inMonth(month, noStop())
  return stories.length === 0 ? null : sitemap(stories.map((story) => entryOf(story, site)).sort(newestFirst), site)
}

/** Whether search engines are told of a topic or an author: the pages of the others say that they are not to be listed. */
function isListed({ stories }: ListedProfile): boolean {
  return stories === null || stories >= fewestStories
}

/** The path of the sitemap that has the stories of a month such as "2026-10". */
export function monthPath(month: string): string {
  return `/${fileOf(month)}`
}

async function indexOf(archive: Archive, site: Site): Promise<string> {
  return sitemapIndex([`/${pagesFile}`, ...(await archive.months(noStop())).map(monthPath)], site)
}

function fileOf(month: string): string {
  return `sitemap-${month}.xml`
}

function monthIn(name: string): string | null {
  return /^sitemap-(\d{4}-\d{2}|undated)\.xml$/.exec(name)?.[1] ?? null
}

function entryOf(story: Summary, { edition }: Site): SitemapEntry {
  return {
    path: storyPath(story),
    updated: noticeableUpdateOf(story) ?? story.published,
    versions: versionsOf(story, edition.language).map((version) => ({
      language: version.language,
      path: storyPath(version),
    })),
  }
}

/** In an order that is the same however the stories came. */
function newestFirst(a: SitemapEntry, b: SitemapEntry): number {
  return timeOf(b) - timeOf(a) || (a.path < b.path ? -1 : 1)
}

function timeOf({ updated }: SitemapEntry): number {
  return updated === null ? 0 : Date.parse(updated)
}

/** The news sitemap. Takes the time in ms since the Unix epoch, and how many pages of each section can be had. */
export async function siteNewsSitemap(source: ContentSource, site: Site, now: number, most?: number): Promise<string> {
  const lists = await Promise.all(
    allSections(site.edition).map(async ({ slug }) => {
      const stories: Summary[] = []
      for await (const { page } of feedPages(pagesOfSection(source, slug), most)) {
        stories.push(...page.stories)
        if (page.stories.every(({ published }) => published === null || now - Date.parse(published) > newsAge)) break
      }
      return stories
    }),
  )
  const stories = new Map(lists.flat().map((story) => [story.id, story]))
  return newsSitemap([...stories.values()], now, site)
}
