import type { Block, Footnote, Inline, ListItem } from '../../model/body'
import { tidyLine } from './inline'
import { listBlocks } from './lists'
import type { Page } from './page'
import { attributeOf, type HtmlElement, hasClass } from './tree'

const names = [
  'wp-block-footnotes',
  'footnotes',
  'footnotes-list',
  'endnotes',
  'easy-footnotes-wrapper',
  'modern-footnotes-list',
]

/**
 * The list of a story's notes, as WordPress, Markdown and plug-ins write it; null for any other element. A list with an item that
 * no link leads to is a list like others.
 */
export function footnoteBlocks(element: HtmlElement, page: Page): Block[] | null {
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
  return elements.some((each) => hasClass(each, ...names) || attributeOf(each, 'role') === 'doc-endnotes')
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
