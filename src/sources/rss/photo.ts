import type { Photo, Rendition } from '../../model/photo'
import { mediaAddress } from '../address'
import { type Attachment, mediaKind } from '../attachments'
import { paragraphIn } from '../loosePlainText'
import { newPhoto } from '../newPhoto'
import { showSamePicture } from '../samePicture'
import type { FeedItem } from './item'
import type { MediaFile } from './media'

/**
 * The photo that stands for an item: of its media the first picture, in all its sizes, else an enclosure, else what stands for it
 * in a player. `base` is what addresses are relative to.
 */
export function rssPhoto({ media, pictures, files, summary }: FeedItem, base: string): Photo | null {
  const sets = media
    .map((set) => set.filter((file) => isPicture(file) && !isFace(file.url)))
    .map((set) => set.map((file) => ({ ...file, url: mediaAddress(file.url, base) ?? '' })))
    .filter(({ length }) => length > 0)
  const shown = sets.find((set) => set.some(({ medium }) => medium !== 'thumbnail')) ?? sets[0]
  const [enclosed = pictures[0]] = files
    .filter(({ type, url }) => mediaKind(type, url) === 'image')
    .map(({ url }) => url)
  if (shown === undefined) return photoOf(enclosed === undefined ? [] : [{ ...unknownFile, url: enclosed }], '', base)
  const others = sets.filter(
    (set) => set !== shown && set.some((file) => shown.some(({ url }) => showSamePicture(url, file.url))),
  )
  return photoOf([...shown, ...others.flat()], summary, base)
}

/** What an item's media let readers play, if it isn't enclosed as well. */
export function recordingsIn({ media, files }: FeedItem): Attachment[] {
  return media.flatMap((set) => {
    const played = set.filter((file) => ['audio', 'video'].includes(kindOf(file)))
    const file = played.find(({ type }) => /\/(?:mp4|mpeg|mp3)$/i.test(type)) ?? played[0]
    if (file === undefined || files.some(({ url }) => url === file.url)) return []
    return [{ url: file.url, type: file.type || `${kindOf(file)}/*`, title: paragraphIn(file.title) }]
  })
}

const unknownFile: MediaFile = {
  ...{ url: '', type: '', medium: '', width: 0, height: 0 },
  ...{ title: '', description: '', credit: '', copyright: '' },
}

function kindOf({ type, medium, url }: MediaFile): string {
  return type === '' && /^(?:audio|video|image)$/.test(medium) ? medium : mediaKind(type, url)
}

function isPicture(file: MediaFile): boolean {
  return file.medium === 'thumbnail' || kindOf(file) === 'image'
}

/** Feeds of WordPress.com name the writer's portrait beside the photo. */
function isFace(url: string): boolean {
  return /^(?:https?:)?\/\/[^/]*gravatar\.com\/avatar\//i.test(url)
}

/** `summary` is the item's, which is no caption as well. */
function photoOf(files: readonly MediaFile[], summary: string, base: string): Photo | null {
  const renditions = files
    .flatMap(({ url, width, height }): Rendition[] => {
      const address = mediaAddress(url, base)
      return address === null ? [] : [{ url: address, width, height, type: '' }]
    })
    .toSorted((a, b) => a.width - b.width)
  const largest = renditions.at(-1)
  if (largest === undefined) return null
  const { width, height } = largest.width > 0 && largest.height > 0 ? largest : { width: 0, height: 0 }
  const sized = new Map(renditions.filter((file) => hasShapeOf(largest, file)).map((file) => [file.width, file]))
  const first = (wordsOf: (file: MediaFile) => string) =>
    paragraphIn(files.map(wordsOf).find((words) => words !== '') ?? '')
  return newPhoto({
    renditions: sized.size > 1 ? [...sized.values()] : [{ ...largest, width, height }],
    width,
    height,
    caption: first(({ description }) => (description === summary ? '' : description)),
    creditLine: first(({ credit }) => credit),
    copyrightNotice: first(({ copyright }) => copyright),
  })
}

/** Whether two files may be sizes of one crop. */
function hasShapeOf(one: Rendition, other: Rendition): boolean {
  if ([one.width, one.height, other.width, other.height].includes(0)) return false
  const [shape, otherShape] = [one.width / one.height, other.width / other.height]
  return Math.abs(shape / otherShape - 1) < slack
}

const slack = 0.02
