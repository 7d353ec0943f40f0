import { ABBREVIATION_STOP } from './creditParties'

/** Returns a credit without what closed it in the caption: a bracket never opened in it, a full stop, separators. */
export function withoutEdges(text: string): string {
  let line = text
  for (;;) {
    // The last two code units hold the last character.
    const isJunk =
      /[\s\p{Cf},;:|/–—。-]$/u.test(line.slice(-2)) || (line.endsWith('.') && !ABBREVIATION_STOP.test(line))
    const isOuterBracket = /[)\]}）］】」]$/.test(line.slice(-1)) && closesMoreThanItOpens(line)
    if (!isJunk && !isOuterBracket) return line
    line = line.slice(0, -1)
  }
}

export function closesMoreThanItOpens(text: string): boolean {
  let open = 0
  for (const character of text) {
    if ('([{（［【「'.includes(character)) open += 1
    if (')]}）］】」'.includes(character)) open -= 1
    if (open < 0) return true
  }
  return false
}

/** Returns a caption without what led to its credit: spaces, a bracket, a dash, a bar. Mere punctuation is no caption. */
export function withoutOpening(caption: string): string {
  let end = caption.length
  while (/[\s\p{Cf}([{（［【「|/／＝,、;:•·▲–—-]/u.test(caption.charAt(end - 1))) end -= 1
  return /[\p{L}\p{N}]/u.test(caption.slice(0, end)) ? caption.slice(0, end) : ''
}
