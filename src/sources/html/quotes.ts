import { type Block, type Inline, plainText } from '../../model/body'
import { wordsFirst } from './blockLines'
import type { Page } from './page'
import { hasVisibleText, inOneLine, plainTextOf } from './text'
import {
  attributeOf,
  elementsIn,
  type HtmlElement,
  type HtmlNode,
  hasClass,
  isElement,
  removeElements,
  textOfNode,
} from './tree'

/** A quotation with who said it. One that doesn't begin with words is followed by what it holds. */
export function quoteBlocks(element: HtmlElement, page: Page): Block[] {
  // WordPress' embed of another story: its headline in a quotation, with a frame that would show the rest.
  if (hasClass(element, 'wp-embedded-content')) return page.blocks(element.childNodes)
  const speaker = speakerIn(element)
  if (speaker !== null) removeElements([speaker])
  const attribution = speaker === null ? '' : attributionOf([speaker])
  const inner = page.blocks(element.childNodes)
  const firstWords = inner.findIndex(({ type }) => !files.has(type))
  // A photo of who speaks stands before the words.
  const before = inner.slice(0, Math.max(firstWords, 0))
  const { text: words, blocks } = wordsFirst(inner.slice(before.length))
  const { text, attribution: named } =
    attribution === '' && blocks.length === 0 ? speakerApart(words) : { text: words, attribution }
  if (text.length === 0) return [...before, ...blocks, ...(speaker === null ? [] : page.blocks([speaker]))]
  const isPullquote = element.tagName !== 'blockquote' || hasClass(element, ...pullquoteClasses)
  return [...before, { type: isPullquote ? 'pullquote' : 'quote', text, blocks, attribution: named }]
}

const pullquoteClasses = ['wp-block-pullquote', 'kg-blockquote-alt', 'pullquote', 'pull-quote', 'graf--pullquote']

/** Whether an element that isn't a quotation by its name stands out as one, as Substack's and themes' do. */
export function isPullquoteBox(element: HtmlElement): boolean {
  return (
    /^(?:div|aside|section|p)$/.test(element.tagName) &&
    hasClass(element, 'pullquote', 'pull-quote') &&
    elementsIn(element, ({ tagName }) => tagName === 'blockquote' || tagName === 'figure').length === 0
  )
}

const files = new Set<Block['type']>(['picture', 'gallery', 'embed', 'audio', 'video', 'rule'])

/** Who speaks, without the dash in front. */
export function attributionOf(nodes: readonly HtmlNode[]): string {
  return plainTextOf(nodes).replace(leadingDash, '')
}

const leadingDash = /^[\s—–―‒~-]+/

const citationClass = /(?:^|[\s_-])(?:author|cite|citation|attribution|source|speaker|name|person)(?:\s|$)/i

/** The element that names who speaks, where that is the last thing: a title cited within the text is none. */
function speakerIn(element: HtmlElement): HtmlElement | null {
  const inked = element.childNodes.filter((node) =>
    isElement(node) ? node.tagName !== 'br' : hasVisibleText(textOfNode(node)),
  )
  const last = inked.at(-1)
  if (last === undefined || !isElement(last)) return null
  if (last.tagName === 'cite' || last.tagName === 'footer' || last.tagName === 'figcaption') return last
  if (citationClass.test(attributeOf(last, 'class'))) return last
  if (!['p', 'div', 'small', 'span', 'em', 'i'].includes(last.tagName)) return null
  const inner = speakerIn(last)
  // "— <cite>Ada</cite>": the dash before the name is the name's.
  return inner !== null &&
    leadingDash.test(plainTextOf([last])) &&
    plainTextOf([last]).replace(leadingDash, '') === attributionOf([inner])
    ? last
    : inner
}

const longestAttribution = 120

/** Words without a last line that names who speaks, as "— Ada First, mayor" does. Lines of a dialogue all have a dash. */
function speakerApart(text: Inline[]): { text: Inline[]; attribution: string } {
  const at = text.findLastIndex(({ type }) => type === 'break')
  const words = at < 0 ? '' : plainText(text.slice(at + 1))
  const before = text.slice(0, Math.max(at, 0))
  const isName = words.length <= longestAttribution && /^(?:[—–―~]|--?)\s*\p{Lu}[^!?…”"]*$/u.test(words)
  if (!isName) return inSameLine(text)
  if (/(?:^|\n)[—–―-]/.test(plainText(before))) return { text, attribution: '' }
  return { text: before, attribution: inOneLine(words.replace(leadingDash, '')) }
}

/** “Go.” – Jane Roe: a name after the closing quotation mark, in one line of plain text. */
function inSameLine(text: Inline[]): { text: Inline[]; attribution: string } {
  const last = text.at(-1)
  const [, words = '', name = ''] =
    last?.type === 'text' ? (/^(.*[”"»“’])\s+[—–―-]\s*(\p{Lu}[^!?…”"«»]{1,100})$/u.exec(last.text) ?? []) : []
  if (name === '') return { text, attribution: '' }
  return { text: [...text.slice(0, -1), { type: 'text', text: words }], attribution: inOneLine(name) }
}
