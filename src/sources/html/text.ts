import { attributeOf, type HtmlNode, hasClass, isElement, textOfNode } from './tree'

/** Elements that start a line of their own; all others stand in the line. */
const ownLine = new Set(
  ['address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'dialog', 'dir'].concat(
    ['div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header'],
    ['hgroup', 'hr', 'html', 'legend', 'li', 'listing', 'main', 'menu', 'nav', 'ol', 'optgroup', 'option', 'p'],
    ['plaintext', 'pre', 'search', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul'],
    ['xmp'],
  ),
)

export function hasOwnLine(name: string): boolean {
  return ownLine.has(name)
}

/** The words of nodes as plain text, cleaned as by `cleanText`, in one line without spaces at its ends. */
export function plainTextOf(nodes: readonly HtmlNode[]): string {
  const pieces: string[] = []
  const ahead: (HtmlNode | string)[] = nodes.toReversed()
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (typeof next === 'string') pieces.push(next)
    else if (!isElement(next)) pieces.push(textOfNode(next))
    else {
      if (hasOwnLine(next.tagName)) ahead.push(' ')
      if (next.tagName === 'q') ahead.push('”')
      for (const child of next.childNodes.toReversed()) ahead.push(child)
      if (next.tagName === 'q') ahead.push('“')
      if (next.tagName === 'br' || hasOwnLine(next.tagName)) pieces.push(' ')
      if (isEmoji(next)) pieces.push(attributeOf(next, 'alt'))
    }
  }
  return inOneLine(pieces.join(''))
}

/** WordPress swaps emoji and smileys for small pictures whose text alternative is the character. */
export function isEmoji(node: HtmlNode): boolean {
  return isElement(node) && node.tagName === 'img' && hasClass(node, 'emoji', 'wp-smiley')
}

/** Plain text, as an attribute holds it, in one line: cleaned as by `cleanText`, without spaces at its ends. */
export function inOneLine(text: string): string {
  const line = collapsed(cleanText(text)).trim()
  return hasVisibleText(line) ? line : ''
}

/** Puts one space for spaces, tabs and line ends, as HTML does; the no-break space stays. */
export function collapsed(text: string): string {
  return /[\t\n\f\r]| {2}/.test(text) ? text.replace(/[\t\n\f\r ]+/g, ' ') : text
}

/** Whether there is anything to be seen. */
export function hasVisibleText(text: string): boolean {
  return /[^\s\p{Cf}]/u.test(text)
}

/**
 * Leaves out control characters other than white space, byte order marks, and direction marks without a partner, which
 * would turn the text that follows round (Unicode Standard Annex 9). Half a surrogate pair becomes U+FFFD.
 */
export function cleanText(text: string): string {
  if (!suspect.test(text)) return text
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
  const visible = text.replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufeff]/g, '')
  const legible = visible.replace(/\p{Surrogate}/gu, '\ufffd')
  return directionMark.test(legible) ? withBalancedMarks(legible) : legible
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: it looks for the ones that `cleanText` takes out
const suspect = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]/

const directionMark = /[\u202a-\u202e\u2066-\u2069]/

// Browsers take account of no more (Unicode Standard Annex 9, BD2).
const deepestMarks = 125

const endOfEmbedding = '\u202c'
const endOfIsolate = '\u2069'

/** Keeps the direction marks that open and close in good order, and no others. */
function withBalancedMarks(text: string): string {
  const characters = [...text]
  const kept = new Set<number>()
  const open: { at: number; isolates: boolean }[] = []
  characters.forEach((character, at) => {
    if (!directionMark.test(character)) return
    if (character !== endOfEmbedding && character !== endOfIsolate) {
      if (open.length < deepestMarks) open.push({ at, isolates: character >= '\u2066' })
      return
    }
    const isolates = character === endOfIsolate
    // An embedding can't be closed from within an isolate; the end of an isolate closes the embeddings in it.
    const opener = isolates ? open.findLastIndex((mark) => mark.isolates) : open.length - 1
    const mark = open[opener]
    if (mark === undefined || mark.isolates !== isolates) return
    open.length = opener
    kept.add(mark.at).add(at)
  })
  return characters.filter((character, at) => !directionMark.test(character) || kept.has(at)).join('')
}
