import { type Block, type Inline, plainText } from '../../model/body'
import { wordsFirst } from './blockLines'
import type { Page } from './page'
import { hasVisibleText, inOneLine, plainTextOf } from './text'
import { type HtmlElement, type HtmlNode, hasClass, isElement, removeElements, textOfNode } from './tree'

/** A quotation with who said it. One that doesn't begin with words is followed by what it holds. */
export function quoteBlocks(element: HtmlElement, page: Page): Block[] {
  // WordPress' embed of another story: its headline in a quotation, with a frame that would show the rest.
  if (hasClass(element, 'wp-embedded-content')) return page.blocks(element.childNodes)
  const speaker = speakerIn(element)
  if (speaker !== null) removeElements([speaker])
  const attribution = speaker === null ? '' : attributionOf([speaker])
  const { text: words, blocks } = wordsFirst(page.blocks(element.childNodes))
  const { text, attribution: named } =
    attribution === '' && blocks.length === 0 ? speakerApart(words) : { text: words, attribution }
  if (text.length === 0) return [...blocks, ...(speaker === null ? [] : page.blocks([speaker]))]
  const isPullquote = hasClass(element, 'wp-block-pullquote', 'kg-blockquote-alt', 'pullquote', 'pull-quote')
  return [{ type: isPullquote ? 'pullquote' : 'quote', text, blocks, attribution: named }]
}

/** Who speaks, without the dash in front. */
export function attributionOf(nodes: readonly HtmlNode[]): string {
  return plainTextOf(nodes).replace(leadingDash, '')
}

const leadingDash = /^[\s—–―‒-]+/

const citationClasses = ['wp-block-quote__citation', 'wp-block-pullquote__citation'].concat(
  ['quote-author', 'quote__author', 'blockquote-author', 'blockquote__author', 'quote-source', 'quote-attribution'],
  ['attribution', 'pullquote-author'],
)

/** The element that names who speaks, where that is the last thing: a title cited within the text is none. */
function speakerIn(element: HtmlElement): HtmlElement | null {
  const inked = element.childNodes.filter((node) =>
    isElement(node) ? node.tagName !== 'br' : hasVisibleText(textOfNode(node)),
  )
  const last = inked.at(-1)
  if (last === undefined || !isElement(last)) return null
  if (last.tagName === 'cite' || last.tagName === 'footer' || last.tagName === 'figcaption') return last
  if (hasClass(last, ...citationClasses)) return last
  if (!['p', 'div', 'small', 'span', 'em', 'i'].includes(last.tagName)) return null
  const inner = speakerIn(last)
  // "— <cite>Ada</cite>": the dash before the name is the name's.
  return inner !== null &&
    leadingDash.test(plainTextOf([last])) &&
    plainTextOf([last]).replace(leadingDash, '') === attributionOf([inner])
    ? last
    : inner
}

const longestAttribution = 120

/** Words without a last line that names who speaks, as "— Ada First, mayor" does. Lines of a dialogue all have a dash. */
function speakerApart(text: Inline[]): { text: Inline[]; attribution: string } {
  const at = text.findLastIndex(({ type }) => type === 'break')
  const words = at < 0 ? '' : plainText(text.slice(at + 1))
  const before = text.slice(0, Math.max(at, 0))
  const isName = words.length <= longestAttribution && /^[—–―]\s*\p{Lu}[^!?…”"]*$/u.test(words)
  if (!isName || /(?:^|\n)[—–―]/.test(plainText(before))) return { text, attribution: '' }
  return { text: before, attribution: inOneLine(words.replace(leadingDash, '')) }
}
