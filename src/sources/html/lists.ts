import type { Block, Inline } from '../../model/body'
import { textLinesOf } from './blockLines'
import { joinLines } from './inline'
import type { Page } from './page'
import { type HtmlElement, isElement } from './tree'

/** A list, with the items of lists within it as its own, then what is more than text in it. */
export function listBlocks(element: HtmlElement, page: Page): Block[] {
  const items: Inline[][] = []
  const rest: Block[] = []
  for (const child of element.childNodes) {
    const isItem = isElement(child) && child.tagName === 'li'
    let item: Inline[][] = []
    const endItem = (): void => {
      if (item.length > 0) items.push(joinLines(item))
      item = []
    }
    for (const block of page.blocks(isItem ? child.childNodes : [child])) {
      const lines = textLinesOf(block)
      if (lines === null) rest.push(block)
      else if (block.type === 'list') {
        endItem()
        for (const line of lines) items.push(line)
      } else item.push(...lines)
    }
    endItem()
  }
  return items.length === 0 ? rest : [{ type: 'list', ordered: element.tagName === 'ol', items }, ...rest]
}
