import { type Block, plainText } from '../../model/body'
import { listBlocks } from './lists'
import type { Page } from './page'
import { attributeOf, type HtmlElement } from './tree'

const name =
  /(?:^|[-_\s])(?:key-?(?:points?|takeaways?|facts|highlights)|(?:story|article)-?highlights|takeaways|tl-?dr|ai-summarize)(?:$|[-_\s])/i

/** A box or list that is called after its key points; null for any other element. What holds more than a list stays as it is. */
export function keyPointsBlocks(element: HtmlElement, page: Page): Block[] | null {
  if (!name.test(attributeOf(element, 'class'))) return null
  const blocks = /^[uo]l$/.test(element.tagName) ? listBlocks(element, page) : page.blocks(element.childNodes)
  const [first] = blocks
  const isTitled = first?.type === 'subhead' || first?.type === 'paragraph'
  const [list, ...others] = isTitled ? blocks.slice(1) : blocks
  if (list?.type !== 'list' || others.length > 0 || list.items.some(({ blocks }) => blocks.length > 0)) return blocks
  const title = isTitled ? plainText(first.text) : ''
  return [{ type: 'keypoints', title, points: list.items.map(({ text }) => text) }]
}
