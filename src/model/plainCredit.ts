import { closesMoreThanItOpens } from './creditEdges'
import { isSupplier } from './creditHouses'
import { labelOf } from './creditLabels'
import { isNameShaped, isParty } from './creditNames'
import { readParties } from './creditParties'

/** A credit that nothing parts from the sentence before it: "in Paris Benoit Martin/Reuters", "should be Getty Images". */
export function isPlainCredit(text: string, before = ''): boolean {
  if (!/^\p{Lu}/u.test(text) || closesMoreThanItOpens(text) || labelOf(text) !== null) return false
  if (before !== '' && (isInsideCredit(before) || endsSentence.test(text))) return false
  const { parties, distributor } = readParties(text)
  const [first = ''] = parties
  const last = distributor ?? parties.at(-1) ?? ''
  if (!(isSupplier(last) || (isSupplier(first) && text.includes('/'))) || !parties.every((party) => isParty(party)))
    return false
  if (parties.length === 1) return /\p{Ll}\s+$/u.test(before) && / /.test(last) && isSupplier(text)
  if (/[,;|()[\]（）［］【】]|\s[-–—]\s/u.test(text) || !/\p{Lu}/u.test(first)) return false
  const isShort = first.split(' ').length <= 3
  const isPerson = isShort && / /.test(first) && isNameShaped(first)
  return isPerson || (isSupplier(first) && before !== '') || (/^handout$/i.test(first) && distributor !== null)
}

// "in piazza San Pietro. Vatican Media": the credit begins after the sentence.
const endsSentence = /\p{Ll}\.\s/u

/** Whether a text ends in a slash and some words, or in an agency, maybe with a remark after it. */
export function endsInSupplier(text: string): boolean {
  if (/[/／]/.test(text.slice(-120))) return true
  const words = text.trim().split(/\s+/u).slice(-6)
  return words.some((_, at) => {
    const [whole, withoutLast] = [words.slice(at), words.slice(at, -1)].map((some) =>
      some.join(' ').replace(/\W+$/u, ''),
    )
    return isSupplier(whole ?? '') || isSupplier(withoutLast ?? '')
  })
}

/** Whether what stands before is itself the beginning of the credit: "Jane Doe/Agence France-Presse — " */
export function isInsideCredit(before: string): boolean {
  const [separator = ''] = /[\s/|,–—-]*$/u.exec(before) ?? []
  if (!/[/|,–—-]/.test(separator)) return false
  const piece = before.slice(0, before.length - separator.length)
  const lastParty =
    piece
      .split(/[/|()\n]|\s[-–—]\s|[.!?]\s/u)
      .at(-1)
      ?.trim() ?? ''
  return (isSupplier(lastParty) || /[\p{L}.]\s?\/\s?[\p{L} .’'-]{2,40}$/u.test(piece.slice(-80))) && isParty(lastParty)
}
