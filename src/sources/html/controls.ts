import { defaultTreeAdapter, html as names } from 'parse5'
import { leaveOut } from '../leftOut'
import { isNewsletterForm } from './newsletters'
import { hasOwnLine, plainTextOf, textOfImage } from './text'
import {
  attributeOf,
  elementsIn,
  type HtmlElement,
  type HtmlNode,
  hasAttribute,
  isElement,
  removeElements,
  textOfNode,
} from './tree'

/** What stays of a form, a button or a canvas: words that belong to the story. What is pressed or filled in goes. */
export function controlNodes(element: HtmlElement): HtmlNode[] {
  if (element.tagName === 'form') return isNewsletterForm(element) ? [element] : formNodes(element)
  if (element.tagName !== 'canvas') return buttonNodes(element)
  // An unclosed canvas holds the rest of the story; a closed one, words for browsers that can't draw.
  return holdsLines(element) ? element.childNodes : drawingNodes(element)
}

/** What a drawing says to readers who don't see it: its name, or else the words in it that aren't about browsers. */
function drawingNodes(canvas: HtmlElement): HtmlNode[] {
  const words = plainTextOf(canvas.childNodes)
  const name = attributeOf(canvas, 'aria-label') || (/browser|javascript|canvas/i.test(words) ? '' : words)
  if (!/[\p{L}\p{N}]/u.test(name)) return []
  const line = defaultTreeAdapter.createElement('p', names.NS.HTML, [])
  line.childNodes = [defaultTreeAdapter.createTextNode(name)]
  return [line]
}

const signUpForm = /subscri|newsletter|signup|sign-up|mc4wp|mailchimp|wpcf7|wpforms|gform|search|comment|login|donat/i
const controls = new Set(['input', 'select', 'textarea', 'button', 'label', 'legend', 'output'])

/** A form without its controls and their labels: an unclosed one holds the rest of the story. */
function formNodes(form: HtmlElement): HtmlNode[] {
  const isNamed = signUpForm.test(`${attributeOf(form, 'class')} ${attributeOf(form, 'id')}`)
  if (isNamed && !elementsIn(form, ({ tagName }) => tagName === 'article' || tagName === 'figure').length) {
    const paragraphs = elementsIn(form, ({ tagName }) => tagName === 'p' || tagName === 'blockquote')
    if (paragraphs.length < 3) {
      leaveOut('form')
      return []
    }
  }
  const isControl = ({ tagName }: HtmlElement): boolean => controls.has(tagName)
  const lines = elementsIn(form, (part) => holdsControl(part), isControl)
  removeElements([...elementsIn(form, isControl), ...lines.filter((line) => !holdsLines(line))])
  return [form]
}

/** Whether an element is the line of a control, such as a field's. */
function holdsControl(element: HtmlElement): boolean {
  return (
    hasOwnLine(element.tagName) &&
    element.childNodes.some((child) => isElement(child) && controls.has(child.tagName) && child.tagName !== 'button')
  )
}

const disclosing = /(?:^|[-_\s])(?:accordion|collaps\w*|toggle|faq|spoiler|expand\w*)(?:$|[-_\s])/i

/**
 * The words of a button that belong to the text: a heading that opens something, a word within a line, a link. A button that
 * stands by itself is a control.
 */
function buttonNodes(button: HtmlElement): HtmlNode[] {
  removeElements(elementsIn(button, (part) => attributeOf(part, 'aria-hidden') === 'true'))
  if (holdsLines(button)) return withoutLabel(button.childNodes)
  const pictures = isOfTool(button) ? [] : elementsIn(button, isPhotograph)
  if (pictures.length > 0) return pictures
  if (!saysWords(button)) return []
  const isLink =
    elementsIn(button, (part) => part.tagName === 'a' && !/^(?:#.*)?$/.test(attributeOf(part, 'href'))).length > 0
  if (isLink || isWithin(button, /^(?:h[1-6]|summary|dt|th|a)$/) || hasWordsBeside(button)) return button.childNodes
  const address = addressIn(button)
  if (address !== null) return [elementAround('a', button, [{ name: 'href', value: address }])]
  const opens =
    hasAttribute(button, 'aria-expanded') ||
    disclosing.test(attributeOf(button, 'class')) ||
    [attributeOf(button, 'data-toggle'), attributeOf(button, 'data-bs-toggle')].includes('collapse')
  if (!opens || isWithin(button, /^(?:nav|form)$/) || standsBelow(button)) return []
  return [elementAround('h3', button)]
}

/** Whether an element that isn't a button is pressed like one to open what follows, as page builders write it. */
export function isPressed(element: HtmlElement): boolean {
  return attributeOf(element, 'role') === 'button' && hasAttribute(element, 'aria-expanded')
}

/** Whether a button is the last thing after words in its element, as one that shows more of them is: no heading of what follows. */
function standsBelow(button: HtmlElement): boolean {
  const siblings = button.parentNode?.childNodes ?? []
  return siblings.findLast(saysWords) === button && siblings.find(saysWords) !== button
}

const ofTools = /share|social|menu|close|search|prev|next|play|copy|print|icon|logo/i

/** Whether an element in a button is a picture to be enlarged, not the sign of a tool. */
function isPhotograph(element: HtmlElement): boolean {
  if (element.tagName === 'picture') return elementsIn(element, isPhotograph).length > 0
  if (element.tagName !== 'img' || textOfImage(element) !== null) return false
  return !isOfTool(element)
}

function isOfTool({ attrs }: HtmlElement): boolean {
  return attrs.some(({ name, value }) => ofTools.test(name === 'src' ? (value.split('/').at(-1) ?? '') : value))
}

function saysWords(node: HtmlNode): boolean {
  return isElement(node)
    ? node.tagName === 'img' || node.childNodes.some(saysWords)
    : /[\p{L}\p{N}]/u.test(textOfNode(node))
}

function elementAround(name: string, button: HtmlElement, attrs: HtmlElement['attrs'] = []): HtmlElement {
  const element = defaultTreeAdapter.createElement(name, names.NS.HTML, attrs)
  element.childNodes = button.childNodes
  return element
}

/** The page that a button's script goes to; null where it does anything else, such as sharing. */
function addressIn(button: HtmlElement): string | null {
  const code = attributeOf(button, 'onclick')
  const call =
    /^\s*(?:(?:window|document)\.)?(?:location(?:\.href)?\s*=|(?:open|location\.assign)\()\s*['"]([^'"\s]+)['"]/
  const address = call.exec(code)?.[1] ?? null
  return address === null || /share|javascript:|mailto:/i.test(address) ? null : address
}

function holdsLines(element: HtmlElement): boolean {
  return (
    elementsIn(element, ({ tagName }) => /^(?:p|h[1-6]|ul|ol|blockquote|figure|table|article|section)$/.test(tagName))
      .length > 0
  )
}

/** What an unclosed button holds, without the label that was meant to be all of it. */
function withoutLabel(children: readonly HtmlNode[]): HtmlNode[] {
  const first = children.findIndex((child) => isElement(child) && (hasOwnLine(child.tagName) || holdsLines(child)))
  return children.slice(Math.max(first, 0))
}

function isWithin({ parentNode }: HtmlElement, name: RegExp): boolean {
  let ancestor = parentNode
  while (ancestor !== null && 'tagName' in ancestor) {
    if (name.test(ancestor.tagName)) return true
    ancestor = ancestor.parentNode
  }
  return false
}

/** Whether there are words around a button in the same line. */
function hasWordsBeside(button: HtmlElement): boolean {
  let inner: HtmlElement = button
  let parent = button.parentNode
  while (parent !== null && 'tagName' in parent) {
    const at = parent.childNodes.indexOf(inner)
    if (beginsWithWord(parent.childNodes, at + 1, 1) || beginsWithWord(parent.childNodes, at - 1, -1)) return true
    if (hasOwnLine(parent.tagName)) return false
    inner = parent
    parent = parent.parentNode
  }
  return false
}

/** Whether there are words in a line from one of some nodes on, before anything that has a line of its own. */
function beginsWithWord(nodes: readonly HtmlNode[], from: number, step: 1 | -1): boolean {
  for (let at = from, node = nodes[at]; node !== undefined; at += step, node = nodes[at]) {
    if (isElement(node) && hasOwnLine(node.tagName)) return false
    if (isElement(node) ? isWordInLine(node) : /[\p{L}\p{N}]/u.test(textOfNode(node))) return true
  }
  return false
}

function isWordInLine(element: HtmlElement): boolean {
  if (hasOwnLine(element.tagName) || controls.has(element.tagName)) return false
  return element.childNodes.some((child) =>
    isElement(child) ? isWordInLine(child) : /[\p{L}\p{N}]/u.test(textOfNode(child)),
  )
}
