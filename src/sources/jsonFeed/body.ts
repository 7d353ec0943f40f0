import { type Block, type Inline, linksIn } from '../../model/body'
import { attachmentBlocks } from '../attachments'
import { blocksIn } from '../html/html'
import { cleanText, hasVisibleText } from '../html/text'
import { pageBlock } from '../linkBlock'
import { plainLineIn } from '../loosePlainText'
import { pageAddress } from '../pageAddress'
import type { JsonFeedItem } from './document'

/**
 * The body of an item: its HTML, else its text, else its summary, else a link to what it stands for; then what is attached to it,
 * and the page that it is about, if nothing in it leads there. `base` is the item's address.
 */
export function jsonFeedBody(item: JsonFeedItem, base: string): { body: Block[]; isSummary: boolean } {
  const attached = item.attachments.map(({ url, mime_type, title }) => ({ url, type: mime_type, title }))
  const told = [blocksIn(item.content_html, base), textBlocks(item.content_text, base)].find(({ length }) => length > 0)
  const body = [...(told ?? paragraphsIn(item.summary)), ...attachmentBlocks(attached, base)]
  const external = pageAddress(item.external_url, base)
  const target = external || (body.length === 0 ? pageAddress(item.url, base) : '')
  const isLinked = target === '' || linksIn(body).includes(target)
  return { body: isLinked ? body : [...body, pageBlock(target)], isSummary: told === undefined && item.summary !== '' }
}

/** Text that should be plain, or the HTML that some systems give in its place. */
function textBlocks(text: string, base: string): Block[] {
  return /^\s*<(p|div|h[1-6]|ul|ol|figure|blockquote|section|article)\b[^<>]*>[\s\S]*<\/\w+>\s*$/i.test(text)
    ? blocksIn(text, base)
    : paragraphsIn(text)
}

/** Plain text, its paragraphs parted by empty lines. */
function paragraphsIn(text: string): Block[] {
  return cleanText(text)
    .split(/\r?\n\s*\n/)
    .filter(hasVisibleText)
    .map((paragraph) => ({ type: 'paragraph', text: linesIn(paragraph) }))
}

function linesIn(paragraph: string): Inline[] {
  const lines = paragraph.split('\n').map(plainLineIn)
  return lines
    .filter((line) => line !== '')
    .flatMap((line, at): Inline[] => [...(at === 0 ? [] : [{ type: 'break' } as const]), { type: 'text', text: line }])
}
