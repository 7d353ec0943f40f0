import { abbreviationStop } from './creditNames'

/** Returns a credit without what closed it in the caption: a bracket never opened in it, a full stop, separators. */
export function withoutEdges(text: string): string {
  let line = text
  for (;;) {
    // The last two code units hold the last character.
    const isJunk = /[\s\p{Cf},;:|/–—。-]$/u.test(line.slice(-2)) || (line.endsWith('.') && !abbreviationStop.test(line))
    const isOuterBracket = /[)\]}）］】」]$/.test(line.slice(-1)) && closesMoreThanItOpens(line)
    if (!isJunk && !isOuterBracket) return line
    line = line.slice(0, -1)
  }
}

/** Whether a text closes a bracket, of any script, that it hasn't opened. */
export function closesMoreThanItOpens(text: string): boolean {
  let open = 0
  for (const character of text) {
    if ('([{（［【「'.includes(character)) open += 1
    if (')]}）］】」'.includes(character)) open -= 1
    if (open < 0) return true
  }
  return false
}

const brackets = new Map(
  ['()', '[]', '{}', '（）', '［］', '【】', '「」'].map(([open = '', close = '']) => [open, close]),
)

const longestBracket = 200

/** Closes the bracket that a credit stood at the end of: "The mayor (left; photo: Jane Roe)". */
function withClosedBracket(caption: string): string {
  const unclosed: string[] = []
  for (const character of caption.slice(-longestBracket)) {
    const close = brackets.get(character)
    if (close !== undefined) unclosed.push(close)
    else if (character === unclosed.at(-1)) unclosed.pop()
  }
  const [close = '', ...others] = unclosed
  return others.length === 0 ? caption + close : caption
}

/** Returns a caption without what led to its credit: spaces, a bracket, a dash, a bar. Mere punctuation is no caption. */
export function withoutOpening(caption: string): string {
  let end = caption.length
  while (/[\s\p{Cf}([{（［【「|/／＝,、;:•·▲–—-]/u.test(caption.charAt(end - 1))) end -= 1
  return /[\p{L}\p{N}]/u.test(caption.slice(0, end)) ? withClosedBracket(caption.slice(0, end)) : ''
}
