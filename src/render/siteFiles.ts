import type { Summary } from '../model/article'
import { allSections, type Section } from '../model/edition'
import { siteFeedPaths } from '../model/paths'
import type { Profile } from '../model/profile'
import type { ContentSource } from '../sources/contentSource'
import type { Archive } from '../sources/publishedStories'
import { feedPages, newestStories, pagesOfProfile, pagesOfSection } from './feedPages'
import { type Channel, jsonFeed, profileChannel, rss, sectionChannel, siteChannel } from './feeds'
import { manifestFile, manifestOf } from './manifest'
import type { Site } from './site'
import { newsSitemapFile, robots } from './sitemaps'
import { siteNewsSitemap, siteSitemaps } from './siteSitemaps'
import { withSponsorTitles } from './sponsorTitles'

const feedLength = 20
const siteFeedLength = 20

/**
 * What a site has beside its pages, by path: feeds of each section, topic and author, sitemaps, robots.txt, web manifest. Takes
 * the source and everything that it has published, the address of the site, the path that it is served under, the time in ms
 * since the Unix epoch, and how many pages of each section can be had.
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
      return channelFiles(sectionChannel(section, site), await sectionStories(source, section, site), site)
    }),
  )
  const profiles = (await source.profiles?.(new AbortController().signal)) ?? []
  const profileFeeds = await Promise.all(profiles.map(({ profile }) => profileFiles(source, profile, site)))
  return new Map([
    ...(await siteFeeds(source, site)),
    ...feeds.flat(),
    ...profileFeeds.flat(),
    ...(await siteSitemaps(source, archive, site)),
    [newsSitemapFile, await siteNewsSitemap(source, site, now, most)],
    ['robots.txt', robots(site)],
    [manifestFile, manifestOf(site.edition, basePath)],
  ])
}

/**
 * The site's newest stories as RSS and JSON Feed, by name, with their authors and their text. Takes how a whole story is had;
 * left out to ask the source for each.
 */
export async function siteFeeds(
  source: ContentSource,
  site: Site,
  wholeStory = ({ section, slug }: Summary) => source.article(section, slug, new AbortController().signal),
): Promise<Map<string, string>> {
  const newest = await Promise.all(
    allSections(site.edition).map(({ slug }) => newestStories(pagesOfSection(source, slug), siteFeedLength)),
  )
  const stories = [...new Map(newest.flat().map((story) => [story.id, story])).values()]
    .sort((a, b) => timeOf(b) - timeOf(a))
    .slice(0, siteFeedLength)
  // A story that can't be had is in the feed as its card is.
  const read = await Promise.all(stories.map((story) => wholeStory(story).catch(() => story)))
  const whole = await withSponsorTitles(read, site.edition.language)
  return new Map([
    [siteFeedPaths.rss, rss(siteChannel(site), whole, site)],
    [siteFeedPaths.json, jsonFeed(siteChannel(site), whole, site)],
  ])
}

function timeOf({ published }: Summary): number {
  return published === null ? 0 : Date.parse(published)
}

/** A section's newest stories as RSS. */
export async function sectionRss(source: ContentSource, section: Section, site: Site): Promise<string> {
  return rss(sectionChannel(section, site), await sectionStories(source, section, site), site)
}

/** A section's newest stories as JSON Feed. */
export async function sectionJsonFeed(source: ContentSource, section: Section, site: Site): Promise<string> {
  return jsonFeed(sectionChannel(section, site), await sectionStories(source, section, site), site)
}

async function sectionStories(source: ContentSource, { slug }: Section, { edition }: Site): Promise<Summary[]> {
  return withSponsorTitles(await newestStories(pagesOfSection(source, slug), feedLength), edition.language)
}

/** The two feeds of a channel, by path. */
function channelFiles(channel: Channel, stories: Summary[], site: Site): [path: string, text: string][] {
  return [
    [channel.paths.rss, rss(channel, stories, site)],
    [channel.paths.json, jsonFeed(channel, stories, site)],
  ]
}

/** The feeds of a topic or an author, by path. */
export async function profileFiles(
  source: ContentSource,
  { kind, slug }: Pick<Profile, 'kind' | 'slug'>,
  site: Site,
): Promise<[path: string, text: string][]> {
  const ask = pagesOfProfile(source, kind, slug)
  for await (const { page } of feedPages(ask)) {
    const stories = await withSponsorTitles(page.stories.slice(0, feedLength), site.edition.language)
    return channelFiles(profileChannel(page.profile, site), stories, site)
  }
  return []
}
