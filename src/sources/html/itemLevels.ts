import { defaultTreeAdapter, html as names } from 'parse5'
import { attributeOf, type HtmlElement, type HtmlNode, isElement } from './tree'

/**
 * What a list holds. Items that are only said to stand deeper than its first one are put into lists of their own, as some editors
 * write all levels into one list.
 */
export function withDeeperItems(list: HtmlElement): HtmlNode[] {
  const isDeeper = list.childNodes.some((child) => isElement(child) && levelOf(child) > 0)
  if (!isDeeper) return list.childNodes
  const children: HtmlNode[] = []
  let first: number | null = null
  let inner: HtmlElement | null = null
  for (const child of list.childNodes) {
    const level = isElement(child) && child.tagName === 'li' ? levelOf(child) : null
    first ??= level
    if (level === null || first === null || level <= first) {
      if (level !== null) inner = null
      children.push(child)
      continue
    }
    if (inner === null) {
      inner = defaultTreeAdapter.createElement(innerName(list, child), names.NS.HTML, [])
      inner.parentNode = list
      children.push(inner)
    }
    defaultTreeAdapter.appendChild(inner, child)
  }
  return children
}

/** How deep an item is said to stand by its editor (Quill's classes, Google Docs' `aria-level`); 0 where nothing says it. */
function levelOf(item: HtmlElement): number {
  const level = /(?:^|\s)ql-indent-(\d)(?:\s|$)/.exec(attributeOf(item, 'class'))?.[1]
  return Number(level ?? /^\d$/.exec(attributeOf(item, 'aria-level'))?.[0] ?? 0)
}

function innerName(list: HtmlElement, item: HtmlNode): string {
  const kind = isElement(item) ? attributeOf(item, 'data-list') : ''
  return kind === '' ? list.tagName : kind === 'ordered' ? 'ol' : 'ul'
}
