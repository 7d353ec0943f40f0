import type { Photo, Rendition } from '../../model/photo'
import { withPhotoLine } from '../../model/photoLine'
import { mediaAddress } from '../address'
import { textIn } from '../html/html'
import type { WordpressPost } from './answers'
import type { WordpressMedia } from './mediaSchema'

/** The featured image of a post, or null. `site` is the newsroom's address. */
export function wordpressPhoto({ _embedded }: WordpressPost, site: string): Photo | null {
  const [media] = _embedded['wp:featuredmedia']
  if (media === undefined || !isImage(media)) return null
  const renditions = renditionsOf(media, site)
  const { width, height, image_meta } = media.media_details
  if (renditions.length === 0) return null
  return withPhotoLine({
    renditions,
    width: height > 0 ? width : 0,
    height: width > 0 ? height : 0,
    focalPoint: null,
    alt: textIn(media.alt_text),
    caption: textIn(media.caption),
    creator: '',
    creditLine: creditOf(media),
    source: '',
    color: '',
    copyrightNotice: textIn(image_meta.copyright),
    language: '',
  })
}

/**
 * What the newsroom wrote for a plug-in, where its site tells that with the post; else what WordPress read in the file: the IPTC
 * credit, else its byline, else the artist of Exif.
 */
function creditOf({ media_credit, meta, media_details }: WordpressMedia): string {
  // Newspack prints both so.
  const newspack = [meta._media_credit, meta._navis_media_credit_org].map(textIn).filter((part) => part !== '')
  return newspack.join(' / ') || textIn(media_credit.rendered) || textIn(media_details.image_meta.credit)
}

function isImage({ media_type, mime_type }: WordpressMedia): boolean {
  return (media_type === '' || media_type === 'image') && (mime_type === '' || mime_type.startsWith('image/'))
}

/** The files that show all of the picture, narrowest first: themes have WordPress cut crops as well. */
function renditionsOf({ source_url, mime_type, media_details }: WordpressMedia, site: string): Rendition[] {
  const { width, height, sizes } = media_details
  const original = { source_url, width: height > 0 ? width : 0, height: width > 0 ? height : 0, mime_type }
  const files = new Map<number, Rendition>()
  for (const file of [original, ...sizes]) {
    const url = mediaAddress(file.source_url, site)
    if (url === null || files.has(file.width) || !isSameShape(file, original)) continue
    files.set(file.width, { url, width: file.width, height: file.height, type: file.mime_type })
  }
  return [...files.values()].sort((a, b) => a.width - b.width)
}

const shapeTolerance = 0.02

function isSameShape(file: { width: number; height: number }, original: { width: number; height: number }): boolean {
  if (file === original) return true
  if (original.width === 0) return false
  const ratio = (file.width * original.height) / (file.height * original.width)
  return Math.abs(ratio - 1) <= shapeTolerance
}
