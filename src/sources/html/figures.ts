import type { Block } from '../../model/body'
import type { Photo } from '../../model/photo'
import { showSamePicture } from '../samePicture'
import { isCredit, withCaption } from './captions'
import { isCaption, isFigure } from './figureElements'
import { captionBeside, paragraphsBelowPicture } from './looseCaptions'
import type { Page } from './page'
import { elementsIn, type HtmlElement, hasClass, holdsPicture, removeElements } from './tree'

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
  const shown = withoutStandIns(page.blocks(element.childNodes)).map((block) => asPullquote(block, element))
  if (captions.length === 0 && credits.length === 0) return shown
  return withCaption(shown, { captions, credits, isOuter }, page)
}

/** What a figure shows, without the small copy of a picture that stands in its place until it has come (Medium). */
function withoutStandIns(blocks: Block[]): Block[] {
  return blocks.filter((block, at) => {
    const next = blocks[at + 1]
    return block.type !== 'picture' || next?.type !== 'picture' || !areOfOneFile(block.photo, next.photo)
  })
}

function areOfOneFile({ renditions: [one] }: Photo, { renditions: [other] }: Photo): boolean {
  return one !== undefined && other !== undefined && showSamePicture(one.url, other.url)
}

function asPullquote(block: Block, figure: HtmlElement): Block {
  return block.type === 'quote' && hasClass(figure, 'wp-block-pullquote') ? { ...block, type: 'pullquote' } : block
}
