import type { Block } from '../../model/body'
import { leaveOut } from '../leftOut'
import { passPlace } from './anchors'
import { backgroundBlocks } from './backgrounds'
import { markedBlocks } from './blockLines'
import { elementBlocks } from './elementBlocks'
import { type Mark, paragraphsOf, type Run, withMark } from './inline'
import { isLooseCaption, withLooseCaption, withShortcodeCaption } from './looseCaptions'
import { marksOf } from './marks'
import type { Page } from './page'
import { quotationMarksIn } from './quotationMarks'
import { rubyPairs } from './ruby'
import { shortcodeBlocks } from './shortcodeFiles'
import { hasOwnLine, hasVisibleText, textOfImage } from './text'
import { type HtmlElement, type HtmlNode, isElement, textOfNode } from './tree'

/** More than any newsroom wants to be read; the rest is cut off. */
export const mostBlocks = 20_000

/**
 * Returns the blocks of part of a page. An element that isn't known gives way to what it holds, and only attributes that are
 * asked for by name are read. Where `isDeep` is true, lists, tables and other groups give way to their text as well.
 */
export function readBlocks(nodes: readonly HtmlNode[], page: Page, isDeep: boolean): Block[] {
  const blocks: Block[] = []
  const ahead: (HtmlNode | (() => void))[] = nodes.toReversed()
  let line: Run[] = []
  let marks: readonly Mark[] = []
  let kind: 'paragraph' | 'subhead' = 'paragraph'
  let isPreformatted = false
  let headingAt = 0
  let openQuotations = 0

  function endLine(): void {
    const [first, ...others] = line
    const named = first?.text?.includes('[') && others.length === 0 ? shortcodeBlocks(first.text, page) : []
    for (const block of named) blocks.push(block)
    if (named.length === 0) for (const text of paragraphsOf(line, page.closed)) blocks.push({ type: kind, text })
    line = []
  }

  function write(text: string): void {
    if (text === '') return
    let ownMarks = marks
    if (page.anchors.pending.length > 0 && hasVisibleText(text)) {
      for (const id of page.anchors.pending) ownMarks = withMark(ownMarks, { type: 'anchor', id })
      page.anchors.pending = []
    }
    line.push({ text, marks: ownMarks })
  }

  function writeText(text: string): void {
    const captioned = text.includes('[/caption]') ? withShortcodeCaption(blocks.at(-1), text) : null
    if (captioned !== null) blocks[blocks.length - 1] = captioned.block
    write(captioned?.rest ?? text)
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
    const imageText = textOfImage(element)
    if (imageText !== null) {
      write(imageText)
      return
    }
    passPlace(element, page.anchors)
    const own = elementBlocks(element, page, isDeep)
    if (own !== null) {
      // What is left out, such as a tracker, doesn't part the words around it.
      if (own.length > 0) endLine()
      for (const block of markedBlocks(own, marksAround(element))) blocks.push(block)
      return
    }

    if (line.length === 0 && blocks.at(-1)?.type === 'picture' && isLooseCaption(element)) {
      const captioned = withLooseCaption(blocks.at(-1), element)
      if (captioned !== null) {
        blocks[blocks.length - 1] = captioned
        return
      }
    }
    const background = element.attrs.length > 0 ? backgroundBlocks(element, page) : []
    if (background.length > 0) endLine()
    for (const block of background) blocks.push(block)

    const outside = { marks, kind, isPreformatted }
    if (hasOwnLine(tagName)) endLine()
    for (const mark of marksOf(element, page)) marks = withMark(marks, mark)
    if (/^h[1-6]$/.test(tagName)) {
      kind = 'subhead'
      headingAt = blocks.length
    }
    // A heading that nobody closed holds the paragraphs after it.
    if (tagName === 'p' && kind === 'subhead' && blocks.length > headingAt) kind = 'paragraph'
    if (['pre', 'listing', 'xmp', 'plaintext'].includes(tagName)) isPreformatted = true
    const quotes = tagName === 'q' ? quotationMarksIn(languageOf(marks), openQuotations) : null
    if (quotes !== null) {
      write(quotes[0])
      openQuotations += 1
    }
    ahead.push(() => {
      if (quotes !== null) {
        write(quotes[1])
        openQuotations -= 1
      }
      if (hasOwnLine(tagName)) endLine()
      ;({ marks, kind, isPreformatted } = outside)
    })
    if (tagName === 'ruby') enterRuby(element)
    else for (const child of element.childNodes.toReversed()) ahead.push(child)
  }

  /** The marks on what an element holds that is read as blocks; a link's own is on its words already. */
  function marksAround(element: HtmlElement): readonly Mark[] {
    const own = element.attrs.length === 0 ? [] : marksOf(element, page).filter(({ type }) => type !== 'link')
    return own.reduce(withMark, marks)
  }

  function enterRuby(element: HtmlElement): void {
    const outside = marks
    for (const { base, reading } of rubyPairs(element).toReversed()) {
      ahead.push(() => {
        marks = outside
      })
      for (const child of base.toReversed()) ahead.push(child)
      ahead.push(() => {
        if (reading !== '') marks = withMark(outside, { type: 'ruby', reading })
      })
    }
  }

  let next = ahead.pop()
  while (next !== undefined && blocks.length < mostBlocks) {
    if (typeof next === 'function') next()
    else if (isElement(next)) enter(next)
    else if (isPreformatted) writeAsTyped(textOfNode(next))
    else writeText(textOfNode(next))
    next = ahead.pop()
  }
  if (next !== undefined) leaveOut(`everything after ${mostBlocks} blocks`)
  endLine()
  return blocks
}

/** The language that the text is said to be in; empty where nothing says it. */
function languageOf(marks: readonly Mark[]): string {
  const mark = marks.find(({ type }) => type === 'language')
  return mark?.type === 'language' ? mark.language : ''
}

const tab = ' '.repeat(4)

/** Preformatted text with spaces that stay where a paragraph would lose them. */
function withKeptSpaces(text: string, startsLine: boolean): string {
  const spaced = text.replaceAll('\t', tab)
  return spaced.replace(/ +/g, (spaces, at) =>
    spaces.length > 1 || (at === 0 && startsLine) ? '\u00a0'.repeat(spaces.length) : spaces,
  )
}
