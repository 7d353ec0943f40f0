import type { Block, Inline, ListItem, Numerals } from '../../model/body'
import { passPlace } from './anchors'
import { markedBlocks, wordsFirst } from './blockLines'
import { withDeeperItems } from './itemLevels'
import { marksOf } from './marks'
import type { Page } from './page'
import { hasVisibleText } from './text'
import { attributeOf, type HtmlElement, type HtmlNode, hasAttribute, isElement, textOfNode } from './tree'

/**
 * A list, its items with what stands in them. A list of nothing but pictures and the like gives way to what it holds, and so does
 * one without numbers whose items are parts of the story, each under a subhead.
 */
export function listBlocks(element: HtmlElement, page: Page): Block[] {
  const ordered = element.tagName === 'ol' && !isOfBullets(element)
  const read = itemsOf(element).map((nodes) => {
    const item = itemAround(nodes[0])
    if (item !== null) passPlace(item, page.anchors)
    const all = markedBlocks(page.blocks(nodes), item === null ? [] : marksOf(item, page))
    return { item, all, ...wordsFirst(all) }
  })
  const sections = read.filter(({ all }) => all.length > 0)
  if (!ordered && sections.length > 0 && sections.every(({ all }) => all[0]?.type === 'subhead' && all.length > 1))
    return sections.flatMap(({ all }) => all)
  const numbers = ordered
    ? numbersOf(
        element,
        read.map(({ item }) => item),
      )
    : []
  const items = read.map(({ text, blocks }, at) => ({ text, blocks, number: numbers[at] ?? 0 }))
  const filled = inItemsBefore(items.filter(({ text, blocks }) => text.length > 0 || blocks.length > 0))
  if (filled.every(({ text, blocks }) => text.length === 0 && blocks.every(({ type }) => type !== 'list')))
    return filled.flatMap(({ blocks }) => blocks)
  return [{ type: 'list', ordered, numerals: ordered ? numeralsOf(element) : '1', items: filled.map(toItem) }]

  function toItem({ text, blocks, number }: NumberedItem, at: number): ListItem {
    const follows = (filled[at - 1]?.number ?? 0) + 1
    return { text, value: !ordered || number === follows ? null : number, blocks }
  }
}

/** Whether an editor (Quill) marks all items of its one kind of list as bullets. */
function isOfBullets({ childNodes }: HtmlElement): boolean {
  const items = childNodes.filter(isElement)
  return items.length > 0 && items.every((item) => attributeOf(item, 'data-list') === 'bullet')
}

interface NumberedItem {
  text: Inline[]
  blocks: Block[]
  /** What stands before the item in an ordered list. */
  number: number
}

/** An item of nothing but a list, as word processors write lists in lists, belongs to the item before it. */
function inItemsBefore(items: NumberedItem[]): NumberedItem[] {
  const kept: NumberedItem[] = []
  for (const item of items) {
    const last = kept.at(-1)
    const isList = item.text.length === 0 && item.blocks.length > 0 && item.blocks.every(({ type }) => type === 'list')
    if (isList && last !== undefined) kept[kept.length - 1] = { ...last, blocks: [...last.blocks, ...item.blocks] }
    else kept.push(item)
  }
  return kept
}

/**
 * What stands in each item. A list between items, as old editors write lists in lists, belongs to the item before it, and so
 * do items that are only said to stand deeper.
 */
function itemsOf(element: HtmlElement): HtmlNode[][] {
  const items: HtmlNode[][] = []
  let wasItem = false
  for (const child of withDeeperItems(element).flatMap(itemsWithin)) {
    const isItem = isElement(child) && child.tagName === 'li'
    const isList = isElement(child) && /^(?:ul|ol|menu|dir)$/.test(child.tagName)
    const last = items.at(-1)
    const isSpace = !isElement(child) && !hasVisibleText(textOfNode(child))
    if (isSpace && (wasItem || last === undefined)) continue
    if (isItem) items.push([...child.childNodes])
    else if (last !== undefined && (isList || !wasItem)) last.push(child)
    else items.push([child])
    wasItem = isItem || isList
  }
  return items
}

/** The items that a page builder wraps in elements of its own. */
function itemsWithin(child: HtmlNode): HtmlNode[] {
  if (!isElement(child) || child.tagName !== 'div') return [child]
  const inside = child.childNodes.filter(isElement)
  return inside.length > 0 && inside.every(({ tagName }) => tagName === 'li') ? child.childNodes : [child]
}

function itemAround(node: HtmlNode | undefined): HtmlElement | null {
  const parent = node?.parentNode
  return parent != null && 'tagName' in parent && parent.tagName === 'li' ? parent : null
}

/** The numbers of a list's items, empty ones included (WHATWG HTML, 4.4.5: start, reversed, value). */
function numbersOf(element: HtmlElement, items: (HtmlElement | null)[]): number[] {
  const isReversed = hasAttribute(element, 'reversed')
  const step = isReversed ? -1 : 1
  let next = integerIn(element, 'start') ?? (isReversed ? items.length : 1)
  return items.map((item) => {
    const number = (item === null ? null : integerIn(item, 'value')) ?? next
    next = number + step
    return number
  })
}

function integerIn(element: HtmlElement, name: string): number | null {
  const [, digits] = /^\s*(-?\d{1,9})(?!\d)/.exec(attributeOf(element, name)) ?? []
  return digits === undefined ? null : Number(digits)
}

const styledNumerals: Record<string, Numerals> = {
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
}

function numeralsOf(element: HtmlElement): Numerals {
  const type = attributeOf(element, 'type').trim()
  if (type === 'a' || type === 'A' || type === 'i' || type === 'I') return type
  const [, style = ''] =
    /list-style(?:-type)?\s*:[^;]*?\b((?:lower|upper)-(?:alpha|latin|roman))\b/i.exec(attributeOf(element, 'style')) ??
    []
  return styledNumerals[style.toLowerCase()] ?? '1'
}
