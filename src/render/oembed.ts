import { frameCode, usualHeight } from '../embed/host/embedCode'
import type { Summary } from '../model/article'
import { storyPath } from '../model/paths'
import type { Rendition } from '../model/photo'
import { absolute, fileAddress, type Site } from './site'

/** The most that an asking page has room for, in CSS pixels. */
export interface OEmbedSize {
  maxwidth?: number
  maxheight?: number
}

/** What oEmbed calls a rich answer: HTML of a frame, with its size. */
export interface OEmbed {
  version: '1.0'
  type: 'rich'
  title: string
  provider_name: string
  provider_url: string
  /** Seconds. */
  cache_age: number
  html: string
  width: number
  height: number
  thumbnail_url?: string
  thumbnail_width?: number
  thumbnail_height?: number
}

const usualWidth = 600
const cacheAge = 3600
/** What other sites show as a picture. */
const thumbnailTypes = ['image/jpeg', 'image/png', 'image/webp', '']

/**
 * A story as oEmbed 1.0 (https://oembed.com): a frame with its card, no larger than there is room for. The frame scrolls
 * inside where that is too little.
 */
export function oembedOf(story: Summary, site: Site, { maxwidth, maxheight }: OEmbedSize = {}): OEmbed {
  const width = Math.min(usualWidth, maxwidth ?? usualWidth)
  const height = Math.min(usualHeight(story, 'card', width), maxheight ?? Number.POSITIVE_INFINITY)
  const thumbnail = thumbnailOf(story, maxwidth ?? Number.POSITIVE_INFINITY, maxheight ?? Number.POSITIVE_INFINITY)
  return {
    version: '1.0',
    type: 'rich',
    title: story.headline,
    provider_name: site.edition.title,
    provider_url: site.address,
    cache_age: cacheAge,
    html: frameCode(story, { view: 'card', theme: 'auto', width, height }, site),
    width,
    height,
    ...(thumbnail && {
      thumbnail_url: fileAddress(site, thumbnail),
      thumbnail_width: thumbnail.width,
      thumbnail_height: thumbnail.height,
    }),
  }
}

/** The path, without the base path, of a story's answer for whoever names no size. */
export function oembedPath(story: Pick<Summary, 'section' | 'slug'>): string {
  return `/oembed${storyPath(story)}.json`
}

/** Where a page says that its story can be had as oEmbed. */
export function oembedAddress(story: Pick<Summary, 'section' | 'slug'>, site: Site): string {
  return absolute(site, oembedPath(story))
}

/** The specification holds the thumbnail to the room too, and wants its size with it. */
function thumbnailOf({ photo }: Summary, maxwidth: number, maxheight: number): Rendition | undefined {
  const fitting = (photo?.renditions ?? []).filter(
    ({ width, height }) => width > 0 && height > 0 && width <= maxwidth && height <= maxheight,
  )
  for (const type of thumbnailTypes) {
    const largest = fitting.filter((rendition) => rendition.type === type).at(-1)
    if (largest !== undefined) return largest
  }
  return undefined
}
