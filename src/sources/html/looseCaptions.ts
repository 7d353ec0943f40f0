import { defaultTreeAdapter, html as names } from 'parse5'
import type { Block } from '../../model/body'
import type { Photo } from '../../model/photo'
import { readPhotoLine, withPhotoLine } from '../../model/photoLine'
import { captionedBlock, withoutJoint } from './captions'
import { isCaption, isInked } from './figureElements'
import { hasOwnLine, inOneLine, plainTextOf } from './text'
import { attributeOf, type HtmlElement, holdsPicture, isElement } from './tree'

const longestCaption = 600

/**
 * The caption in a paragraph that begins with a picture, as old editors write figures: words in italics or small ones, or any
 * that end in a credit with its label.
 */
export function captionBeside(element: HtmlElement): HtmlElement | null {
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
export function paragraphsBelowPicture(figure: HtmlElement): HtmlElement[] {
  const [picture, ...below] = figure.childNodes.filter(isInked)
  if (picture === undefined || !isElement(picture) || !isLonePicture(picture)) return []
  const paragraphs = below.filter(isElement).filter(({ tagName }) => tagName === 'p')
  const words = plainTextOf(paragraphs)
  return paragraphs.length === below.length && words.length <= longestCaption && hasLabelledCredit(words)
    ? paragraphs
    : []
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
