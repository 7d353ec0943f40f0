import { defaultTreeAdapter, html as names } from 'parse5'
import type { MathNode } from '../../model/math'
import type { Mark } from './inline'
import type { HtmlElement, HtmlNode } from './tree'

/** The marks of formulas, by the elements that stand for them in the tree. */
const marks = new WeakMap<HtmlElement, Mark>()

/** An element of a formula's characters, of which `formulaMark` knows what the formula is. */
export function formulaElement(math: MathNode[], isBlock: boolean, characters: HtmlNode[]): HtmlElement {
  const element = defaultTreeAdapter.createElement('span', names.NS.HTML, [])
  element.childNodes = characters
  for (const node of characters) node.parentNode = element
  if (math.length > 0) marks.set(element, { type: 'formula', math, isBlock })
  return element
}

/** The mark of an element that stands for a formula; null for any other. */
export function formulaMark(element: HtmlElement): Mark | null {
  return marks.get(element) ?? null
}
