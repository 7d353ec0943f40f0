import type { Photo } from '../../model/photo'
import { mediaAddress } from '../address'
import { newPhoto } from '../newPhoto'
import type { JsonFeedItem } from './document'

/** The picture of an item, or null: a feed tells nothing of it but the address. `base` is the item's own. */
export function jsonFeedPhoto({ image, banner_image, attachments }: JsonFeedItem, base: string): Photo | null {
  const attached = attachments.filter(({ mime_type }) => /^image\//i.test(mime_type)).map(({ url }) => url)
  const url = [image, banner_image, ...attached]
    .map((written) => mediaAddress(written, base))
    .find((found) => found !== null)
  if (url === undefined) return null
  return newPhoto({ renditions: [{ url, width: 0, height: 0, type: '' }] })
}
