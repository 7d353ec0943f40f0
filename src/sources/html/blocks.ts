import type { Block } from '../../model/body'
import { cardBlocks } from './cards'
import { frameBlocks, postBlocks } from './embeds'
import { factBoxBlocks } from './factBox'
import { figureBlocks, galleryBlocks } from './figures'
import { type Mark, paragraphsOf, type Run } from './inline'
import { listBlocks } from './lists'
import { linkOn, type Page } from './page'
import { pictureBlocks } from './photos'
import { quoteBlocks } from './quotes'
import { recordingBlocks } from './recordings'
import { tableBlocks } from './tables'
import { hasOwnLine, isEmoji } from './text'
import { attributeOf, type HtmlElement, type HtmlNode, isElement, textOfNode } from './tree'

/** More than any newsroom wants to be read; the rest is cut off. */
export const mostBlocks = 20_000

/**
 * The blocks of part of a page, `isDeep` where no groups are looked for any more and only their text is kept. What isn't on a list here is left out or gives way to what it holds; nothing of an
 * element but the attributes asked for gets through.
 */
export function readBlocks(nodes: readonly HtmlNode[], page: Page, isDeep: boolean): Block[] {
  const blocks: Block[] = []
  const ahead: (HtmlNode | (() => void))[] = nodes.toReversed()
  let line: Run[] = []
  let marks: readonly Mark[] = []
  let kind: 'paragraph' | 'subhead' = 'paragraph'
  let isPreformatted = false

  function endLine(): void {
    for (const text of paragraphsOf(line, page.closed)) blocks.push({ type: kind, text })
    line = []
  }

  function write(text: string): void {
    if (text !== '') line.push({ text, marks })
  }

  function writeAsTyped(text: string): void {
    text.split(/\r\n|\r|\n/).forEach((typed, row) => {
      if (row > 0) line.push({ text: null, marks })
      write(withKeptSpaces(typed, (line.at(-1)?.text ?? null) === null))
    })
  }

  function enter(element: HtmlElement): void {
    const { tagName } = element
    if (tagName === 'br') {
      line.push({ text: null, marks })
      return
    }
    if (isEmoji(element)) {
      write(attributeOf(element, 'alt'))
      return
    }
    const own = filesOrRule(element, page) ?? (isDeep ? null : groupBlocks(element, page))
    if (own !== null) {
      // What is left out, such as a tracker, doesn't part the words around it.
      if (own.length > 0) endLine()
      for (const block of own) blocks.push(block)
      return
    }

    const outside = { marks, kind, isPreformatted }
    const mark = markOf(element, page)
    if (hasOwnLine(tagName)) endLine()
    if (mark !== null && marks.every(({ type }) => type !== mark.type)) marks = [...marks, mark]
    if (/^h[1-6]$/.test(tagName)) kind = 'subhead'
    if (['pre', 'listing', 'xmp', 'plaintext'].includes(tagName)) isPreformatted = true
    if (tagName === 'q') write('“')
    ahead.push(() => {
      if (tagName === 'q') write('”')
      if (hasOwnLine(tagName)) endLine()
      ;({ marks, kind, isPreformatted } = outside)
    })
    for (const child of element.childNodes.toReversed()) ahead.push(child)
  }

  for (let next = ahead.pop(); next !== undefined && blocks.length < mostBlocks; next = ahead.pop()) {
    if (typeof next === 'function') next()
    else if (isElement(next)) enter(next)
    else if (isPreformatted) writeAsTyped(textOfNode(next))
    else write(textOfNode(next))
  }
  endLine()
  return blocks
}

/** The block of an element that holds no text; null for any other element. */
function filesOrRule(element: HtmlElement, page: Page): Block[] | null {
  switch (element.tagName) {
    case 'img':
    case 'amp-img':
      return pictureBlocks(element, page)
    case 'iframe':
      return frameBlocks(element, page)
    case 'audio':
    case 'video':
      return recordingBlocks(element, page)
    case 'hr':
      return [{ type: 'rule' }]
    default:
      return null
  }
}

/** The blocks of an element that gives what it holds a form; null for one that gives way to what it holds. */
function groupBlocks(element: HtmlElement, page: Page): Block[] | null {
  const known = cardBlocks(element, page) ?? postBlocks(element, page) ?? galleryBlocks(element, page)
  if (known !== null) return known
  switch (element.tagName) {
    case 'ul':
    case 'ol':
    case 'menu':
    case 'dir':
      return listBlocks(element, page)
    case 'table':
      return tableBlocks(element, page)
    case 'blockquote':
      return quoteBlocks(element, page)
    case 'details':
      return factBoxBlocks(element, page)
    default:
      return figureBlocks(element, page)
  }
}

const markNames: Record<string, Exclude<Mark['type'], 'link'>> = {
  b: 'strong',
  strong: 'strong',
  dt: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  sub: 'subscript',
  sup: 'superscript',
}

function markOf(element: HtmlElement, page: Page): Mark | null {
  const type = Object.hasOwn(markNames, element.tagName) ? markNames[element.tagName] : undefined
  if (type !== undefined) return { type }
  const href = element.tagName === 'a' ? linkOn(page, attributeOf(element, 'href')) : null
  return href === null ? null : { type: 'link', href }
}

const tab = ' '.repeat(4)

/** Preformatted text with spaces that stay where a paragraph would lose them. */
function withKeptSpaces(text: string, startsLine: boolean): string {
  const spaced = text.replaceAll('\t', tab)
  return spaced.replace(/ +/g, (spaces, at) =>
    spaces.length > 1 || (at === 0 && startsLine) ? '\u00a0'.repeat(spaces.length) : spaces,
  )
}
