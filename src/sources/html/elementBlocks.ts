import type { Block } from '../../model/body'
import { leaveOut } from '../leftOut'
import { cardBlocks } from './cards'
import { comparisonBlocks } from './comparisons'
import { frameBlocks, objectBlocks, postBlocks } from './embeds'
import { facadeBlocks } from './facades'
import { factBoxBlocks } from './factBox'
import { figureBlocks } from './figures'
import { footnoteBlocks } from './footnotes'
import { galleryBlocks } from './galleries'
import { galleryDataBlocks } from './galleryData'
import { keyPointsBlocks } from './keyPoints'
import { linkedPictureBlocks } from './linkedPictures'
import { listBlocks } from './lists'
import { newsletterBlocks } from './newsletters'
import type { Page } from './page'
import { pictureBlocks } from './photos'
import { preformattedBlocks } from './preformatted'
import { questionBlocks } from './questions'
import { isPullquoteBox, quoteBlocks } from './quotes'
import { recordingBlocks } from './recordings'
import { tableBlocks } from './tables'
import { timelineBlocks } from './timelines'
import type { HtmlElement } from './tree'

/**
 * The blocks that an element is read as by itself; null for one that gives way to what it holds. Where `isDeep` is true, only an
 * element that holds no text has blocks.
 */
export function elementBlocks(element: HtmlElement, page: Page, isDeep: boolean): Block[] | null {
  return filesOrRule(element, page) ?? (isDeep ? null : groupBlocks(element, page))
}

/** The block of an element that holds no text; null for any other element. */
function filesOrRule(element: HtmlElement, page: Page): Block[] | null {
  switch (element.tagName) {
    case 'img':
    case 'amp-img':
      return pictureBlocks(element, page)
    case 'iframe':
    case 'amp-iframe':
    case 'script':
      return frameBlocks(element, page)
    case 'object':
    case 'embed':
      return objectBlocks(element, page)
    case 'audio':
    case 'video':
    case 'amp-audio':
    case 'amp-video': {
      const recorded = recordingBlocks(element, page)
      if (recorded.length > 0) return recorded
      const stood = facadeBlocks(element, page)
      if (stood === null) leaveOut('recording without an address')
      return stood ?? []
    }
    case 'hr':
      return [{ type: 'rule' }]
    default:
      return null
  }
}

/** The blocks of an element that gives what it holds a form; null for one that gives way to what it holds. */
function groupBlocks(element: HtmlElement, page: Page): Block[] | null {
  const known =
    rareBlocks(element, page) ??
    postBlocks(element, page) ??
    galleryDataBlocks(element, page) ??
    facadeBlocks(element, page) ??
    cardBlocks(element, page) ??
    galleryBlocks(element, page)
  if (known !== null) return known
  switch (element.tagName) {
    case 'ul':
    case 'ol':
    case 'menu':
    case 'dir':
      return listBlocks(element, page)
    case 'table':
      return tableBlocks(element, page)
    case 'blockquote':
      return quoteBlocks(element, page)
    case 'details':
      return factBoxBlocks(element, page)
    case 'a':
      return linkedPictureBlocks(element, page)
    default:
      return isPullquoteBox(element) ? quoteBlocks(element, page) : figureBlocks(element, page)
  }
}

// Known by what they hold, or by what they stand in.
const mayBeBare = new Set(['pre', 'ol', 'p'])

/** The blocks that few stories have, most of which are known by the class of their element. */
function rareBlocks(element: HtmlElement, page: Page): Block[] | null {
  if (element.attrs.length === 0 && !mayBeBare.has(element.tagName)) return null
  return (
    preformattedBlocks(element, page) ??
    comparisonBlocks(element, page) ??
    footnoteBlocks(element, page) ??
    keyPointsBlocks(element, page) ??
    timelineBlocks(element, page) ??
    questionBlocks(element, page) ??
    newsletterBlocks(element, page)
  )
}
