import type { Photo } from '../../model/photo'
import { mediaAddress } from '../address'
import { textIn } from '../html/html'
import { paragraphIn } from '../loosePlainText'
import { newPhoto } from '../newPhoto'
import { photoRights } from '../photoRights'
import type { GuardianContent } from './answers'

const tolerance = 0.02

/** The main photo of an item in every size of its own shape; null where it has none. Takes the address that others are relative to. */
export function mainPhoto({ elements }: GuardianContent, site: string): Photo | null {
  const main = elements.find(({ relation, type }) => relation === 'main' && type === 'image')
  const images = (main?.assets ?? []).flatMap(({ type, mimeType, file, typeData }) => {
    const url = mediaAddress(file, site)
    return url !== null && (type === 'image' || mimeType.startsWith('image/'))
      ? [{ url, type: mimeType, ...typeData }]
      : []
  })
  const [largest] = images.toSorted((a, b) => b.width - a.width)
  if (largest === undefined) return null
  // Crops of other shapes show something else.
  const shape = largest.width / largest.height
  const same = images.filter(
    ({ width, height }) => width > 0 && height > 0 && Math.abs(width / height / shape - 1) <= tolerance,
  )
  const shown = same.length > 0 ? same : [{ ...largest, width: 0, height: 0 }]
  const byWidth = new Map(shown.map(({ url, width, height, type }) => [width, { url, width, height, type }]))
  return newPhoto({
    renditions: [...byWidth.values()].sort((a, b) => a.width - b.width),
    width: largest.height > 0 ? largest.width : 0,
    height: largest.width > 0 ? largest.height : 0,
    alt: paragraphIn(largest.altText),
    caption: textIn(largest.caption),
    creator: paragraphIn(largest.photographer),
    creditLine: textIn(largest.credit),
    source: paragraphIn(largest.source),
    copyrightNotice: paragraphIn(largest.copyright),
    // Its other types, Photograph and Illustration, don't tell how the picture was made.
    ...photoRights({
      digitalSourceType: largest.imageType === 'Composite' ? 'composite' : '',
      isHandout: /^hand-?out$/i.test(largest.source.trim()),
    }),
  })
}

/** The small picture by which lists show an item, without words; null where it has none. Takes what `mainPhoto` takes. */
export function thumbnail({ fields }: GuardianContent, site: string): Photo | null {
  const url = mediaAddress(fields.thumbnail, site)
  return url === null ? null : newPhoto({ renditions: [{ url, width: 0, height: 0, type: '' }] })
}
