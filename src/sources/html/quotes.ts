import type { Block } from '../../model/body'
import { textLinesOf } from './blockLines'
import { joinLines } from './inline'
import type { Page } from './page'
import { hasVisibleText, plainTextOf } from './text'
import { type HtmlElement, hasClass, isElement, removeElements, textOfNode } from './tree'

/** A quotation with who said it, then what is more than text in it. */
export function quoteBlocks(element: HtmlElement, page: Page): Block[] {
  // WordPress' embed of another story: its headline in a quotation, with a frame that would show the rest.
  if (hasClass(element, 'wp-embedded-content')) return page.blocks(element.childNodes)
  const speaker = speakerIn(element)
  if (speaker !== null) removeElements([speaker])
  const attribution = speaker === null ? '' : attributionOf([speaker])
  const blocks = page.blocks(element.childNodes)
  const lines = blocks.flatMap((block) => textLinesOf(block) ?? [])
  const rest = blocks.filter((block) => textLinesOf(block) === null)
  if (lines.length === 0) return [...rest, ...(speaker === null ? [] : page.blocks([speaker]))]
  const isPullquote = hasClass(element, 'wp-block-pullquote', 'kg-blockquote-alt', 'pullquote', 'pull-quote')
  return [{ type: isPullquote ? 'pullquote' : 'quote', text: joinLines(lines), attribution }, ...rest]
}

/** Who speaks, without the dash in front. */
export function attributionOf(nodes: Parameters<typeof plainTextOf>[0]): string {
  return plainTextOf(nodes).replace(/^[\s—–-]+/, '')
}

/** The element that names who speaks, where that is the last thing: a title cited within the text is none. */
function speakerIn(element: HtmlElement): HtmlElement | null {
  const last = element.childNodes.findLast((node) =>
    isElement(node) ? node.tagName !== 'br' : hasVisibleText(textOfNode(node)),
  )
  if (last === undefined || !isElement(last)) return null
  if (last.tagName === 'cite' || last.tagName === 'footer') return last
  return ['p', 'div', 'small', 'span', 'em', 'i'].includes(last.tagName) ? speakerIn(last) : null
}
