import {
  type DefaultTreeAdapterMap,
  defaultTreeAdapter,
  html as names,
  Parser,
  Token,
  Tokenizer,
  TokenizerMode,
} from 'parse5'

import { withEndTags } from './endTags'

export type HtmlNode = DefaultTreeAdapterMap['childNode']
export type HtmlElement = DefaultTreeAdapterMap['element']

/**
 * The nodes of an HTML fragment, as they would stand in a page's body (WHATWG HTML, 13.2). Tags beyond the limits on
 * depth and number leave their text where it stands. NUL, which HTML has no use for, is left out.
 */
export function nodesOf(html: string): HtmlNode[] {
  const body = defaultTreeAdapter.createElement('body', names.NS.HTML, [])
  // What `noscript` holds is read like the rest: for readers of the text, no script runs.
  const parser = BoundedParser.getFragmentParser<DefaultTreeAdapterMap>(body, { scriptingEnabled: false })
  parser.tokenizer.write(withEndTags(withoutPrefixes(withoutSections(html.replaceAll('\0', '')))), true)
  return parser.getFragment().childNodes
}

/** XML's sections of text (CDATA) as HTML writes text; HTML itself would take them for comments. */
function withoutSections(html: string): string {
  const parts = html.split('<![CDATA[')
  if (parts.length === 1) return html
  return parts
    .map((part, at) => {
      const end = at === 0 ? -1 : part.indexOf(']]>')
      if (end < 0) return part
      return part.slice(0, end).replaceAll('&', '&amp;').replaceAll('<', '&lt;') + part.slice(end + ']]>'.length)
    })
    .join('')
}

/** XHTML elements whose names have a prefix, as some feeds write them: "<xhtml:p>". */
function withoutPrefixes(html: string): string {
  return html.includes('html:') ? html.replace(/<(\/?)x?html:(?=[a-z])/gi, '<$1') : html
}

// Chromium stops at 512. The parser looks up to the root for each tag, so that depth costs time.
const deepest = 100
const mostElements = 250_000

// Their end tag is the only one that their text may hold, so they can't nest.
const rawText = ['script', 'style', 'title', 'textarea', 'iframe', 'noembed', 'noframes', 'xmp', 'plaintext']

// Elements that hold nothing are closed by the parser; these are the page's own.
const keepsOpen = new Set(['html', 'head', 'body', 'frameset', 'svg', 'math'])

const { END_TAG: endTag, CHARACTER: character, WHITESPACE_CHARACTER: space } = Token.TokenType

/**
 * parse5 makes a token of each word and of each space. Where a space follows a word, the tree builder does the same with both
 * (WHATWG HTML, 13.2.6), so that a text is one token: several times fewer of them, and no string of a thousand pieces.
 */
class TextTokenizer extends Tokenizer {
  protected override _ensureCharacterToken(type: Token.CharacterToken['type']): void {
    if (type !== space || this.currentCharacterToken?.type !== character) super._ensureCharacterToken(type)
  }
}

/** parse5 has no limits of its own: a hostile body could otherwise make it build a tree of any depth and size. */
class BoundedParser extends Parser<DefaultTreeAdapterMap> {
  #elements = 0
  override tokenizer: Tokenizer = new TextTokenizer(this.options, this)

  override _attachElementToTree(...inserted: Parameters<Parser<DefaultTreeAdapterMap>['_attachElementToTree']>): void {
    this.#elements += 1
    super._attachElementToTree(...inserted)
  }

  override onStartTag(token: Token.TagToken): void {
    const isFull = this.openElements.stackTop > deepest || this.#elements > mostElements
    if (isFull && !rawText.includes(token.tagName)) return
    const closesItself = token.selfClosing && !keepsOpen.has(token.tagName) && this.#isInHtml()
    super.onStartTag(token)
    if (token.tagName === 'noscript') this.activeFormattingElements.insertMarker()
    if (closesItself) this.#close(token)
  }

  /** In XHTML, "<iframe/>" is a whole element; in HTML it would swallow what follows. */
  #close(token: Token.TagToken): void {
    if (this.openElements.current?.nodeName !== token.tagName) return
    this.tokenizer.state = TokenizerMode.DATA
    super.onEndTag({ ...token, type: endTag, selfClosing: false, attrs: [] })
  }

  #isInHtml(): boolean {
    const { current } = this.openElements
    return current === undefined || !('namespaceURI' in current) || current.namespaceURI === names.NS.HTML
  }

  // An end tag can close, and so make the parser open again, any number of <b> and the like.
  override onEndTag(token: Token.TagToken): void {
    if (token.tagName === 'noscript') this.#closeOpenIn(token)
    if (this.#elements <= mostElements || rawText.includes(token.tagName)) super.onEndTag(token)
  }

  /** With scripts on, as for readers, the end tag ends a `noscript` whatever is open in it; without, a "<p>" would keep it open. */
  #closeOpenIn({ tagName }: Token.TagToken): void {
    const open = this.openElements.items
    const start = open.findLastIndex((element) => element.nodeName === tagName)
    if (start <= 0) return
    while (this.openElements.stackTop > start) this.openElements.pop()
    this.activeFormattingElements.clearToLastMarker()
  }
}

/** Whether a node is an element, and no text or comment. */
export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node
}

/** The text of a text node; empty for any other. */
export function textOfNode(node: HtmlNode): string {
  return node.nodeName === '#text' && 'value' in node ? node.value : ''
}

/** All text in some nodes, as the DOM's `textContent`. */
export function textContentOf(nodes: readonly HtmlNode[]): string {
  return nodes.map((node) => (isElement(node) ? textContentOf(node.childNodes) : textOfNode(node))).join('')
}

/** An attribute's value; empty where there is none. */
export function attributeOf({ attrs }: HtmlElement, name: string): string {
  // Asked many times of each element: a loop costs half of what `find` does.
  for (const attribute of attrs) if (attribute.name === name) return attribute.value
  return ''
}

/** Whether an element has an attribute, be it an empty one. */
export function hasAttribute({ attrs }: HtmlElement, name: string): boolean {
  return attrs.some((attribute) => attribute.name === name)
}

/** Whether an element is of one of these classes. */
export function hasClass(element: HtmlElement, ...wanted: string[]): boolean {
  const value = attributeOf(element, 'class')
  if (value === '' || !wanted.some((name) => value.includes(name))) return false
  return value.split(/\s+/).some((name) => wanted.includes(name))
}

/** The outermost elements below `root` that pass, in reading order; what is in one that `isClosed` is not looked at. */
export function elementsIn(
  root: HtmlElement,
  passes: (element: HtmlElement) => boolean,
  isClosed: (element: HtmlElement) => boolean = () => false,
): HtmlElement[] {
  const found: HtmlElement[] = []
  const ahead = root.childNodes.toReversed()
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
    if (!isElement(node)) continue
    if (passes(node)) found.push(node)
    else if (!isClosed(node)) for (const child of node.childNodes.toReversed()) ahead.push(child)
  }
  return found
}

/** Whether there is an `img` anywhere in an element. */
export function holdsPicture(element: HtmlElement): boolean {
  return elementsIn(element, ({ tagName }) => tagName === 'img').length > 0
}

/** Calls a function with each element of some nodes, in reading order. */
export function visitElements(nodes: readonly HtmlNode[], visit: (element: HtmlElement) => void): void {
  const ahead = nodes.toReversed()
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
    if (!isElement(node)) continue
    visit(node)
    for (const child of node.childNodes.toReversed()) ahead.push(child)
  }
}

/** Takes elements out of the tree, so that what is around them can be read without them. */
export function removeElements(elements: readonly HtmlElement[]): void {
  const gone = new Set<HtmlNode>(elements)
  for (const parent of new Set(elements.map(({ parentNode }) => parentNode))) {
    if (parent !== null) parent.childNodes = parent.childNodes.filter((child) => !gone.has(child))
  }
}
