import type { Photo, Rendition } from '../../model/photo'
import { withPhotoLine } from '../../model/photoLine'
import { mediaAddress, originOf } from '../address'
import { textIn } from '../html/html'
import { unescapedLineIn } from '../loosePlainText'
import { newPhoto } from '../newPhoto'
import type { GhostAuthor, GhostPost } from './answers'

/**
 * The feature image of a post, or null. `site` is the newsroom's address. Ghost tells no size of it; its credit stands in
 * the caption, where `readPhotoLine` finds it.
 */
export function ghostPhoto(post: GhostPost, site: string): Photo | null {
  const url = mediaAddress(post.feature_image, site)
  if (url === null) return null
  return withPhotoLine({
    renditions: renditionsOf(url, [site, post.url]),
    width: 0,
    height: 0,
    focalPoint: null,
    alt: unescapedLineIn(post.feature_image_alt),
    caption: textIn(post.feature_image_caption),
    creator: '',
    creditLine: '',
    source: '',
    copyrightNotice: '',
    color: '',
    language: '',
  })
}

/** Widths that every Ghost serves, whatever its theme: `imageOptimization.contentImageSizes` in its own configuration. */
const widths = [600, 1000, 1600]

const imagesPath = '/content/images/'
// Ghost answers a request for any other kind of file in a smaller size with a redirect to the file itself.
const resized = /\.(?:jpe?g|png|webp|gif)$/i

/** Pictures in the site's own store come in several widths and unknown heights; others as they are, of unknown size. */
function renditionsOf(url: string, homes: string[]): Rendition[] {
  const { origin, pathname } = new URL(url)
  const isOwn = homes.some((home) => home !== '' && originOf(home) === origin)
  if (!isOwn || !pathname.includes(imagesPath) || pathname.includes(`${imagesPath}size/`) || !resized.test(pathname))
    return [{ url, width: 0, height: 0, type: '' }]
  return widths.map((width) => ({
    url: url.replace(imagesPath, `${imagesPath}size/w${width}/`),
    width,
    height: 0,
    type: '',
  }))
}

/** The face of somebody who writes for the site, or null. */
export function portraitOf(
  { name, profile_image }: Pick<GhostAuthor, 'name' | 'profile_image'>,
  site: string,
): Photo | null {
  const url = mediaAddress(profile_image, site)
  return url === null
    ? null
    : newPhoto({ renditions: [{ url, width: 0, height: 0, type: '' }], alt: unescapedLineIn(name) })
}
