import type { Block } from '../../model/body'
import type { Photo } from '../../model/photo'
import { withPhotoLine } from '../../model/photoLine'
import { isCaption, isFigure } from './figureElements'
import { mediaOn, type Page } from './page'
import { pictureOfFile } from './photos'
import { inOneLine } from './text'
import { attributeOf, elementsIn, type HtmlElement } from './tree'

/** The width, in CSS pixels, from which on a picture fills a column of text well. */
const smallest = 600

/**
 * A picture whose link leads to its full file: that file, where the page itself shows only a small one. What the link tells those
 * who open it, as galleries write it, is the caption.
 */
export function fullPicture(block: Block, link: HtmlElement, page: Page): Block {
  if (block.type !== 'picture') return block
  const full = mediaOn(page, attributeOf(link, 'href'))
  return full === null || !pictureFile.test(full)
    ? block
    : { type: 'picture', photo: withCaption(withFile(block.photo, full), link) }
}

const pictureFile = /\.(?:jpe?g|png|webp|avif|gif)(?:[?#]|$)/i

function withFile(photo: Photo, url: string): Photo {
  const widest = photo.renditions.at(-1)?.width ?? 0
  return widest === 0 || widest >= smallest ? photo : pictureOfFile(url, photo.alt).photo
}

const captionNames = ['data-caption', 'data-elementor-lightbox-description', 'data-sub-html', 'title']

function withCaption(photo: Photo, link: HtmlElement): Photo {
  const caption = captionNames.map((name) => inOneLine(attributeOf(link, name))).find((words) => words !== '') ?? ''
  const isSentence = /\S+\s+\S+\s+\S/.test(caption) && !/[<>]/.test(caption) && caption !== photo.alt
  return photo.caption === '' && isSentence && !isCaptioned(link) ? withPhotoLine({ ...photo, caption }) : photo
}

/** Whether a link stands in a figure, which has captions of its own, or near a caption in a gallery. */
function isCaptioned(link: HtmlElement): boolean {
  let around = link.parentNode
  for (let level = 0; level < 2 && around !== null && 'tagName' in around; level += 1) {
    if (isFigure(around) || elementsIn(around, isCaption).length > 0) return true
    around = around.parentNode
  }
  return false
}
