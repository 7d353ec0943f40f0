import type { Inline } from './body'

/**
 * A line as a person would read it out: without words that are struck out, marks of notes, arrows that lead back from
 * them, and pronunciations beside characters; of a web address only the site's name.
 */
export function spokenText(line: readonly Inline[]): string {
  return wordsOf(line).replace(webAddress, (_, host: string) => host)
}

const webAddress =
  /\b(?:https?:\/\/(?:www\.)?|www\.)(?:[^\s/@]*@)?([^\s/?#]*[\p{L}\p{N}])(?:\([^\s()]*\)|\S)*?(?=[.,;:!?…)\]”’»"]*(?:\s|$))/giu

function wordsOf(line: readonly Inline[]): string {
  let words = ''
  for (const part of line) {
    if (part.type === 'text') words += part.text
    else if (part.type === 'break') words += '\n'
    else if (part.type === 'superscript') words += spokenSuperscript(part.text, words)
    else if (part.type !== 'deleted' && !isArrow(part)) words += wordsOf(part.text)
  }
  return words
}

function isArrow(part: Inline): boolean {
  return part.type === 'link' && part.href.startsWith('#') && !/[\p{L}\p{N}]/u.test(wordsOf(part.text))
}

const unit = /(?:^|[^\p{L}])(?:[\p{L}]|[kcdmnµμ]m|mc|ft|in|yd|mi)$/u
const powerOfTen = /(?:^|\D)10$/
const superscripts = new Map([...'0123456789+-−'].map((sign, at) => [sign, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻'.charAt(at)]))

/** What is said of raised characters: powers ("m²") and letters ("1st"), but not the mark of a note. */
function spokenSuperscript(text: readonly Inline[], before: string): string {
  const raised = wordsOf(text)
  if (text.some(leadsToNote) || /^\s*(?:[*†‡§¶]+|\[.{1,5}\]|\(?\d{1,3}\))\s*$/u.test(raised)) return ''
  if (!/^\s*[+−-]?\d[\d\s,–-]*$/.test(raised)) return raised
  const isPower = unit.test(before) || powerOfTen.test(before) || before.endsWith(')')
  return isPower ? raised.replace(/./gu, (sign) => superscripts.get(sign) ?? sign) : ''
}

function leadsToNote(part: Inline): boolean {
  if (part.type === 'text' || part.type === 'break') return false
  return (part.type === 'link' && part.href.startsWith('#')) || part.text.some(leadsToNote)
}
