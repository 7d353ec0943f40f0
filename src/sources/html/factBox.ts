import type { Block } from '../../model/body'
import { factsIn } from './blockLines'
import type { Page } from './page'
import { plainTextOf } from './text'
import { type HtmlElement, type HtmlNode, isElement, removeElements } from './tree'

/** A disclosure (`details`) as a fact box. */
export function factBoxBlocks(element: HtmlElement, page: Page): Block[] {
  const summary = element.childNodes.find((node) => isElement(node) && node.tagName === 'summary')
  if (summary !== undefined && isElement(summary)) removeElements([summary])
  return factBox(summary === undefined ? [] : [summary], element.childNodes, page)
}

/** A fact box, then what it can't hold. A title without facts stays as text. */
export function factBox(title: HtmlNode[], nodes: readonly HtmlNode[], page: Page): Block[] {
  const { facts, rest } = factsIn(page.blocks(nodes))
  if (facts.length === 0) return [...page.blocks(title), ...rest]
  return [{ type: 'factbox', title: plainTextOf(title), body: facts }, ...rest]
}
