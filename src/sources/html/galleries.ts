import { type HtmlElement, hasClass } from './tree'

/** The classes of elements that show their pictures as a gallery: WordPress, Jetpack, Ghost, Squarespace, Substack, Arc,
 * plug-ins and libraries of slides. */
export const galleryClasses = [
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
