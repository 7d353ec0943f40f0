import type { Block } from '../../model/body'
import { mostBlocks, readBlocks } from './blocks'
import type { Page } from './page'
import { plainTextOf } from './text'
import { nodesOf } from './tree'
import { visibleNodes } from './visibleNodes'

// Each level of lists in lists, quotations in tables and so on reads its text once more.
const deepestGroup = 12

/**
 * The blocks of an article's body. Takes HTML that nobody vouches for, and the article's absolute address, which links
 * and media are relative to; gives no more than the model can say, by closed lists of elements, attributes and address
 * schemes (`docs/decisions/012-untrusted-html.md`). Never throws.
 */
export function blocksIn(html: string, base: string): Block[] {
  let depth = 0
  const page: Page = {
    base: /^https?:/i.test(base) && URL.canParse(base) ? base : '',
    blocks(nodes) {
      depth += 1
      const blocks = readBlocks(nodes, page, depth > deepestGroup)
      depth -= 1
      return blocks
    },
    closed: new Set(),
  }
  const blocks = page.blocks(visibleNodes(nodesOf(html)))
  return blocks.filter((block) => !opensShortcode(block, page.closed)).slice(0, mostBlocks)
}

/**
 * The words of an HTML fragment in one line of plain text, such as a headline's or a caption's: without tags and what
 * isn't text, with entities read, spaces single, and control characters left out.
 */
export function textIn(html: string): string {
  return plainTextOf(visibleNodes(nodesOf(html)))
}

/** A paragraph of nothing but "[box]", where "[/box]" follows. */
function opensShortcode(block: Block, closed: Set<string>): boolean {
  if (block.type !== 'paragraph') return false
  const [only, ...others] = block.text
  if (only?.type !== 'text' || others.length > 0) return false
  const [, name] = /^\[([a-z][\w-]*)\]$/.exec(only.text) ?? []
  return name !== undefined && closed.has(name)
}
