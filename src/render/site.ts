import type { Summary } from '../model/article'
import type { Edition } from '../model/edition'
import { storyPath } from '../model/paths'
import type { Rendition } from '../model/photo'

/** What all pages and feeds of a site share. */
export interface Site {
  /** Origin and base path, ending in a slash: "https://news.example/". */
  address: string
  edition: Edition
}

/**
 * The absolute URL of a page (WHATWG URL Standard). Takes a path of the reader without the base path, such as
 * "/politics/a-story", or a URL that is absolute already. Throws a `TypeError` when the site's address is no URL.
 */
export function absolute({ address }: Site, path: string): string {
  return new URL(/^https?:\/\//i.test(path) ? path : `./${path.replace(/^\/+/, '')}`, address).href
}

/** The URL at which a story is published first: here, unless the newsroom names another place. */
export function storyAddress(site: Site, story: Pick<Summary, 'section' | 'slug' | 'canonical'>): string {
  return story.canonical === '' ? absolute(site, storyPath(story)) : new URL(story.canonical, site.address).href
}

/** The URL of a photo's or a recording's file. Unlike the path of a page, the address that a source gives has the base path already. */
export function fileAddress({ address }: Site, { url }: Pick<Rendition, 'url'>): string {
  return new URL(url, address).href
}
