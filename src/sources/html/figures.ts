import { defaultTreeAdapter, html as names } from 'parse5'
import type { Block } from '../../model/body'
import type { Photo } from '../../model/photo'
import { readPhotoLine, withPhotoLine } from '../../model/photoLine'
import { galleryClasses } from './galleries'
import type { Page } from './page'
import { attributionOf } from './quotes'
import { hasOwnLine, hasVisibleText, inOneLine, plainTextOf } from './text'
import {
  attributeOf,
  elementsIn,
  type HtmlElement,
  type HtmlNode,
  hasClass,
  holdsPicture,
  isElement,
  removeElements,
  textOfNode,
} from './tree'

const figureClasses = ['wp-caption', 'gallery-item', 'kg-image-card', 'tiled-gallery-item']
const captionClass = /(?:^|[\s_-])(?:caption(?:-?text)?|figcaption|cutline|wp-caption-text)(?:\s|$)/i

/** Whether an element holds something with its caption, by its name or its class. */
export function isFigure(element: HtmlElement): boolean {
  return element.tagName === 'figure' || hasClass(element, ...figureClasses)
}

/** Whether an element is the caption of a picture, by its name or its class. */
export function isCaption(element: HtmlElement): boolean {
  return element.tagName === 'figcaption' || (captionClass.test(attributeOf(element, 'class')) && !isFigure(element))
}

/** A figure: what it shows, with its caption. */
export function figureBlocks(element: HtmlElement, page: Page): Block[] | null {
  const loose = captionBeside(element)
  if (loose !== null) {
    element.childNodes = element.childNodes.filter((child) => !loose.childNodes.includes(child))
    return withCaption(page.blocks(element.childNodes), { captions: [loose], credits: [] }, page)
  }
  if (!isFigure(element)) return null
  const isClosed = (part: HtmlElement): boolean => isFigure(part) || isCaption(part)
  const credits = holdsPicture(element) ? elementsIn(element, isCredit, isClosed) : []
  const captions = elementsIn(element, isCaption, isFigure).filter((caption) => !credits.includes(caption))
  if (captions.length === 0) captions.push(...paragraphsBelowPicture(element))
  removeElements([...captions, ...credits])
  const isOuter = elementsIn(element, isFigure).length > 0
  const shown = page.blocks(element.childNodes).map((block) => asPullquote(block, element))
  if (captions.length === 0 && credits.length === 0) return shown
  return withCaption(shown, { captions, credits, isOuter }, page)
}

const longestCaption = 600

/**
 * The caption in a paragraph that begins with a picture, as old editors write figures: words in italics or small ones, or any
 * that end in a credit with its label.
 */
function captionBeside(element: HtmlElement): HtmlElement | null {
  if (element.tagName !== 'p' && element.tagName !== 'div') return null
  const picture = element.childNodes.find(isInked)
  if (picture === undefined || !isElement(picture) || !isLonePicture(picture)) return null
  const after = element.childNodes.slice(element.childNodes.indexOf(picture) + 1).filter(isInked)
  const words = after.filter(({ nodeName }) => nodeName !== 'br')
  if (words.length === 0 || words.some((node) => isElement(node) && !isInLine(node))) return null
  const [only] = words
  const isSetApart = words.length === 1 && only !== undefined && isElement(only) && isFinePrint(only)
  const text = plainTextOf(words)
  if (!isSetApart && !(element.tagName === 'p' && text.length <= longestCaption && hasLabelledCredit(text))) return null
  const caption = defaultTreeAdapter.createElement('figcaption', names.NS.HTML, [])
  caption.childNodes = after
  return caption
}

/** The paragraphs below a figure's only picture, where the last ends in a credit with its label. */
function paragraphsBelowPicture(figure: HtmlElement): HtmlElement[] {
  const [picture, ...below] = figure.childNodes.filter(isInked)
  if (picture === undefined || !isElement(picture) || !isLonePicture(picture)) return []
  const paragraphs = below.filter(isElement).filter(({ tagName }) => tagName === 'p')
  const words = plainTextOf(paragraphs)
  return paragraphs.length === below.length && words.length <= longestCaption && hasLabelledCredit(words)
    ? paragraphs
    : []
}

export function isInked(node: HtmlNode): boolean {
  return isElement(node) || hasVisibleText(textOfNode(node))
}

function isLonePicture(element: HtmlElement): boolean {
  const holds = element.tagName === 'a' || element.tagName === 'picture' || element.tagName === 'span'
  return element.tagName === 'img' || (holds && holdsPicture(element) && plainTextOf([element]) === '')
}

function isInLine(element: HtmlElement): boolean {
  return !hasOwnLine(element.tagName) && element.tagName !== 'img' && !holdsPicture(element)
}

function isFinePrint(element: HtmlElement): boolean {
  const { tagName } = element
  if (tagName === 'em' || tagName === 'i' || tagName === 'small') return true
  if (tagName === 'font') return /^\s*(?:[12]|-\d)\s*$/.test(attributeOf(element, 'size'))
  return tagName === 'span' && finePrint.test(attributeOf(element, 'style'))
}

const finePrint =
  /(?:^|[;\s])(?:font-size\s*:\s*(?:xx?-small|smaller|small\b|0?\.\d+r?em|[5-9]\d?%)|font-style\s*:\s*italic)/i

function hasLabelledCredit(words: string): boolean {
  const { credit } = readPhotoLine({ caption: words, creditLine: '', creator: '', source: '', copyrightNotice: '' })
  return credit?.labelled === true
}

/** Whether an element after a picture is its caption or its credit: by its class, or all in italics with a credit at its end. */
export function isLooseCaption(element: HtmlElement): boolean {
  if (isCaption(element)) return !holdsPicture(element)
  if (looseCredit.test(attributeOf(element, 'class'))) return !holdsPicture(element)
  if (element.tagName !== 'p' && element.tagName !== 'div') return false
  const [only, ...others] = element.childNodes.filter(isInked)
  if (only === undefined || !isElement(only) || !isFinePrint(only) || others.length > 0) return false
  const words = plainTextOf([only])
  return words.length <= longestCaption && hasLabelledCredit(words)
}

const looseCredit = /(?:^|[\s_-])(?:photo|image|media|picture)?-?(?:credits?|photographer|copyright)(?:\s|$)/i

/** A picture with a caption or a credit that stands after its figure; null for a block that can't have one more. */
export function withLooseCaption(block: Block | undefined, words: HtmlElement): Block | null {
  if (block?.type !== 'picture') return null
  if (block.photo.creditLine !== '') {
    if (block.photo.caption !== '' || !isCaption(words)) return null
    return { ...block, photo: withPhotoLine({ ...block.photo, caption: withoutJoint(plainTextOf([words])) }) }
  }
  const isOnlyCredit = looseCredit.test(attributeOf(words, 'class')) && !isCaption(words)
  if (isOnlyCredit && block.photo.line.credit === null)
    return { ...block, photo: credited(block.photo, plainTextOf([words])) }
  return block.photo.caption === '' ? captionedBlock(block, { captions: [words], credits: [] }) : null
}

function credited(photo: Photo, creditLine: string): Photo {
  return withPhotoLine({ ...photo, caption: withoutJoint(photo.caption), creditLine })
}

/** A picture with the words between it and the end of a shortcode that nobody has run, and the text after that; else null. */
export function withShortcodeCaption(block: Block | undefined, text: string): { block: Block; rest: string } | null {
  const [all, words = ''] = /^([^[\]]{1,600})\[\/caption\]/.exec(text) ?? []
  if (all === undefined || block?.type !== 'picture' || block.photo.caption !== '') return null
  const photo = withPhotoLine({ ...block.photo, caption: inOneLine(words) })
  return { block: { ...block, photo }, rest: text.slice(all.length) }
}

interface Caption {
  captions: HtmlElement[]
  /** Whether another figure stands in the captioned one, which may have named what it shows already. */
  isOuter?: boolean
  /** Credits that stand outside the caption. */
  credits: HtmlElement[]
}

/** Puts the caption where the first block that has room for it holds it; it becomes text where there is none. */
function withCaption(blocks: Block[], caption: Caption, page: Page): Block[] {
  const { captions, credits } = caption
  const photos = blocks.flatMap((block) => (block.type === 'picture' ? [block.photo] : []))
  if (photos.length > 1 && photos.length === blocks.length && photos.every((photo) => photo.caption === ''))
    return [sharingCaption(photos, plainTextOf([...captions, ...credits]))]
  for (const [i, block] of blocks.entries()) {
    const captioned = captionedBlock(block, caption)
    if (captioned !== null) return blocks.with(i, captioned)
  }
  return [...blocks, ...page.blocks([...captions, ...credits])]
}

/** A gallery of photos under one caption, whose credit is that of each that has none of its own. */
function sharingCaption(photos: Photo[], words: string): Block {
  const [first] = photos
  const alone = { creator: '', creditLine: '', source: '', copyrightNotice: '' }
  const line = first === undefined ? null : withPhotoLine({ ...first, ...alone, caption: words }).line
  if (line?.credit == null) return { type: 'gallery', title: words, photos }
  const creditLine = line.credit.line
  const credited = photos.map((photo) => (photo.line.credit === null ? withPhotoLine({ ...photo, creditLine }) : photo))
  return { type: 'gallery', title: line.caption, photos: credited }
}

function captionedBlock(block: Block, { captions, credits, isOuter }: Caption): Block | null {
  const words = plainTextOf([...captions, ...credits])
  switch (block.type) {
    case 'picture':
      if (block.photo.caption !== '' || block.photo.creditLine !== '') return null
      return { ...block, photo: withPhotoLine({ ...block.photo, ...photoWords(captions, credits) }) }
    case 'gallery':
      return block.title === '' ? sharingCaption(block.photos, words) : null
    case 'table':
      return block.caption === '' ? { ...block, caption: words } : null
    case 'quote':
    case 'pullquote':
      return block.attribution === '' ? { ...block, attribution: attributionOf([...captions, ...credits]) } : null
    case 'embed':
    case 'audio':
    case 'video':
      if (isOuter === true && block.title !== '') return null
      return words === '' ? block : { ...block, title: words }
    default:
      return null
  }
}

const creditName = /(?:^|[-_])(?:credits?|source|photographer|copyright)(?:$|[-_])/i

/** Whether an element's class says that it is a credit: image-credit, wp-media-credit, credit, source and the like. */
function isCredit(element: HtmlElement): boolean {
  const names = attributeOf(element, 'class').split(/\s+/)
  return names.some((name) => creditName.test(name)) && !holdsPicture(element) && plainTextOf([element]) !== ''
}

/** Caption and credit apart. In a caption, `cite` names who made the picture. */
function photoWords(captions: HtmlElement[], outer: HtmlElement[]): Pick<Photo, 'caption' | 'creditLine'> {
  const inner = captions.flatMap((caption) => elementsIn(caption, (part) => isCited(part) || isCredit(part)))
  const credits = [...inner, ...outer]
  const creditLine = credits.map((credit) => withoutBrackets(plainTextOf([credit]))).join(' ')
  removeElements(inner)
  const caption = plainTextOf(captions)
  return { caption: credits.length > 0 ? withoutJoint(caption) : caption, creditLine }
}

/** A credit without the brackets around all of it, which part it from its caption. */
function withoutBrackets(credit: string): string {
  return /^(?:\(([^()]+)\)|\[([^[\]]+)\])$/.exec(credit)?.slice(1).join('').trim() || credit
}

function isCited(element: HtmlElement): boolean {
  return element.tagName === 'cite' && plainTextOf([element]) !== ''
}

/** A caption without what joinLines it to its credit: a bar, a dash, brackets that are now empty. */
function withoutJoint(caption: string): string {
  let end = caption.length
  for (;;) {
    while (end > 0 && /[\s([|/,·•–—-]/u.test(caption.charAt(end - 1))) end -= 1
    const closed = /[([]\s?[)\]]$/.exec(caption.slice(0, end))
    if (closed === null) return caption.slice(0, end).replace(/^[\s|/,·•–—-]+/u, '')
    end = closed.index
  }
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

function asPullquote(block: Block, figure: HtmlElement): Block {
  return block.type === 'quote' && hasClass(figure, 'wp-block-pullquote') ? { ...block, type: 'pullquote' } : block
}
