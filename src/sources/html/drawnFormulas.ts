import { defaultTreeAdapter, html as names } from 'parse5'
import { formulaNodes } from './formula'
import { formulaElement } from './formulaMark'
import { mathTree } from './mathTree'
import { attributeOf, elementsIn, type HtmlElement, type HtmlNode, hasClass } from './tree'

/** Whether an element holds what MathJax or MediaWiki draws for a formula. */
export function isDrawnFormula(element: HtmlElement): boolean {
  return hasClass(element, 'MathJax', 'MathJax_CHTML', 'MathJax_SVG', 'mwe-math-element')
}

/** The formula of MathJax's or MediaWiki's drawing, which repeats it for screen readers; all that it holds where it doesn't. */
export function mathWithin(drawing: HtmlElement): HtmlNode[] {
  const [math] = elementsIn(drawing, ({ tagName }) => tagName === 'math')
  return math === undefined ? [drawing] : mathNodes(math)
}

/** The TeX that an empty element keeps for a script to draw, as Substack and Quill have it; null where it keeps none. */
export function texNodes(element: HtmlElement): HtmlNode[] | null {
  const isFormula = hasClass(element, 'latex-rendered', 'ql-formula', 'katex', 'math')
  if (!isFormula || element.childNodes.length > 0) return null
  const settings = /"persistentExpression":"((?:[^"\\]|\\.)*)"/.exec(attributeOf(element, 'data-attrs'))?.[1]
  const attributes = ['data-latex', 'data-tex', 'data-expr', 'data-value']
  const tex = settings?.replace(/\\(.)/g, '$1') ?? attributes.map((name) => attributeOf(element, name)).find(Boolean)
  return tex === undefined ? null : [defaultTreeAdapter.createTextNode(` ${tex} `)]
}

/** A formula of MathML as the reader marks it; no nodes where it says nothing. */
export function mathNodes(math: HtmlElement): HtmlNode[] {
  const nodes = formulaNodes(math)
  if (nodes.length === 0) return []
  const isBlock = attributeOf(math, 'display') === 'block'
  const formula = formulaElement(mathTree(math), isBlock, nodes)
  if (!isBlock) return [formula]
  const line = defaultTreeAdapter.createElement('div', names.NS.HTML, [])
  line.childNodes = [formula]
  return [line]
}
