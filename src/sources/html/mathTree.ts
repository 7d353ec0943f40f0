import { deepestMath, type MathElement, type MathNode, mathAttributes, mathTags, mathValue } from '../../model/math'
import { inOneLine } from './text'
import { attributeOf, type HtmlElement, isElement, textContentOf } from './tree'

/** A formula as the model has it, of elements and attributes that only say how it is set; empty where no characters are left. */
export function mathTree(math: HtmlElement): MathNode[] {
  const nodes = elementsOf(math, deepestMath)
  return nodes.some(hasCharacters) ? nodes : []
}

function hasCharacters(node: MathNode): boolean {
  return typeof node === 'string' || node.children.some(hasCharacters)
}

function elementsOf(parent: HtmlElement, levels: number): MathElement[] {
  const children = parent.childNodes.filter(isElement)
  if (levels === 0) return []
  return children.flatMap((child, at): MathElement[] => {
    const tag = mathTags.find((each) => each === child.tagName)
    if (tag !== undefined) return [elementOf(child, tag, levels)]
    // What follows in `semantics` says it again, in TeX.
    return parent.tagName === 'semantics' && at > 0 ? [] : elementsOf(child, levels - 1)
  })
}

/** The elements that hold characters (MathML Core, 3.2). */
const tokens = new Set<MathElement['tag']>(['mi', 'mn', 'mo', 'ms', 'mtext'])

function elementOf(element: HtmlElement, tag: MathElement['tag'], levels: number): MathElement {
  const attributes = mathAttributes.flatMap((attribute) => {
    const value = attributeOf(element, attribute).trim()
    return mathValue.test(value) ? [[attribute, value] as const] : []
  })
  const characters = tokens.has(tag) ? inOneLine(textContentOf(element.childNodes)) : ''
  const children = tokens.has(tag) ? [characters].filter((text) => text !== '') : elementsOf(element, levels - 1)
  return { tag, attributes: Object.fromEntries(attributes), children }
}
