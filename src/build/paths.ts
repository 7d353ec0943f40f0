import { framedPathOf, pagePathOf, profilePath, sectionPath, storyPath } from '../model/paths'
import { placeOf } from '../render/place'
import type { ReadProfile, SiteReading } from './siteReading'

/**
 * How many of the newest pages of a section have stories that are made for other sites' frames too: who embeds a story does
 * so while it is new. Frames of older ones load in the browser.
 */
const framedPages = 3

/**
 * Returns the paths of all pages of a site: the front, the pages of its sections, topics and authors, and each story; all
 * but the front and older stories come once more as other sites frame them. Takes the pages of each feed and the paths of all
 * stories.
 */
export function pathsOf(feeds: SiteReading['feeds'], profiles: ReadProfile[], stories: ReadonlySet<string>): string[] {
  const paths = new Set(['/'])
  for (const [section, pages] of feeds) {
    paths.add(framedPathOf(sectionPath(section)))
    for (const [at, [cursor, { stories: listed }]] of [...pages].entries()) {
      paths.add(sectionPath(section, cursor))
      const framed = at < framedPages ? listed.map((story) => storyPath(story)) : []
      for (const path of framed) if (stories.has(path)) paths.add(framedPathOf(path))
    }
  }
  for (const { profile, pages } of profiles) {
    paths.add(framedPathOf(profilePath(profile)))
    for (const cursor of pages.keys()) paths.add(profilePath(profile, cursor))
  }
  return [...paths, ...stories]
}

/** Returns the path of the story that the page at a path shows, framed or not; null for pages of another kind. */
export function storyPathIn(path: string): string | null {
  const place = placeOf(pagePathOf(path))
  return place?.kind === 'article' ? storyPath(place) : null
}
