import type { Block, ListItem, Numerals } from '../../model/body'
import { passPlace } from './anchors'
import { wordsFirst } from './blockLines'
import type { Page } from './page'
import { hasVisibleText } from './text'
import { attributeOf, type HtmlElement, type HtmlNode, hasAttribute, isElement, textOfNode } from './tree'

/** A list, its items with what stands in them. A list of nothing but pictures and the like gives way to what it holds. */
export function listBlocks(element: HtmlElement, page: Page): Block[] {
  const ordered = element.tagName === 'ol'
  const read = itemsOf(element).map((nodes) => {
    const item = itemAround(nodes[0])
    if (item !== null) passPlace(item, page.anchors)
    return { item, ...wordsFirst(page.blocks(nodes)) }
  })
  const filled = read.filter(({ text, blocks }) => text.length > 0 || blocks.length > 0)
  if (filled.every(({ text, blocks }) => text.length === 0 && blocks.every(({ type }) => type !== 'list')))
    return filled.flatMap(({ blocks }) => blocks)
  const values = ordered
    ? valuesOf(
        element,
        filled.map(({ item }) => item),
      )
    : []
  const items = filled.map(({ text, blocks }, at): ListItem => ({ text, value: values[at] ?? null, blocks }))
  return [{ type: 'list', ordered, numerals: ordered ? numeralsOf(element) : '1', items }]
}

/** What stands in each item. A list between items, as old editors write lists in lists, belongs to the item before it. */
function itemsOf(element: HtmlElement): HtmlNode[][] {
  const items: HtmlNode[][] = []
  let wasItem = false
  for (const child of element.childNodes) {
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

function itemAround(node: HtmlNode | undefined): HtmlElement | null {
  const parent = node?.parentNode
  return parent != null && 'tagName' in parent && parent.tagName === 'li' ? parent : null
}

/** The numbers of items that don't follow the one before (WHATWG HTML, 4.4.5: start, reversed, value). */
function valuesOf(element: HtmlElement, items: (HtmlElement | null)[]): (number | null)[] {
  const isReversed = hasAttribute(element, 'reversed')
  const step = isReversed ? -1 : 1
  let next = integerIn(element, 'start') ?? (isReversed ? items.length : 1)
  let follows = 1
  return items.map((item) => {
    const value = (item === null ? null : integerIn(item, 'value')) ?? next
    next = value + step
    const isExpected = value === follows
    follows = value + 1
    return isExpected ? null : value
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
