import type { Block } from '../../model/body'
import type { Photo } from '../../model/photo'
import { withPhotoLine } from '../../model/photoLine'
import { mediaAddress } from '../address'
import type { JsonFeedItem } from './document'

/** The picture of an item, or null: a feed tells nothing of it but the address. `base` is the item's own. */
export function jsonFeedPhoto({ image, banner_image, attachments }: JsonFeedItem, base: string): Photo | null {
  const attached = attachments.filter(({ mime_type }) => /^image\//i.test(mime_type)).map(({ url }) => url)
  const url = [image, banner_image, ...attached]
    .map((written) => mediaAddress(written, base))
    .find((found) => found !== null)
  if (url === undefined) return null
  return withPhotoLine({
    renditions: [{ url, width: 0, height: 0, type: '' }],
    width: 0,
    height: 0,
    focalPoint: null,
    alt: '',
    caption: '',
    creator: '',
    creditLine: '',
    source: '',
    copyrightNotice: '',
    color: '',
    language: '',
  })
}

/**
 * The lead picture and the body without it. Where the body's first picture is the item's own once more, that one leads, as
 * the body knows its words and its size.
 */
export function leadIn(photo: Photo | null, body: Block[]): { photo: Photo | null; rest: Block[] } {
  const first = body.find((block) => block.type === 'picture')
  if (photo === null || first === undefined || !showSameFile(photo, first.photo)) return { photo, rest: body }
  if (body.length === 1) return { photo: null, rest: body }
  return { photo: first.photo, rest: body.filter((block) => block !== first) }
}

function showSameFile(one: Photo, other: Photo): boolean {
  const files = new Set(one.renditions.map(({ url }) => fileIn(url)))
  return other.renditions.some(({ url }) => files.has(fileIn(url)))
}

/** An address without scheme and query, and without the size that WordPress writes into names: "-1024x768.jpg". */
function fileIn(url: string): string {
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`.replace(/-\d+x\d+(?=\.\w+$)/, '').toLowerCase()
}
