import { defaultTreeAdapter, html as names } from 'parse5'
import { controlNodes } from './controls'
import { isEmbedScript } from './embedScripts'
import { formulaNodes } from './formula'
import { fallbackNodes } from './noscript'
import { isAddedByPlugin } from './plugins'
import { isHiddenBy } from './styles'
import { labelPanels } from './tabs'
import {
  attributeOf,
  elementsIn,
  type HtmlElement,
  type HtmlNode,
  hasAttribute,
  hasClass,
  isElement,
  textOfNode,
  visitElements,
} from './tree'

/**
 * The nodes of a page that a reader would see, changed in place: without what runs, is filled in or hidden, and with
 * formulas, drawings' words and the labels of tabs as plain elements.
 */
export function visibleNodes(nodes: readonly HtmlNode[]): HtmlNode[] {
  labelPanels(nodes)
  const linked = linkedIds(nodes)
  const keep = (children: readonly HtmlNode[]): HtmlNode[] => {
    if (!children.some(isElement)) return [...children]
    return children.flatMap((child) => (isElement(child) ? visibleForm(child, linked) : [child]))
  }
  const kept = keep(nodes)
  const ahead = kept.filter(isElement)
  for (let element = ahead.pop(); element !== undefined; element = ahead.pop()) {
    element.childNodes = keep(element.childNodes)
    for (const child of element.childNodes) {
      child.parentNode = element
      if (isElement(child)) ahead.push(child)
    }
  }
  return kept
}

const notRead = new Set(
  ['style', 'template', 'applet', 'param', 'frame', 'frameset', 'title', 'head', 'base', 'link', 'meta'].concat([
    'noembed',
    'noframes',
    'input',
    'select',
    'textarea',
    'datalist',
    'keygen',
    'progress',
    'meter',
  ]),
)

/** What stands for an element on the page: itself, what it holds, or nothing. */
function visibleForm(element: HtmlElement, linked: () => ReadonlySet<string>): HtmlNode[] {
  const { tagName } = element
  if (notRead.has(tagName)) return []
  if (element.attrs.length > 0 && (isHiddenText(element, linked) || isAddedByPlugin(element))) return []
  switch (tagName) {
    case 'script':
      return scriptNodes(element)
    case 'noscript':
      return fallbackNodes(element)
    case 'button':
    case 'form':
    case 'canvas':
      return controlNodes(element)
    case 'math':
      return mathNodes(element)
    case 'svg':
      return drawnWords(element)
    case 'audio':
    case 'video':
      // What else they hold is for browsers that know nothing of them.
      element.childNodes = element.childNodes.filter((child) => ['source', 'track', 'a'].includes(child.nodeName))
      return [element]
    case 'iframe':
      element.childNodes = []
      return [element]
    default:
      return [element]
  }
}

const spokenOnlyClasses = [
  'screen-reader-text',
  'sr-only',
  'visually-hidden',
  'visuallyhidden',
  'show-for-sr',
  'preheader',
]

/** Files have rules of their own on what is hidden. */
const files = new Set(['img', 'iframe', 'video', 'audio', 'source', 'picture'])

function isHiddenText(element: HtmlElement, linked: () => ReadonlySet<string>): boolean {
  if (files.has(element.tagName)) return false
  if (hasClass(element, ...spokenOnlyClasses)) return !isOnlyWordsOfLink(element)
  if (hasClass(element, 'katex-html')) return true
  if (!isHiddenBy(element, attributeOf(element, 'style')))
    return hasAttribute(element, 'popover') && !linked().has(attributeOf(element, 'id'))
  return !isOpenedByReader(element, linked)
}

const openedClass =
  /(?:^|[-_\s])(?:accordion|collaps\w*|tab|tabs|tabpane|tabcontent|panel|toggle|faq|faqs|spoiler|drawer|expand\w*|answer|read-?more|slide|slider|slideshow|carousel|swiper|modal)(?:$|[-_\s])/i

/** Whether a hidden element is one that a reader would open: a panel of an accordion, a note that a link leads to. */
function isOpenedByReader(element: HtmlElement, linked: () => ReadonlySet<string>): boolean {
  return (
    /^(?:tabpanel|region)$/i.test(attributeOf(element, 'role')) ||
    openedClass.test(attributeOf(element, 'class')) ||
    (hasAttribute(element, 'id') && linked().has(attributeOf(element, 'id')))
  )
}

/** Words for screen readers alone that name a link of a bare sign or picture. */
function isOnlyWordsOfLink(element: HtmlElement): boolean {
  const parent = element.parentNode
  if (parent === null || !('tagName' in parent) || parent.tagName !== 'a') return false
  return parent.childNodes.every((child) => child === element || !/[\p{L}\p{N}]/u.test(lettersIn(child)))
}

function lettersIn(node: HtmlNode): string {
  return isElement(node) ? node.childNodes.map(lettersIn).join('') : textOfNode(node)
}

/** The ids that links and buttons of the page name; found when they are first asked for. */
function linkedIds(nodes: readonly HtmlNode[]): () => ReadonlySet<string> {
  let found: Set<string> | null = null
  return () => {
    if (found !== null) return found
    const ids = new Set<string>()
    visitElements(nodes, (element) => {
      for (const name of referring)
        for (const id of attributeOf(element, name).split(/\s+/)) ids.add(id.replace(/^#/, ''))
    })
    found = ids
    return ids
  }
}

const referring = ['aria-controls', 'href', 'data-target', 'data-bs-target', 'popovertarget', 'commandfor']

function scriptNodes(script: HtmlElement): HtmlNode[] {
  const code = script.childNodes.map(textOfNode).join('')
  script.childNodes = []
  // MathJax 2 keeps formulas in TeX in scripts.
  if (/^\s*math\/tex/i.test(attributeOf(script, 'type'))) return [defaultTreeAdapter.createTextNode(` ${code.trim()} `)]
  return isEmbedScript(script) ? [script] : []
}

function mathNodes(math: HtmlElement): HtmlNode[] {
  const nodes = formulaNodes(math)
  if (attributeOf(math, 'display') !== 'block' || nodes.length === 0) return nodes
  const line = defaultTreeAdapter.createElement('div', names.NS.HTML, [])
  line.childNodes = nodes
  return [line]
}

/** The words that a drawing shows. Its title and description are for those who can't see it. */
function drawnWords(svg: HtmlElement): HtmlNode[] {
  if (attributeOf(svg, 'aria-hidden') === 'true') return []
  const texts = elementsIn(svg, ({ tagName }) => tagName === 'text').map((text) => lettersIn(text).trim())
  const words = texts.filter((text) => text !== '').join(' ')
  return words === '' ? [] : [defaultTreeAdapter.createTextNode(` ${words} `)]
}
