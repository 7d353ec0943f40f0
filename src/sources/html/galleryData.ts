import * as v from 'valibot'
import type { Block } from '../../model/body'
import { sharingCaption } from './captions'
import { mediaOn, type Page } from './page'
import { pictureOfFile } from './photos'
import { inOneLine } from './text'
import { attributeOf, type HtmlElement, hasClass } from './tree'

const words = v.optional(v.fallback(v.string(), ''), '')
const galleryData = v.object({
  gallery: v.object({ images: v.array(v.object({ src: v.string() })), caption: words, alt: words }),
})

/** The gallery that an empty element of Substack keeps for its script, as JSON in `data-attrs`; null for any other. */
export function galleryDataBlocks(element: HtmlElement, page: Page): Block[] | null {
  if (!hasClass(element, 'image-gallery-embed')) return null
  const { success, output } = v.safeParse(galleryData, dataOf(element))
  if (!success) return null
  const { images, caption, alt } = output.gallery
  const photos = images
    .map(({ src }) => mediaOn(page, src))
    .filter((url) => url !== null)
    .map((url) => pictureOfFile(url, inOneLine(alt)).photo)
  return photos.length === 0 ? null : [sharingCaption(photos, inOneLine(caption))]
}

function dataOf(element: HtmlElement): unknown {
  try {
    return JSON.parse(attributeOf(element, 'data-attrs'))
  } catch {
    return null
  }
}
