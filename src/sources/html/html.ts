import type { Block } from '../../model/body'
import { anchorsOf, withoutDeadLinks } from './anchors'
import { mostBlocks, readBlocks } from './blocks'
import { mediaOn, type Page } from './page'
import { plainTextOf } from './text'
import { attributeOf, type HtmlNode, nodesOf, visitElements } from './tree'
import { visibleNodes } from './visibleNodes'

// Each level of lists in lists, quotations in tables and so on reads its text once more.
const deepestGroup = 12

/**
 * The blocks of an article's body. Takes HTML that nobody vouches for, and the article's absolute address, which links
 * and media are relative to; gives no more than the model can say, by closed lists of elements, attributes and address
 * schemes (`docs/decisions/012-untrusted-html.md`). Never throws.
 */
export function blocksIn(html: string, base: string): Block[] {
  const nodes = visibleNodes(nodesOf(html))
  const page = openPage(nodes, /^https?:/i.test(base) && URL.canParse(base) ? base : '')
  const blocks = page.blocks(nodes).filter((block) => !opensShortcode(block, page.closed))
  const once = blocks.filter((block, at) => !isRepeated(block, blocks[at - 1]))
  const live = page.anchors.wanted.size > 0 ? withoutDeadLinks(once) : once
  return live.slice(0, mostBlocks)
}

function openPage(nodes: readonly HtmlNode[], base: string): Page {
  let depth = 0
  let linked: Set<string> | null = null
  const page: Page = {
    base,
    blocks(part) {
      depth += 1
      const blocks = readBlocks(part, page, depth > deepestGroup)
      depth -= 1
      return blocks
    },
    closed: new Set(),
    anchors: anchorsOf(nodes, base),
    linked() {
      linked ??= linksOf(nodes, page)
      return linked
    },
  }
  return page
}

function linksOf(nodes: readonly HtmlNode[], page: Page): Set<string> {
  const addresses = new Set<string>()
  visitElements(nodes, (element) => {
    const address = element.tagName === 'a' ? mediaOn(page, attributeOf(element, 'href')) : null
    if (address !== null) addresses.add(address)
  })
  return addresses
}

/** A player that a script would show in the place of the link or picture before it, and that is there already. */
function isRepeated(block: Block, before: Block | undefined): boolean {
  return block.type === 'embed' && before?.type === 'embed' && block.url === before.url
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
