import type { Block } from '../../model/body'
import type { Page } from './page'
import { cleanText, hasVisibleText } from './text'
import { attributeOf, elementsIn, type HtmlElement, type HtmlNode, hasClass, isElement, textOfNode } from './tree'

/** A program or a poem, whose lines are as typed; null for any other element. Other preformatted text is plain paragraphs. */
export function preformattedBlocks(element: HtmlElement, page: Page): Block[] | null {
  if (element.tagName !== 'pre') return null
  if (hasClass(element, 'wp-block-verse')) return verseBlocks(element, page)
  return codeBlocks(element)
}

function verseBlocks(element: HtmlElement, page: Page): Block[] {
  // Without its class it is read as plain preformatted text.
  element.attrs = element.attrs.filter(({ name }) => name !== 'class')
  const blocks = page.blocks([element])
  const stanzas = blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []))
  return stanzas.length === 0 || stanzas.length < blocks.length ? blocks : [{ type: 'verse', stanzas }]
}

const languageName = /(?:^|\s)(?:lang(?:uage)?-|brush:\s*)([\w+#-]{1,30})/i
const longestCode = 100_000

function codeBlocks(pre: HtmlElement): Block[] | null {
  const inked = pre.childNodes.filter((node) => isElement(node) || hasVisibleText(textOfNode(node)))
  const [only] = inked
  const inner = only !== undefined && isElement(only) && inked.length === 1 && only.tagName === 'code' ? only : null
  const classes = [pre, ...(inner === null ? [] : [inner])].map((element) => attributeOf(element, 'class')).join(' ')
  const isCode = inner !== null || hasClass(pre, 'wp-block-code') || /brush:/.test(classes)
  if (!isCode || elementsIn(pre, ({ tagName }) => files.test(tagName)).length > 0) return null
  const code = cleanText(typedText(pre).slice(0, longestCode))
    .replace(/\r\n?/g, '\n')
    .replace(/^\s*\n|\s+$/g, '')
  if (!hasVisibleText(code)) return []
  return [{ type: 'code', code, language: languageName.exec(classes)?.[1]?.toLowerCase() ?? '' }]
}

const files = /^(?:img|iframe|video|audio|object|embed|script|table|picture)$/

function typedText(element: HtmlElement): string {
  const pieces: string[] = []
  const ahead: HtmlNode[] = element.childNodes.toReversed()
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
    if (!isElement(node)) pieces.push(textOfNode(node))
    else if (node.tagName === 'br') pieces.push('\n')
    else for (const child of node.childNodes.toReversed()) ahead.push(child)
  }
  return pieces.join('')
}
