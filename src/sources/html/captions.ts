import type { Block } from '../../model/body'
import { saysAllOf } from '../../model/creditAgreement'
import type { Photo } from '../../model/photo'
import { withPhotoLine } from '../../model/photoLine'
import type { Page } from './page'
import { attributionOf } from './quotes'
import { plainTextOf } from './text'
import { attributeOf, elementsIn, type HtmlElement, holdsPicture, removeElements } from './tree'

/** The words of a figure, in its elements. */
interface Caption {
  captions: HtmlElement[]
  /** Whether another figure stands in the captioned one, which may have named what it shows already. */
  isOuter?: boolean
  /** Credits that stand outside the caption. */
  credits: HtmlElement[]
}

/** Puts the caption where the first block that has room for it holds it; it becomes text where there is none. */
export function withCaption(blocks: Block[], caption: Caption, page: Page): Block[] {
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
export function sharingCaption(photos: Photo[], words: string): Block {
  const [first] = photos
  const alone = { creator: '', creditLine: '', source: '', copyrightNotice: '' }
  const line = first === undefined ? null : withPhotoLine({ ...first, ...alone, caption: words }).line
  if (line?.credit == null) return { type: 'gallery', title: words, photos }
  const creditLine = line.credit.line
  // Nobody lacks it, and somebody whom it names would be lost.
  if (photos.every((photo) => photo.line.credit !== null && !saysAllOf(photo.line.credit.line, creditLine)))
    return { type: 'gallery', title: words, photos }
  const credited = photos.map((photo) => (photo.line.credit === null ? withPhotoLine({ ...photo, creditLine }) : photo))
  return { type: 'gallery', title: line.caption, photos: credited }
}

/** The block with a caption, which is its attribution, title or the like where it has no caption; null where it has no room for one. */
export function captionedBlock(block: Block, { captions, credits, isOuter }: Caption): Block | null {
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
export function isCredit(element: HtmlElement): boolean {
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

/** A caption without what joins it to its credit: a bar, a dash, brackets that are now empty. */
export function withoutJoint(caption: string): string {
  let end = caption.length
  for (;;) {
    while (end > 0 && /[\s([|/,·•–—-]/u.test(caption.charAt(end - 1))) end -= 1
    const closed = /[([]\s?[)\]]$/.exec(caption.slice(0, end))
    if (closed === null) return caption.slice(0, end).replace(/^[\s|/,·•–—-]+/u, '')
    end = closed.index
  }
}
