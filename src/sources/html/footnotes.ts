import { defaultTreeAdapter, html as names } from 'parse5'
import type { Block, Footnote, Inline, ListItem } from '../../model/body'
import { tidyLine } from './inline'
import { listBlocks } from './lists'
import type { Page } from './page'
import { hasVisibleText } from './text'
import { attributeOf, type HtmlElement, hasClass, isElement, textOfNode } from './tree'

const classNames = [
  'wp-block-footnotes',
  'footnotes',
  'footnotes-list',
  'endnotes',
  'easy-footnotes-wrapper',
  'modern-footnotes-list',
  'references',
]

/**
 * The list of a story's notes, as WordPress, Markdown and plug-ins write it; null for any other element. A list with an item that
 * no link leads to is a list like others.
 */
export function footnoteBlocks(element: HtmlElement, page: Page): Block[] | null {
  const isAlone = hasClass(element, 'footnote') || (element.tagName === 'p' && beginsWithWordNumber(element))
  const alone = isAlone ? listOfNote(element) : null
  if (alone !== null) return footnoteBlocks(alone, page)
  if (element.tagName !== 'ol' || !isOfNotes(element)) return null
  const blocks = listBlocks(element, page)
  const [list, ...others] = blocks
  if (list?.type !== 'list' || others.length > 0) return blocks
  const notes = list.items.map(noteOf)
  return notes.every((note) => note !== null) ? [{ type: 'footnotes', notes }] : blocks
}

function isOfNotes(element: HtmlElement): boolean {
  const { parentNode } = element
  const elements = parentNode !== null && 'tagName' in parentNode ? [element, parentNode] : [element]
  return elements.some((each) => hasClass(each, ...classNames) || attributeOf(each, 'role') === 'doc-endnotes')
}

/** Whether a paragraph is a note that was pasted from Word: its number leads to `_ftnref1`. */
function beginsWithWordNumber({ childNodes }: HtmlElement): boolean {
  const first = childNodes.find((child) => isElement(child) || hasVisibleText(textOfNode(child)))
  return first !== undefined && isElement(first) && /#_(?:ftn|edn)ref\d+$/.test(attributeOf(first, 'href'))
}

/**
 * A note that isn't in a list, as Substack and Word write each, as a list of one: its number leads back. Null for any other
 * element.
 */
function listOfNote(element: HtmlElement): HtmlElement | null {
  const at = element.childNodes.findIndex(isElement)
  const number = element.childNodes[at]
  const contents = element.childNodes.slice(at + 1)
  if (number === undefined || !isElement(number) || number.tagName !== 'a' || contents.length === 0) return null
  if (!attributeOf(number, 'href').includes('#')) return null
  const back = defaultTreeAdapter.createElement('a', names.NS.HTML, [
    { name: 'href', value: attributeOf(number, 'href') },
  ])
  defaultTreeAdapter.insertText(back, '↩')
  const item = defaultTreeAdapter.createElement('li', names.NS.HTML, [
    { name: 'id', value: attributeOf(number, 'id') || attributeOf(number, 'name') },
  ])
  for (const child of [...contents, back]) defaultTreeAdapter.appendChild(item, child)
  const list = defaultTreeAdapter.createElement('ol', names.NS.HTML, [{ name: 'class', value: 'footnotes' }])
  defaultTreeAdapter.appendChild(list, item)
  return list
}

function noteOf({ text, blocks }: ListItem): Footnote | null {
  const found = { id: '', back: '' }
  const words = tidyLine(withoutWay(text, found))
  return found.id === '' || words.length === 0 || blocks.length > 0 ? null : { ...found, text: words }
}

/** A line without the anchor that leads to the note and the arrow that leads back from it, which `found` is told. */
function withoutWay(line: Inline[], found: { id: string; back: string }): Inline[] {
  return line.flatMap((part): Inline[] => {
    if (part.type === 'text' || part.type === 'break') return [part]
    if (part.type === 'link' && part.href.startsWith('#') && isArrow(part.text)) {
      found.back ||= part.href.slice(1)
      withoutWay(part.text, found)
      return []
    }
    const text = withoutWay(part.text, found)
    if (part.type !== 'anchor') return text.length === 0 ? [] : [{ ...part, text }]
    found.id ||= part.id
    return text
  })
}

function isArrow(line: Inline[]): boolean {
  return line.every((part) =>
    part.type === 'text' ? !/[\p{L}\p{N}]/u.test(part.text) : part.type !== 'break' && isArrow(part.text),
  )
}
