import { defaultTreeAdapter, html as names } from 'parse5'
import { leaveOut } from '../leftOut'
import { controlNodes, isPressed } from './controls'
import { isDrawnFormula, mathNodes, mathWithin, texNodes } from './drawnFormulas'
import { isEmbedScript, targetInCode } from './embedScripts'
import { framesHeldBack, framesInTemplate } from './heldBack'
import { isHiddenText, isOfEditors, linkedIds } from './hiddenText'
import { fallbackNodes } from './noscript'
import { playlistLinks } from './playlists'
import { pluginNoteNodes } from './pluginNotes'
import { isAddedByPlugin } from './plugins'
import { labelPanels } from './tabs'
import { isSaidBeside, signNamed } from './text'
import {
  attributeOf,
  elementsIn,
  type HtmlElement,
  type HtmlNode,
  hasAttribute,
  hasClass,
  isElement,
  textContentOf,
  textOfNode,
} from './tree'
import { withWordLists } from './wordLists'

/**
 * The nodes of a page that a reader would see, changed in place: without what runs, is filled in or hidden, and with
 * formulas, drawings' words and the labels of tabs as plain elements.
 */
export function visibleNodes(nodes: readonly HtmlNode[]): HtmlNode[] {
  labelPanels(nodes)
  const linked = linkedIds(nodes)
  const keep = (children: readonly HtmlNode[]): HtmlNode[] => {
    if (!children.some(isElement)) return [...children]
    return withWordLists(children).flatMap((child) => (isElement(child) ? visibleForm(child, linked) : [child]))
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
  ['style', 'applet', 'frame', 'frameset', 'title', 'head', 'base', 'link', 'meta'].concat([
    'noembed',
    'noframes',
    'select',
    'textarea',
    'datalist',
    'option',
    'optgroup',
    'keygen',
    'progress',
    'meter',
  ]),
)

/** What stands for an element on the page: itself, what it holds, or nothing. */
function visibleForm(element: HtmlElement, linked: () => ReadonlySet<string>): HtmlNode[] {
  const { tagName } = element
  if (notRead.has(tagName)) return []
  if (isOfEditors(element)) return without('hidden words')
  if (element.attrs.length > 0 || tagName === 'dialog') {
    if (isHiddenText(element, linked)) return without('hidden words')
    if (isAddedByPlugin(element)) return without('what a plug-in adds')
    if (isPressed(element)) return controlNodes(element)
    const notes = pluginNoteNodes(element)
    if (notes !== null) return notes
  }
  switch (tagName) {
    case 'template':
      return framesInTemplate(element)
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
    case 'input':
      return inputNodes(element)
    case 'i':
    case 'span':
      return isDrawnFormula(element) ? mathWithin(element) : (texNodes(element) ?? signNodes(element))
    case 'div':
      return texNodes(element) ?? [element]
    case 'mjx-container':
      return mathWithin(element)
    case 'audio':
    case 'video':
    case 'amp-audio':
    case 'amp-video':
      element.childNodes = element.childNodes.filter(isElement).flatMap(fileOfRecording)
      return [element]
    case 'iframe':
    case 'amp-iframe':
      element.childNodes = []
      return [element]
    default:
      return [element]
  }
}

function without(kind: string): HtmlNode[] {
  leaveOut(kind)
  return []
}

function scriptNodes(script: HtmlElement): HtmlNode[] {
  const code = script.childNodes.map(textOfNode).join('')
  script.childNodes = []
  // MathJax 2 keeps formulas in TeX in scripts.
  if (/^\s*math\/tex/i.test(attributeOf(script, 'type'))) return [textNode(code.trim())]
  if (hasClass(script, 'wp-playlist-script')) return playlistLinks(code)
  if (/^\s*text\/(?:template|html|plain)/i.test(attributeOf(script, 'type'))) return framesHeldBack(code)
  const target = targetInCode(code)
  if (target !== null) return [standIn(target)]
  return isEmbedScript(script) ? [script] : without('script')
}

/**
 * The file that a child of a recording names. What else it holds, words and classes of links included, is for browsers that
 * can't play it.
 */
function fileOfRecording(child: HtmlElement): HtmlElement[] {
  if (child.tagName === 'source' || child.tagName === 'track') return [child]
  if (child.tagName !== 'a') return []
  const src = attributeOf(child, 'href')
  return [defaultTreeAdapter.createElement('source', names.NS.HTML, [{ name: 'src', value: src }])]
}

/** An element that names what a script would show. */
function standIn(address: string): HtmlElement {
  return defaultTreeAdapter.createElement('div', names.NS.HTML, [{ name: 'data-embed-src', value: address }])
}

/** The words that a drawing shows. Of one without words that is a picture by its role, or alone in a cell, its name. */
function drawnWords(svg: HtmlElement): HtmlNode[] {
  if (attributeOf(svg, 'aria-hidden') === 'true') return []
  const texts = elementsIn(svg, ({ tagName }) => tagName === 'text' || tagName === 'foreignObject')
  const drawn = texts.map((text) => textContentOf([text]).trim()).filter((text) => text !== '')
  const titles = elementsIn(svg, ({ tagName }) => tagName === 'title').slice(0, 1)
  const name = attributeOf(svg, 'aria-label') || textContentOf(titles).trim()
  const words =
    drawn.length > 0 ? drawn.join(' ') : attributeOf(svg, 'role') === 'img' || isCell(svg.parentNode) ? name : ''
  return words === '' ? [] : [textNode(words)]
}

/** The box of a list of things done and not done, or of a table: whether it is ticked. Others are for filling in. */
function inputNodes(input: HtmlElement): HtmlNode[] {
  const parent = input.parentNode
  const isTicked = /^checkbox$/i.test(attributeOf(input, 'type')) && (parent?.nodeName === 'li' || isCell(parent))
  return isTicked ? [textNode(hasAttribute(input, 'checked') ? '☑' : '☐')] : []
}

/** The name of a sign that style sheets draw, where it is all that a cell holds. */
function signNodes(element: HtmlElement): HtmlNode[] {
  const name =
    attributeOf(element, 'aria-label') || attributeOf(element, 'title') || signNamed(attributeOf(element, 'class'))
  const isSign =
    element.childNodes.length === 0 && name !== '' && isCell(element.parentNode) && !isSaidBeside(element, name)
  return isSign ? [textNode(name)] : [element]
}

function isCell(node: HtmlElement['parentNode']): boolean {
  return node?.nodeName === 'td' || node?.nodeName === 'th'
}

function textNode(words: string): HtmlNode {
  return defaultTreeAdapter.createTextNode(` ${words} `)
}
