import { defaultTreeAdapter, html as names } from 'parse5'
import { attributeOf, type HtmlElement, type HtmlNode, isElement, textContentOf } from './tree'

/**
 * Nodes with the lists that were pasted from Word as lists: each item is a paragraph with its sign or number as text
 * (`MsoListParagraph`, `mso-list`), and its level in the style.
 */
export function withWordLists(nodes: readonly HtmlNode[]): HtmlNode[] {
  if (!nodes.some(isWordItem)) return [...nodes]
  const whole: HtmlNode[] = []
  let open: HtmlElement[] = []
  for (const node of nodes) {
    const isItem = isWordItem(node)
    if (isItem && isElement(node)) {
      const level = Number(/\blevel(\d)/.exec(attributeOf(node, 'style'))?.[1] ?? 1)
      open = open.slice(0, level)
      const isOrdered = orderedSign.test(signOf(node))
      while (open.length < level) {
        const list = defaultTreeAdapter.createElement(isOrdered ? 'ol' : 'ul', names.NS.HTML, [])
        const around = open.at(-1)
        if (around === undefined) whole.push(list)
        else defaultTreeAdapter.appendChild(around, list)
        open.push(list)
      }
      open.at(-1)?.childNodes.push(itemOf(node, open.at(-1) ?? null))
    } else if (open.length === 0 || isElement(node) || textContentOf([node]).trim() !== '') {
      open = []
      whole.push(node)
    }
  }
  return whole
}

function isWordItem(node: HtmlNode): boolean {
  if (!isElement(node) || node.tagName !== 'p' || node.attrs.length === 0) return false
  const isOfList =
    /\bMsoList(?:Paragraph|Bullet|Number)/.test(attributeOf(node, 'class')) ||
    /\bmso-list\s*:/.test(attributeOf(node, 'style'))
  return isOfList && signOf(node) !== ''
}

// A sign or a number, then the spaces that stand for the indent.
const sign = /^\s*([·•◦▪§o–-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])(?:\s*\u00a0[\s\u00a0]*|\s{2,})/i
const orderedSign = /\w[.)]$/

function signOf(paragraph: HtmlElement): string {
  return sign.exec(textContentOf(paragraph.childNodes))?.[1] ?? ''
}

/** The paragraph as an item, its sign taken out of the texts that it is made of. */
function itemOf(paragraph: HtmlElement, list: HtmlElement | null): HtmlElement {
  let left = sign.exec(textContentOf(paragraph.childNodes))?.[0].length ?? 0
  const take = (nodes: readonly HtmlNode[]) => {
    for (const node of nodes) {
      if (isElement(node)) take(node.childNodes)
      else if ('value' in node && left > 0) {
        const taken = Math.min(left, node.value.length)
        node.value = node.value.slice(taken)
        left -= taken
      }
    }
  }
  take(paragraph.childNodes)
  const item = defaultTreeAdapter.createElement('li', names.NS.HTML, [])
  for (const child of [...paragraph.childNodes]) defaultTreeAdapter.appendChild(item, child)
  item.parentNode = list
  return item
}
