import { quotationMarksIn } from './quotationMarks'
import { isStruck, sideOf } from './styles'
import { attributeOf, type HtmlElement, type HtmlNode, hasClass, isElement, textOfNode } from './tree'

/** Elements that start a line of their own; all others stand in the line. */
const ownLine = new Set(
  ['address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'dialog', 'dir'].concat(
    ['div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header'],
    ['hgroup', 'hr', 'html', 'legend', 'li', 'listing', 'main', 'menu', 'nav', 'ol', 'optgroup', 'option', 'p'],
    ['plaintext', 'pre', 'search', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul'],
    ['xmp'],
  ),
)

/** Whether a browser begins a new line for elements of this name (HTML, 15.3: "Non-replaced elements"). */
export function hasOwnLine(name: string): boolean {
  return ownLine.has(name)
}

/**
 * The words of nodes as plain text, cleaned as by `cleanText`, in one line without spaces at its ends. Words that are struck
 * out are left out, as plain text couldn't say that they are.
 */
export function plainTextOf(nodes: readonly HtmlNode[]): string {
  const pieces: string[] = []
  const ahead: (HtmlNode | string)[] = nodes.toReversed()
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (typeof next === 'string') pieces.push(next)
    else if (!isElement(next)) pieces.push(textOfNode(next))
    else if (!isStruck(next) && next.tagName !== 'rp') {
      const [before, after] = textAround(next)
      pieces.push(before)
      ahead.push(after)
      for (const child of next.childNodes.toReversed()) ahead.push(child)
      pieces.push(textOfImage(next) ?? '')
    }
  }
  return inOneLine(pieces.join(''))
}

/** Whether `plainTextOf` has anything to say of some nodes: stops at the first letter or sign. */
export function holdsWords(nodes: readonly HtmlNode[]): boolean {
  return nodes.some((node) => {
    if (!isElement(node)) return visibleCharacter.test(textOfNode(node))
    if (isStruck(node) || node.tagName === 'rp') return false
    const around = node.tagName === 'q' || node.tagName === 'rt' || node.tagName === 'rtc'
    return around || visibleCharacter.test(textOfImage(node) ?? '') || holdsWords(node.childNodes)
  })
}

// What can be seen, and `cleanText` doesn't take out.
const visibleCharacter = /[^\s\p{Cf}\p{Cc}]/u

/** What stands before and after an element's text where there is no markup. */
function textAround({ tagName }: HtmlElement): [before: string, after: string] {
  if (tagName === 'br') return [' ', '']
  if (tagName === 'q') return quotationMarksIn('')
  if (tagName === 'rt' || tagName === 'rtc') return ['（', '）']
  return hasOwnLine(tagName) ? [' ', ' '] : ['', '']
}

/**
 * The words that a small picture in a line stands for, maybe none: emoji and smileys, which WordPress swaps for pictures,
 * formulas, icons, flags. Null for any other element.
 */
export function textOfImage(element: HtmlElement): string | null {
  if (element.tagName !== 'img') return null
  const isSign = hasClass(element, 'emoji', 'wp-smiley', 'latex', 'tex', 'mwe-math-fallback-image-inline')
  if (!isSign && !(isIcon(element) && isInText(element))) return null
  const inCell = () => attributeOf(element, 'title') || signNamed(attributeOf(element, 'src'))
  const alt = attributeOf(element, 'alt') || (isInCell(element) ? inCell() : '')
  return isSign || !isSaidBeside(element, alt) ? alt : ''
}

/** The sign that a name of a file or of a class means where it is all that a cell holds: "tick.svg", "fa-times". */
export function signNamed(name: string): string {
  if (/(?:^|[/_-])(?:check(?:-?mark)?|tick|yes|correct)(?:[-_.\s]|$)/i.test(name)) return '✓'
  if (/(?:^|[/_-])(?:cross|times|xmark|no|wrong)(?:[-_.\s]|$)/i.test(name)) return '✗'
  const star = /(?:^|[/_-])star(?:[-_](\w+))?(?:[-_.\s]|$)/i.exec(name)
  if (star === null) return ''
  return /^(?:o|empty|outline|grey|gray|off)$/i.test(star[1] ?? '') ? '☆' : '★'
}

/** Whether the words beside a small picture say what it shows, as a team's name does beside its flag. */
export function isSaidBeside({ parentNode }: HtmlElement, alt: string): boolean {
  const words = alt.trim().toLowerCase()
  return (
    words !== '' && (parentNode?.childNodes.some((node) => textOfNode(node).toLowerCase().includes(words)) ?? false)
  )
}

// CSS pixels. Photographs are larger.
const largestIcon = 32

function isIcon(image: HtmlElement): boolean {
  const style = attributeOf(image, 'style')
  if (iconClass.test(attributeOf(image, 'class'))) return true
  const isRelative =
    emSize.test(style) || [attributeOf(image, 'width'), attributeOf(image, 'height')].some((side) => emSide.test(side))
  if (isRelative || iconAddress.test(attributeOf(image, 'src'))) return true
  const isDrawing = /\.svg(?:[?#]|$)/i.test(attributeOf(image, 'src'))
  if (isDrawing && attributeOf(image, 'width') === '' && style === '' && isInCell(image)) return true
  const sides = [sideOf(image, style, 'width'), sideOf(image, style, 'height')].filter((side) => side !== null)
  return sides.length > 0 && sides.every((side) => side <= largestIcon) && sides.some((side) => side > 2)
}

// Sizes of letters: at most two of them high or wide.
const emSize = /(?:^|[;\s])(?:width|height)\s*:\s*(?:[01]?\.\d+|[12])r?em\b/i
const emSide = /^\s*(?:[01]?\.\d+|[12])r?em\s*$/i
const iconClass = /(?:^|\s)(?:icon|icons|inline-icon|flag|flag-icon)(?:\s|$)/i
const iconAddress = /(?:twemoji|\/emoji\/|s\.w\.org\/images\/core\/emoji)/i

function isInCell({ parentNode }: HtmlElement): boolean {
  let parent = parentNode
  while (parent !== null && 'tagName' in parent && !hasOwnLine(parent.tagName)) parent = parent.parentNode
  return parent !== null && (parent.nodeName === 'td' || parent.nodeName === 'th')
}

/** Whether a small picture belongs to words: its own, those in its line, or the cells of its table. */
function isInText(image: HtmlElement): boolean {
  let inner: HtmlElement = image
  let parent = image.parentNode
  while (parent !== null && 'tagName' in parent) {
    if (parent.tagName === 'figure') return false
    if (parent.tagName === 'td' || parent.tagName === 'th' || hasVisibleText(attributeOf(image, 'alt'))) return true
    if (parent.childNodes.some((child) => child !== inner && !isElement(child) && hasVisibleText(textOfNode(child))))
      return true
    if (hasOwnLine(parent.tagName)) return false
    inner = parent
    parent = parent.parentNode
  }
  return false
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
