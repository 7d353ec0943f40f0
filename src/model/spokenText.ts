import type { Inline } from './body'

/**
 * A line as a person would read it out: without words that are struck out, marks of notes, arrows that lead back from
 * them, and pronunciations beside characters; of a web address only the site's name.
 */
export function spokenText(line: readonly Inline[]): string {
  const words = wordsOf(line).replace(raisedFigures, '$1')
  return words.replace(webAddress, (_, host: string) => host).replace(bareAddress, (_, host: string) => host)
}

// Chinese and Japanese have no space after an address, but maybe a sign.
const webAddress =
  /\b(?:[a-z][a-z\d+.-]*:\/\/(?:www\.)?|www\.)(?:[^\s/@]*@)?([^\s/?#。、，；：！？」』）》]*[\p{L}\p{N}])(?:\([^\s()]*\)|[^\s。、，；：！？」』）》])*?(?=[.,;:!?…)\]”’»"]*(?:[\s。、，；：！？」』）》]|$))/giu
// Without its scheme: a path that has figures, hyphens or several steps is no word after a slash.
const bareAddress =
  /(?<![\p{L}\p{N}@./-])((?:[a-z\d-]+\.)+[a-z]{2,})\/(?=[^\s/]*[-_=?\d./])[^\s]*?(?=[.,;:!?…)\]”’»"]*(?:\s|$))/gu
// The mark of a note in characters of its own; after one or two letters it may be a power.
const raisedFigures = /(\p{L}{3,}[.,”’)]?)[¹²³⁰⁴-⁹]+/gu

function wordsOf(line: readonly Inline[]): string {
  let words = ''
  for (const part of line) {
    if (part.type === 'text') words += part.text
    else if (part.type === 'break') words += '\n'
    else if (part.type === 'superscript') words += spokenSuperscript(part.text, words)
    else if (part.type !== 'deleted' && !isMark(part)) words += wordsOf(part.text)
  }
  return words
}

/** Whether a link to a place in the story is the mark of a note or an arrow that leads back from one. */
function isMark(part: Inline): boolean {
  return (
    part.type === 'link' &&
    part.href.startsWith('#') &&
    /^(?:[^\p{L}\p{N}]*|\s*\[?\d{1,3}\]?\s*)$/u.test(wordsOf(part.text))
  )
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
