import type { Photo } from '../../model/photo'
import { mediaAddress } from '../address'
import { textIn } from '../html/html'
import { lineIn, paragraphIn } from '../loosePlainText'
import { newPhoto } from '../newPhoto'
import { photoRights } from '../photoRights'
import type { ArcImage, ArcStory } from './document'

/** The lead photo of a story: its promo item, the first picture of a gallery, or the one that stands for a video. */
export function arcLead({ promo_items }: ArcStory, base: string): Photo | null {
  const promos = [promo_items?.basic, promo_items?.lead_art].filter((promo) => promo != null)
  const images = promos.flatMap(({ image, inner }) => image ?? inner.find((part) => part.image !== null)?.image ?? [])
  return images.map((image) => arcPhoto(image, base)).find((photo) => photo !== null) ?? null
}

/** An image of ANS as a photo; null where it has no file. Vanity credits go before the others, by the schema. */
export function arcPhoto(image: ArcImage | null, base: string): Photo | null {
  const url = mediaAddress(image?.url || image?.additional_properties.originalUrl || '', base)
  if (image === null || url === null) return null
  const [width, height] = image.width > 0 && image.height > 0 ? [image.width, image.height] : [0, 0]
  const { by, affiliation } = image.vanity_credits.by.length > 0 ? image.vanity_credits : image.credits
  const point =
    image.focal_point && width > 0 ? { x: image.focal_point.x / width, y: image.focal_point.y / height } : null
  return newPhoto({
    renditions: [{ url, width, height, type: '' }],
    width,
    height,
    focalPoint: point !== null && [point.x, point.y].every((at) => at >= 0 && at <= 1) ? point : null,
    alt: paragraphIn(image.alt_text),
    caption: textIn(image.caption),
    creator: namesIn(by),
    source: namesIn(affiliation),
    copyrightNotice: paragraphIn(image.copyright),
    ...photoRights({ isHandout: image.distributor.category === 'handout' }),
  })
}

function namesIn(people: { name: string; byline: string }[]): string {
  return people
    .map(({ name, byline }) => lineIn(byline || name))
    .filter((name) => name !== '')
    .join(', ')
}
