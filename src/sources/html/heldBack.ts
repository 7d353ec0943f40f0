import { type DefaultTreeAdapterMap, defaultTreeAdapter } from 'parse5'
import { type HtmlElement, type HtmlNode, nodesOf, visitElements } from './tree'

/** The frames in HTML that a page holds back until readers agree to them, as it is or in base64. */
export function framesHeldBack(code: string): HtmlElement[] {
  const trimmed = code.trim()
  const html = trimmed.startsWith(base64OfFrame) ? decoded(trimmed) : trimmed
  return /<iframe\s/i.test(html) ? framesIn(nodesOf(html)) : []
}

/** The frames in a template, which a script puts on the page. */
export function framesInTemplate(element: HtmlElement): HtmlElement[] {
  return isTemplate(element) ? framesIn(defaultTreeAdapter.getTemplateContent(element).childNodes) : []
}

function isTemplate(node: DefaultTreeAdapterMap['node']): node is DefaultTreeAdapterMap['template'] {
  return node.nodeName === 'template'
}

function framesIn(nodes: readonly HtmlNode[]): HtmlElement[] {
  const frames: HtmlElement[] = []
  visitElements(nodes, (element) => {
    if (element.tagName !== 'iframe') return
    element.childNodes = []
    frames.push(element)
  })
  return frames
}

const base64OfFrame = 'PGlmcmFtZ'

function decoded(base64: string): string {
  try {
    return atob(base64)
  } catch {
    return ''
  }
}
