import { defaultTreeAdapter, html as names } from 'parse5'
import { attributeOf, elementsIn, type HtmlElement, type HtmlNode, hasClass } from './tree'

/**
 * What WordPress' plug-ins for notes write for their scripts, as readers can use it without: links and a list of notes (Footnotes), or
 * a note in brackets (Modern Footnotes). Null for any other element. https://wordpress.org/plugins/footnotes/
 */
export function pluginNoteNodes(element: HtmlElement): HtmlNode[] | null {
  if (hasClass(element, 'footnote_referrer')) return numberNodes(element)
  // Modern Footnotes has its notes in the text alone, where a script opens them.
  if (hasClass(element, 'modern-footnotes-footnote')) return []
  // Tufte's styles have them in the margin.
  if (hasClass(element, 'modern-footnotes-footnote__note', 'sidenote', 'marginnote'))
    return [textNode(' ('), ...element.childNodes, textNode(')')]
  if (!hasClass(element, 'footnotes_reference_container')) return null
  const rows = elementsIn(element, ({ tagName }) => tagName === 'tr')
  const notes = rows.map(noteIn).filter((note) => note !== null)
  return notes.length === 0 ? null : [elementOf('ol', [{ name: 'class', value: 'footnotes' }], notes)]
}

const numberId = /^footnote_plugin_tooltip_(\w+)$/

/** A number in the text without its note, which the plug-in keeps beside it for a tooltip. */
function numberNodes(referrer: HtmlElement): HtmlNode[] | null {
  const [number] = elementsIn(referrer, (part) => part.tagName === 'sup' && numberId.test(attributeOf(part, 'id')))
  const key = number === undefined ? undefined : numberId.exec(attributeOf(number, 'id'))?.[1]
  if (number === undefined || key === undefined) return null
  return [elementOf('a', [{ name: 'href', value: `#footnote_plugin_reference_${key}` }], [number])]
}

function noteIn(row: HtmlElement): HtmlElement | null {
  const [index] = elementsIn(row, (part) => attributeOf(part, 'id').startsWith('footnote_plugin_reference_'))
  const [text] = elementsIn(row, (part) => hasClass(part, 'footnote_plugin_text'))
  if (index === undefined || text === undefined) return null
  const id = attributeOf(index, 'id')
  const back = [{ name: 'href', value: `#${id.replace('_reference_', '_tooltip_')}` }]
  const arrow = elementOf('a', back, [textNode('↩')])
  return elementOf('li', [{ name: 'id', value: id }], [...text.childNodes, arrow])
}

function elementOf(name: 'a' | 'li' | 'ol', attrs: HtmlElement['attrs'], children: readonly HtmlNode[]): HtmlElement {
  const element = defaultTreeAdapter.createElement(name, names.NS.HTML, attrs)
  for (const child of children) defaultTreeAdapter.appendChild(element, child)
  return element
}

function textNode(text: string): HtmlNode {
  return defaultTreeAdapter.createTextNode(text)
}
