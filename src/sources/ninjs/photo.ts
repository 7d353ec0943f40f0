import type { Photo, Rendition } from '../../model/photo'
import { withPhotoLine } from '../../model/photoLine'
import { mediaAddress } from '../address'
import { lineIn, paragraphIn } from '../loosePlainText'
import { photoRights } from '../photoRights'
import type { Item } from './item'
import { wordsFor } from './wordings'

/** A picture of a story, and every address that a file of it has, so that it is known again in the body. */
export interface StoryPicture {
  name: string
  photo: Photo
  addresses: Set<string>
}

/** The photo that an item of type picture is, or null when neither a file nor words of it can be shown. `base`: where the item stands. */
export function ninjsPicture(item: Item, base: string): StoryPicture | null {
  const files = filesIn(item, base)
  const shown = sameShape(withoutWatermarks(files))
  const [largest = { width: 0, height: 0 }] = shown
  const isSilent = captionOf(item) === '' && lineIn(item.byline) === ''
  if (shown.length === 0 && isSilent) return null
  return {
    name: item.name.toLowerCase(),
    addresses: new Set(files.map(({ url }) => url)),
    photo: withPhotoLine({
      renditions: renditionsOf(shown),
      width: largest.width,
      height: largest.height,
      focalPoint: shown.map(focalPointOf).find((point) => point !== null) ?? null,
      alt: wordsFor(['alt', 'alttext', 'alt_text'], item.descriptions) || altOf(item),
      caption: captionOf(item),
      creator: lineIn(item.byline),
      creditLine: wordsFor(creditRoles, item.descriptions) || paragraphIn(item.creditLine),
      source: lineIn(item.infoSources.find(({ name }) => name !== '')?.name ?? '') || lineIn(item.source),
      color: '',
      copyrightNotice: paragraphIn(item.copyrightNotice),
      language: item.language,
      ...photoRights({
        digitalSourceType: item.digitalSourceType,
        usageTerms: paragraphIn(item.usageTerms),
        isHandout: isOfGenre(item, handout),
        isArchive: isOfGenre(item, archive),
      }),
    }),
  }
}

const handout = /^hand-?out$/i
const archive = /^(?:archives?|file|file (?:photo|picture)|archival material)$/i

function isOfGenre({ genres }: Item, pattern: RegExp): boolean {
  return genres.some(({ name }) => pattern.test(name))
}

// The standard has no credit line: AP puts it among the descriptions.
const creditRoles = ['creditline', 'credit', 'credit_line']
const otherRoles = [...creditRoles, 'alt', 'alttext', 'alt_text', 'title']

function captionOf({ descriptions }: Item): string {
  const first = descriptions.find(({ role, value }) => !otherRoles.includes(role) && value !== '')
  return (
    wordsFor(['caption', 'text', ''], descriptions) || wordsFor(first === undefined ? [] : [first.role], descriptions)
  )
}

/** Superdesk keeps a picture's text alternative in its body. */
function altOf({ bodies }: Item): string {
  const body = bodies.find(({ contentType, value }) => !/xml|html/.test(contentType) && value !== '')
  return paragraphIn(body?.value ?? '')
}

type File = Item['renditions'][number] & { url: string }

// What browsers show; agencies offer TIFF and raw files as well.
const shownTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif', 'image/svg+xml', '']

function filesIn({ renditions }: Item, base: string): File[] {
  return renditions.flatMap((rendition) => {
    const url = mediaAddress(rendition.href, base)
    if (url === null || !shownTypes.includes(rendition.type)) return []
    const isSized = isSize(rendition.width) && isSize(rendition.height)
    return [{ ...rendition, url, ...(isSized ? {} : { width: 0, height: 0 }) }]
  })
}

function isSize(pixels: number): boolean {
  return Number.isInteger(pixels) && pixels > 0 && pixels <= 100_000
}

/** Without those that a clean file of the same size can stand in for. */
function withoutWatermarks(files: File[]): File[] {
  const clean = files.filter((file) => !isWatermarked(file))
  return files.filter(
    (file) =>
      !isWatermarked(file) || !clean.some(({ width, height }) => width === file.width && height === file.height),
  )
}

function isWatermarked({ name, title, href }: File): boolean {
  return /watermark/i.test(`${name} ${title} ${href}`)
}

const tolerance = 0.02

/** The files with the largest one's shape, largest first; without any size, the first file alone. */
function sameShape(files: File[]): File[] {
  const sized = files.filter(({ width }) => width > 0).sort((a, b) => b.width * b.height - a.width * a.height)
  const [largest] = sized
  if (largest === undefined) return files.slice(0, 1)
  const shape = largest.width / largest.height
  return sized.filter(({ width, height }) => Math.abs(width / height / shape - 1) <= tolerance)
}

const heavy = 4_000_000

/** Narrowest first, one of each width. Originals for print are left out where smaller files are to be had. */
function renditionsOf(files: File[]): Rendition[] {
  const light = files.filter(({ sizeinbytes }) => sizeinbytes <= heavy)
  const chosen = new Map<string, Rendition>()
  for (const { url, width, height, type } of light.length > 0 ? light : files)
    if (!chosen.has(`${width} ${type}`)) chosen.set(`${width} ${type}`, { url, width, height, type })
  return [...chosen.values()].sort((a, b) => a.width - b.width)
}

/** ninjs counts pixels of the rendition from its top left; what isn't whole can only be a fraction. */
function focalPointOf({ poi, width, height }: File): Photo['focalPoint'] {
  if (poi === null || width === 0) return null
  const isFraction = !Number.isInteger(poi.x) || !Number.isInteger(poi.y)
  const point = isFraction ? poi : { x: poi.x / width, y: poi.y / height }
  return [point.x, point.y].every((at) => at >= 0 && at <= 1) ? point : null
}
