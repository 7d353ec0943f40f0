import type { Block, BlockOf } from '../../model/body'
import type { Photo, Rendition } from '../../model/photo'
import { withPhotoLine } from '../../model/photoLine'
import { leaveOut } from '../leftOut'
import { isOtherCrop, sizeInName } from './crops'
import { fileOf, mediaOn, type Page } from './page'
import { type Candidate, candidatesIn } from './srcset'
import { isHidden, pixels } from './styles'
import { inOneLine } from './text'
import { attributeOf, type HtmlElement, hasAttribute, isElement } from './tree'

/** The picture of an `img`, with the files that a `picture` around it names; none for a tracker, or without a file. */
export function pictureBlocks(image: HtmlElement, page: Page): Block[] {
  if (isHidden(image)) return []
  const sources = sourcesBeside(image)
  const shape = shapeOf(image, sources, page)
  const main = filesOf(image, '', shape, page)
  const filesIn = (some: HtmlElement[]) =>
    some.flatMap((source) => filesOf(source, mediaType(source), shape, page)).slice(0, mostFiles)
  const others = filesIn(sources)
  const known = [...main, ...others.filter(({ width }) => width > 0)]
  // A stand-in has its files in the sources beside it alone, maybe one for each kind of screen.
  const files = sameCrop(known.length > 0 ? known : others.length > 0 ? others : filesIn(sourcesAround(image)), shape)
  if (files.length === 0) {
    leaveOut('picture without an address')
    return []
  }
  return [{ type: 'picture', photo: photoOf(files, shape, inOneLine(attributeOf(image, 'alt'))) }]
}

/** The picture in a file of which no more is known than its address. */
export function pictureOfFile(url: string, alt: string): BlockOf<'picture'> {
  const shape = sizeInName(url) ?? { width: 0, height: 0 }
  return { type: 'picture', photo: photoOf([{ url: inSet(url), width: shape.width, type: '' }], shape, alt) }
}

// Of one picture: real ones have a few.
const mostSources = 40
const mostFiles = 50

/** The other sources of a `picture`. One for some screens only (`media`) may show another crop. */
function sourcesBeside(image: HtmlElement): HtmlElement[] {
  return sourcesAround(image).filter((source) => !hasAttribute(source, 'media'))
}

function sourcesAround({ parentNode }: HtmlElement): HtmlElement[] {
  if (parentNode?.nodeName !== 'picture') return []
  return parentNode.childNodes
    .slice(0, mostSources)
    .filter(isElement)
    .filter(({ tagName }) => tagName === 'source')
}

interface Shape {
  width: number
  height: number
}

/** The size that an image's attributes give, or else the name of one of its files. */
function shapeOf(image: HtmlElement, sources: HtmlElement[], page: Page): Shape {
  const given = { width: pixels(image, 'width'), height: pixels(image, 'height') }
  if (given.width > 0 && given.height > 0) return given
  const names = [fileOf(image, page) ?? '', ...[image, ...sources].flatMap(candidatesOf).map(({ url }) => url)]
  return names.map(sizeInName).find((size) => size !== null) ?? { width: given.width, height: 0 }
}

function candidatesOf(element: HtmlElement): Candidate[] {
  const sets = ['data-srcset', 'data-lazy-srcset', 'srcset'].map((name) => candidatesIn(attributeOf(element, name)))
  return sets.find((candidates) => candidates.length > 0) ?? []
}

function mediaType(source: HtmlElement): string {
  return /^\s*(image\/(?:avif|webp|jpeg|png|gif))\s*$/i.exec(attributeOf(source, 'type'))?.[1]?.toLowerCase() ?? ''
}

type File = Omit<Rendition, 'height'>

/** The files that an element names, one for each address. Widths are 0 if unknown. */
function filesOf(element: HtmlElement, type: string, shape: Shape, page: Page): File[] {
  const files = new Map<string, File>()
  for (const { url, width, density } of candidatesOf(element).slice(0, mostFiles)) {
    const address = mediaOn(page, url)
    if (address !== null && !files.has(address))
      files.set(address, { url: address, width: width || Math.round(shape.width * density), type })
  }
  const address = fileOf(element, page)
  if (address !== null && !files.has(address)) files.set(address, { url: address, width: shape.width, type })
  return [...files.values()].filter(({ width }) => width <= 100_000).map((file) => ({ ...file, url: inSet(file.url) }))
}

/** The files without those that show another crop; all of them if that leaves none. */
function sameCrop(files: File[], shape: Shape): File[] {
  const width = Math.max(shape.width, ...files.map((file) => file.width))
  const largest = { width, height: shape.width > 0 ? Math.ceil((width * shape.height) / shape.width) : 0 }
  const same = files.filter((file) => !isOtherCrop(file.url, file.width, largest))
  return same.length > 0 ? same : files
}

/** A comma at the end of an address would end it in a list of candidates. A blurred picture (Wix) stands in for its file. */
function inSet(url: string): string {
  const blurred = /^(https:\/\/static\.wixstatic\.com\/media\/[^/]+)\/v1\/[^?#]*[,/]blur_\d/.exec(url)?.[1]
  return (blurred ?? url).replace(/,+$/, (commas) => '%2C'.repeat(commas.length))
}

/** A photo of files, of which those without a width count only where there are no others. */
function photoOf(files: File[], shape: Shape, alt: string): Photo {
  const sized = files.filter(({ width }) => width > 0)
  const known = sized.length > 0 ? sized : files.slice(0, 1)
  const isFirst = ({ type, width }: File, i: number): boolean =>
    known.findIndex((file) => file.type === type && file.width === width) === i
  const renditions = known.filter(isFirst).sort((a, b) => a.width - b.width)
  const ratio = ratioOf(renditions, shape)
  const width = Math.max(shape.width, renditions.at(-1)?.width ?? 0)
  const height = width === shape.width ? shape.height : Math.round(width * ratio)
  const finalRatio = width > 0 ? height / width : 0
  return withPhotoLine({
    renditions: renditions.map((file) => ({ ...file, height: Math.round(file.width * finalRatio) })),
    width: height > 0 ? width : 0,
    height,
    focalPoint: null,
    alt,
    caption: '',
    creator: '',
    creditLine: '',
    source: '',
    copyrightNotice: '',
    color: '',
    language: '',
  })
}

/** Height by width. The size of a larger file is nearer to the truth than that of a small one, in whole pixels. */
function ratioOf(files: File[], { width, height }: Shape): number {
  if (width === 0) return 0
  const named = files.map((file) => sizeInName(file.url)).findLast((size) => size !== null)
  const isSameShape = named && Math.abs((named.width * height) / width - named.height) <= named.width / width
  return isSameShape && named.width > width ? named.height / named.width : height / width
}
