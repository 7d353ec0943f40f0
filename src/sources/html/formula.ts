import { defaultTreeAdapter, html as names } from 'parse5'
import { attributeOf, type HtmlElement, type HtmlNode, isElement, textContentOf } from './tree'

/**
 * A formula of MathML as a line of characters with raised and lowered ones: "r = 3/4", "x²" with a raised 2. Of a formula
 * that is only written in TeX, the TeX. Returns no nodes where there is nothing to read.
 */
export function formulaNodes(math: HtmlElement): HtmlNode[] {
  const nodes = trimmedNodes(nodesIn(math.childNodes))
  if (nodes.length > 0) return nodes
  const tex = texIn(math) || attributeOf(math, 'alttext')
  return tex === '' ? [] : [textNode(tex)]
}

function texIn(math: HtmlElement): string {
  const ahead: HtmlNode[] = [...math.childNodes]
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
    if (!isElement(node)) continue
    if (node.tagName === 'annotation' && /tex/i.test(attributeOf(node, 'encoding'))) return lettersOf(node)
    ahead.push(...node.childNodes)
  }
  return ''
}

function nodesIn(children: readonly HtmlNode[]): HtmlNode[] {
  const elements = children.filter(isElement)
  return elements.flatMap((child, at) => {
    // "1 1/2" and not "11/2".
    const isMixed = child.tagName === 'mfrac' && elements[at - 1]?.tagName === 'mn'
    return [...(isMixed ? [textNode(' ')] : []), ...nodesOf(child, at === 0)]
  })
}

function nodesOf(element: HtmlElement, isFirst: boolean): HtmlNode[] {
  const parts = element.childNodes.filter(isElement)
  const part = (at: number): HtmlNode[] => {
    const child = parts[at]
    return child === undefined ? [] : nodesOf(child, true)
  }
  switch (element.tagName) {
    case 'mi':
    case 'mn':
    case 'mtext':
    case 'ms':
      return [textNode(lettersOf(element))]
    case 'mo':
      return [textNode(operator(lettersOf(element), isFirst))]
    case 'mfrac':
      return [...bracketed(part(0)), textNode('/'), ...bracketed(part(1))]
    case 'msqrt':
      return [textNode('√'), ...bracketed(nodesIn(element.childNodes))]
    case 'mroot':
      return [elementOf('sup', part(1)), textNode('√'), ...bracketed(part(0))]
    case 'msup':
      return [...part(0), elementOf('sup', part(1))]
    case 'msub':
    case 'munder':
      return [...part(0), elementOf('sub', part(1))]
    case 'mover':
      return isAccent(part(1)) ? [...part(0), ...part(1)] : [...part(0), elementOf('sup', part(1))]
    case 'msubsup':
    case 'munderover':
      return [...part(0), elementOf('sub', part(1)), elementOf('sup', part(2))]
    case 'mtr':
    case 'mlabeledtr':
      return parts.flatMap((cell, at) => [...(at > 0 ? [textNode(', ')] : []), ...nodesOf(cell, true)])
    case 'mtable':
      return parts.flatMap((row, at) => [...(at > 0 ? [textNode('; ')] : []), ...nodesOf(row, true)])
    case 'mfenced':
      return fenced(element, parts)
    case 'mspace':
      return [textNode(' ')]
    case 'mphantom':
    case 'annotation':
    case 'annotation-xml':
    case 'none':
    case 'mprescripts':
      return []
    case 'semantics':
      return part(0)
    default:
      return nodesIn(element.childNodes)
  }
}

function fenced(element: HtmlElement, parts: HtmlElement[]): HtmlNode[] {
  const inner = parts.flatMap((part, at) => [...(at > 0 ? [textNode(', ')] : []), ...nodesOf(part, true)])
  return [textNode(attributeOf(element, 'open') || '('), ...inner, textNode(attributeOf(element, 'close') || ')')]
}

function isAccent(nodes: HtmlNode[]): boolean {
  return /^(?:\p{M}|[\s^~¯ˉ˙¨ˇ˘→]){1,3}$/u.test(textContentOf(nodes))
}

// Characters that only say how a formula is meant (Unicode, 2061 to 2064).
const unseen = /[\u2062-\u2064]/g

function operator(sign: string, isFirst: boolean): string {
  // Between a function and its argument (U+2061), as in "sin x".
  if (sign === '\u2061') return ' '
  const seen = sign.replace(unseen, '')
  if (seen === ',' || seen === ';') return `${seen} `
  if (!isFirst && /^(?:[=<>≤≥≠≈≃≅≡→←↔⇒⇔↦∈∉⊂⊆⊃⊇∪∩∧∨+−±∓×÷⋅·∼∝:∣-]|[<>:]=)$/u.test(seen)) return ` ${seen} `
  return seen
}

/** In brackets, where there is more than one number or letter. */
function bracketed(nodes: HtmlNode[]): HtmlNode[] {
  return /^\s*[\p{L}\p{N}.,]*\s*$/u.test(textContentOf(nodes)) ? nodes : [textNode('('), ...nodes, textNode(')')]
}

function trimmedNodes(nodes: HtmlNode[]): HtmlNode[] {
  return /\S/.test(textContentOf(nodes)) ? nodes : []
}

function lettersOf(element: HtmlElement): string {
  return textContentOf(element.childNodes).replace(/\s+/g, ' ').trim()
}

function textNode(text: string): HtmlNode {
  return defaultTreeAdapter.createTextNode(text)
}

function elementOf(name: 'sub' | 'sup', nodes: HtmlNode[]): HtmlElement {
  const element = defaultTreeAdapter.createElement(name, names.NS.HTML, [])
  for (const node of nodes) defaultTreeAdapter.appendChild(element, node)
  return element
}
