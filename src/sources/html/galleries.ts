import type { Block } from '../../model/body'
import { sharingCaption } from './captions'
import { isCaption, isFigure } from './figureElements'
import type { Page } from './page'
import { plainTextOf } from './text'
import { elementsIn, type HtmlElement, hasClass, removeElements } from './tree'

/** The classes of elements that show their pictures as a gallery: WordPress, Jetpack, Ghost, Squarespace, Substack, Arc,
 * plug-ins and libraries of slides. */
const galleryClasses = [
  'wp-block-gallery',
  'gallery',
  'blocks-gallery-grid',
  'kg-gallery-card',
  'tiled-gallery',
  'wp-block-jetpack-tiled-gallery',
  'wp-block-jetpack-slideshow',
  'ngg-galleryoverview',
  'envira-gallery-wrap',
  'foogallery',
  'et_pb_gallery',
  'elementor-image-gallery',
  'swiper-wrapper',
  'slick-slider',
  'flexslider',
  'owl-carousel',
  'carousel-inner',
  'sqs-gallery',
  'image-gallery-embed',
  'gallery-embed',
  'slick__slider',
  'splide__list',
  'glide__slides',
]

/** Whether an element stands in a gallery. */
export function isInGallery(element: HtmlElement): boolean {
  let parent = element.parentNode
  while (parent !== null && 'tagName' in parent) {
    if (hasClass(parent, ...galleryClasses)) return true
    parent = parent.parentNode
  }
  return false
}

/** A gallery of all pictures within, with what else is there after it. A story that is called a gallery is none. */
export function galleryBlocks(element: HtmlElement, page: Page): Block[] | null {
  if (!hasClass(element, ...galleryClasses)) return null
  const captions = captionsOf(element)
  removeElements(captions)
  const blocks = page.blocks(
    element.childNodes.flatMap((child) => ('tagName' in child && child.tagName === 'li' ? child.childNodes : [child])),
  )
  const galleries = blocks.filter((block) => block.type === 'gallery')
  const photos = blocks.flatMap((block) =>
    block.type === 'gallery' ? block.photos : block.type === 'picture' ? [block.photo] : [],
  )
  const others = blocks.filter(({ type }) => type !== 'gallery' && type !== 'picture')
  if (photos.length <= others.length) return [...blocks, ...page.blocks(captions)]
  const title = [...galleries.map((gallery) => gallery.title), plainTextOf(captions)]
    .filter((words) => words !== '')
    .join(' ')
  return [sharingCaption(photos, title), ...others]
}

/** The captions of a gallery itself: not those in a part of it, such as a slide, that has one picture. */
function captionsOf(gallery: HtmlElement): HtmlElement[] {
  const counted = new Map<HtmlElement, number>()
  const picturesIn = (part: HtmlElement): number => {
    const pictures = counted.get(part) ?? elementsIn(part, ({ tagName }) => tagName === 'img').length
    counted.set(part, pictures)
    return pictures
  }
  const isOfOnePicture = ({ parentNode }: HtmlElement): boolean => {
    let part = parentNode
    while (part !== null && part !== gallery && 'tagName' in part) {
      if (picturesIn(part) > 0) return picturesIn(part) === 1
      part = part.parentNode
    }
    return false
  }
  return elementsIn(gallery, isCaption, isFigure).filter((caption) => !isOfOnePicture(caption))
}
