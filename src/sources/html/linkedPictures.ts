import type { Block } from '../../model/body'
import { fullPicture } from './fullPictures'
import { isInGallery } from './galleries'
import { tidyLine } from './inline'
import { addressIn, linkOn, type Page } from './page'
import { siteEmbedAt } from './sites'
import { inOneLine, plainTextOf, textOfImage } from './text'
import { attributeOf, elementsIn, type HtmlElement } from './tree'

/**
 * A link around pictures: what it holds, with the link on its words. Where it has none, a line that leads where the pictures
 * led follows them, unless that is their own file or page. Null for a link of words alone.
 */
export function linkedPictureBlocks(link: HtmlElement, page: Page): Block[] | null {
  const images = elementsIn(link, (part) => part.tagName === 'img' && textOfImage(part) === null)
  if (images.length === 0) return null
  const film = siteEmbedAt(linkOn(page, attributeOf(link, 'href')) ?? '')
  if (film !== null && images.every(isStill))
    return [
      { type: 'embed', url: film.page, title: nameOf(link, images, plainTextOf(link.childNodes)), player: film.player },
    ]
  const blocks = page.blocks(link.childNodes)
  const href = linkOn(page, attributeOf(link, 'href'))
  if (href === null || blocks.length === 0) return blocks
  if (blocks.some(({ type }) => type === 'paragraph' || type === 'subhead'))
    return blocks.map((block) =>
      block.type === 'paragraph' || block.type === 'subhead'
        ? { ...block, text: tidyLine([{ type: 'link', href, text: block.text }]) }
        : block,
    )
  if (images.length === 1 && leadsToPicture(href)) return blocks.map((block) => fullPicture(block, link, page))
  if (leadsToPicture(href) || isInGallery(link)) return blocks
  // The words in it, if any, are a caption's or a box's by now.
  const text = nameOf(link, images, '') || addressIn(href)
  return [...blocks, { type: 'paragraph', text: [{ type: 'link', href, text: [{ type: 'text', text }] }] }]
}

function nameOf(link: HtmlElement, images: HtmlElement[], words: string): string {
  const given = [attributeOf(link, 'aria-label'), attributeOf(link, 'title'), words]
  return (
    [...given, ...images.map((image) => attributeOf(image, 'alt'))].map(inOneLine).find((name) => name !== '') ?? ''
  )
}

/** Whether a picture is the still of a film that a video site keeps, which would learn of every reader. */
function isStill(image: HtmlElement): boolean {
  return image.attrs.some(({ value }) =>
    /^(?:https?:)?\/\/(?:i\d?|img)\.(?:ytimg|youtube|vimeocdn)\.com\//.test(value.trim()),
  )
}

/** Whether a link leads to a picture's file, or to the page that WordPress makes of each. */
function leadsToPicture(href: string): boolean {
  return /\.(?:jpe?g|png|webp|avif|gif|svg|bmp|tiff?)(?:[?#]|$)|[?&]attachment_id=|\/attachment\/|\/wp-content\/uploads\/[^?]*\/$/i.test(
    href,
  )
}
