import { type Block, type Inline, plainText } from '../../model/body'
import { startPage, tellLeftOut } from '../leftOut'
import { anchorsOf, withoutDeadLinks } from './anchors'
import { withoutAppended } from './appended'
import { mapLines } from './blockLines'
import { mostBlocks, readBlocks } from './blocks'
import { withChapters } from './chapters'
import { graphicOr } from './graphics'
import { tidyLine } from './inline'
import { withJoinedLists } from './joined'
import { mediaOn, type Page } from './page'
import { withoutRepeats } from './repeats'
import { siteEmbedAt } from './sites'
import { plainTextOf } from './text'
import { attributeOf, type HtmlNode, nodesOf, textOfNode, visitElements } from './tree'
import { visibleNodes } from './visibleNodes'

// Each level of lists in lists, quotations in tables and so on reads its text once more.
const deepestGroup = 12

/**
 * The blocks of an article's body. Takes HTML that nobody vouches for, and the article's absolute address, which links
 * and media are relative to; gives no more than the model can say, by closed lists of elements, attributes and address
 * schemes (`docs/decisions/012-untrusted-html.md`). Never throws.
 */
export function blocksIn(html: string, base: string): Block[] {
  startPage()
  const nodes = visibleNodes(nodesOf(unwrapped(html)))
  const page = openPage(nodes, /^https?:/i.test(base) && URL.canParse(base) ? base : '')
  const read = page.blocks(nodes)
  const blocks = page.closed.size === 0 ? read : read.flatMap((block) => withoutOpenings(block, page.closed))
  const shown = blocks.map((block) => filmOrBlock(block))
  const once = withoutAppended(withChapters(withoutRepeats(withJoinedLists(shown), page.base)))
  const live = page.anchors.wanted.size > 0 ? withoutDeadLinks(once) : once
  tellLeftOut(base)
  return live.slice(0, mostBlocks)
}

/** Some systems escape HTML once more than they should, or leave XML's marks around it. */
function unwrapped(html: string): string {
  const inside = html.startsWith('<![CDATA[') ? html.replace(/^<!\[CDATA\[|\]\]>\s*$/g, '') : html
  return escapedTwice.test(inside) && !inside.includes('<') ? textOf(nodesOf(inside)) : inside
}

const escapedTwice = /^\s*&lt;(?:p|div|h[1-6]|ul|ol|figure|blockquote|img|span|a|strong|em|b|i)(?:\s|&gt;)/i

function textOf(nodes: readonly HtmlNode[]): string {
  return nodes.map(textOfNode).join('')
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

/**
 * The words of an HTML fragment in one line of plain text, such as a headline's or a caption's: without tags and what
 * isn't text, with entities read, spaces single, and control characters left out.
 */
export function textIn(html: string): string {
  return plainTextOf(visibleNodes(nodesOf(html)))
}

/** A block without "[box]", where "[/box]" follows somewhere; none where it was nothing else. */
function withoutOpenings(block: Block, closed: ReadonlySet<string>): Block[] {
  const opening = /\[([a-z][\w-]*)\]/g
  const without = (line: Inline[]): Inline[] =>
    line.flatMap((part): Inline[] => {
      if (part.type === 'break') return [part]
      if (part.type !== 'text') return [{ ...part, text: without(part.text) }]
      return [{ ...part, text: part.text.replace(opening, (all, name) => (closed.has(name) ? '' : all)) }]
    })
  const tidied = mapLines(block, (line) => (opensShortcode(line, closed) ? tidyLine(without(line)) : line))
  return (tidied.type === 'paragraph' || tidied.type === 'subhead') && tidied.text.length === 0 ? [] : [tidied]
}

function opensShortcode(line: Inline[], closed: ReadonlySet<string>): boolean {
  return [...plainText(line).matchAll(/\[([a-z][\w-]*)\]/g)].some(([, name = '']) => closed.has(name))
}

/** A film or a post of a known site, of which the text has the bare address alone in a paragraph, as WordPress embeds it. */
function filmOrBlock(block: Block): Block {
  const [only, ...others] = block.type === 'paragraph' ? block.text : []
  if (only === undefined || others.length > 0 || (only.type !== 'text' && only.type !== 'link')) return block
  const words = plainText([only]).trim()
  const shown = /^https?:\/\/\S+$/.test(words) ? siteEmbedAt(words) : null
  return shown === null ? block : graphicOr({ type: 'embed', url: shown.page, title: '', player: shown.player }, null)
}
