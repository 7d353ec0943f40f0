import { codes } from './countryCodes.json'
import { isKnownHouse, isPaperNamed, isSupplier } from './creditHouses'
import { hasHouseWord, isDomain } from './creditHouseWords'
import { hasCreditEnding, startsWithHouseLabel } from './creditLabels'
import { isFullName, isNameShaped, isParty } from './creditNames'
import { type CreditParties, readParties } from './creditParties'
import { isRemark } from './creditRemarks'
import { lowerCaseWords } from './creditWords'

const countryCodes = new Set(codes.split(' '))

interface UnlabelledEnding {
  text: string
  /** What stands before it in the caption. */
  before: string
  credit: CreditParties
  /** Whether a clause can begin where it does. */
  startsClause: boolean
  /** Whether an agency or another house is one of its parties. */
  hasHouse: boolean
}

const longestEnding = 30

/** Whether the end of a caption, which no label announces, is a credit by its form and by the people and houses that it names. */
export function isUnlabelledCredit({ text, before, credit, startsClause, hasHouse }: UnlabelledEnding): boolean {
  if (isPhotoBy(text, credit.parties[0] ?? '', before)) return startsClause
  if (isParted(text, before)) return true
  // "Cal Fire via KCRA"
  if (startsClause && /\svia\s\p{Lu}{2,6}$/u.test(text) && !/[,;:]/.test(text)) return true
  // "Le port de Sète - DR", for "droits réservés"
  if (/\s[-–—/|]\s*$/.test(before) && /^D\.?R\.?$/.test(text)) return true
  // "(وكالة الأنباء العراقية)"
  if (openBracket.test(before) && /^\p{Script=Arabic}/u.test(text) && credit.parties.length === 1 && hasHouseWord(text))
    return true
  // "(Jane Roe, For The Tribune)"
  const isFor =
    credit.clients.length > 0 && credit.clients.every((client) => isKnownHouse(client) || isPaperNamed(client))
  if (isFor && openBracket.test(before) && credit.parties.length > 0 && credit.parties.every(isFullName)) return true
  if (startsClause && isLicensed(text, before)) return true
  if (isHouseAndPerson(text, before) || isWholeBracket(credit, text, before) || isOfInitials(text, before)) return true
  if (hasCreditEnding(text)) return startsClause && text.length <= longestEnding
  if (before.trim() === '' && !mayBeAlone(text, credit.parties)) return false
  return startsClause && hasHouse && isCompact(text, before) && !isAbbreviationOf(text, before)
}

/** After a sentence "/ Juana Roca", "| ACN", "Juana Roca - Getty Images", "Jane Roe | AP", "- JUANA ROCA - EUROPA PRESS". */
function isParted(text: string, before: string): boolean {
  const [end = '', mark = ''] = /[.!?…]["”»]?\s*([/|]|\s[-–—])?\s*$/u.exec(before) ?? []
  if (end === '') return false
  if (mark !== '' && /^[BCDFGHJKLMNPQRSTVWXZ]{3,6}$/.test(text)) return true
  if (mark === '/' || mark === '|') return isFullName(text) || isKnownHouse(text)
  const [, one = '', other = ''] = /^(.+?)(?:\s[-–—|]\s|—)(.+)$/u.exec(text) ?? []
  return (
    (isFullName(one) && isSupplier(other)) ||
    (isKnownHouse(one) && isFullName(other)) ||
    (isRemark(one) && isKnownHouse(other)) ||
    isWithPost(text)
  )
}

/** Whether all that a caption says may be a credit: "Product/Service" and "The Alder Average / Rye Composite" are none. */
function mayBeAlone(text: string, parties: readonly string[]): boolean {
  // "Jane Roe. AFP" is whom the photo shows, and its credit.
  if (/^[^.]*\p{Ll}\.\s/u.test(text)) return false
  const isWellKnown = (party: string) => isKnownHouse(party) || isRemark(party)
  return (
    parties.some(isWellKnown) ||
    (parties.some(isFullName) && !parties.some((party) => /^The\s/.test(party) && !isPaperNamed(party)))
  )
}

/** "Jane Roe, CC BY-SA 3.0, via Wikimedia Commons", as Wikimedia asks for: a maker and a licence. */
function isLicensed(text: string, before: string): boolean {
  const [, maker = '', licence = '', site = ''] =
    /^((?:[^,.;:]|(?<=\p{Lu})\.){2,40}), ((?:CC|GFDL|Public domain|FAL|OGL)[^,]{0,20})(?:, via ([^,]{3,40}))?$/iu.exec(
      text,
    ) ?? []
  return isRemark(licence) && (isFullName(maker) || (before.trim() !== '' && isKnownHouse(site)))
}

/** "Jane Roe, Staff Photographer", "Jane Roe / Photojournalist": a person and the post that they hold at the paper. */
function isWithPost(text: string): boolean {
  const [, name = '', post = ''] = /^([^,/]{4,40}?)(?:,\s|\s?\/\s?)([^,/]{4,40})$/u.exec(text) ?? []
  return isFullName(name) && /photo|fotogra|reporter/i.test(post) && isRemark(post)
}

/** A bracket that opens at the end of a text. */
export const openBracket = /[([{（［【「]\s*$/u
const endsSentence = /[.!?…]["'”’»]?\s+[([{]\s*$/u

/** "U.S. Army photo by Spc. Jane Roe", "Staff photo by Jane Roe"; in brackets, "Express photo by Jane Roe" of any paper. */
function isPhotoBy(text: string, first: string, before: string): boolean {
  const [, by = ''] = /^(\S.*?)\s(?:photo|picture|image)s? by\s/i.exec(text) ?? []
  if (by === '') return startsWithHouseLabel(text)
  return (
    /^\p{Lu}{2,6}$/u.test(first) ||
    isRemark(first) ||
    isKnownHouse(first) ||
    hasHouseWord(first) ||
    (openBracket.test(before) && isNameShaped(by))
  )
}

/** "(ABC News: Jane Roe)", "[Jane Roe, Standard]"; after a sentence without brackets, "Jane Roe, The Enquirer", "Jane Roe | The Enquirer". */
function isHouseAndPerson(text: string, before: string): boolean {
  if (!openBracket.test(before)) {
    const [, name = '', paper = ''] = /[.!?]["”]?\s+$/.test(before)
      ? (/^([^,|]{4,40})(?:,| \|) ([^,|]{3,40})$/u.exec(withoutRemark(text)) ?? [])
      : []
    return (
      isFullName(name) && (isKnownHouse(paper) || isPaperNamed(paper) || (/^The\s/.test(paper) && hasHouseWord(paper)))
    )
  }
  const [, one = '', mark = '', other = ''] = /^([^,:/|]{2,40})([:,])\s([^,:/|]{2,40}?)\W?$/u.exec(text) ?? []
  const [house, person] = mark === ':' ? [one, other] : [other, one]
  return (isKnownHouse(house) || (mark === ':' && hasHouseWord(house))) && isFullName(person)
}

/** "Jane Roe, The Enquirer/File" without the remark. */
function withoutRemark(text: string): string {
  const [, credit = '', last = ''] = /^(.+?)\s?[/,]\s?([^/,]+)$/u.exec(text) ?? []
  return credit !== '' && isRemark(last) ? credit : text
}

/**
 * "(Kate Marsh | Bay Times)", "(KATE MARSH/Staff Photographer)", "(Supplied)": a bracket of its own after a sentence, with a person
 * and one whom they work for, or a remark alone. A slash may also part two players of doubles.
 */
function isWholeBracket({ parties }: CreditParties, text: string, before: string): boolean {
  if (!endsSentence.test(before)) return false
  const isRemarks = parties.every((party) => isRemark(party) && /\p{L}{3}/u.test(party))
  if (parties.length === 1 && (isDomain(text) || isKnownHouse(text) || isOffice(text))) return true
  if (isRemarks) return parties.length > 0 && !/\d/.test(text)
  if (/^(?:\p{Lu}[\p{Lu}&]{1,6} (?:photo|foto)s?)$/iu.test(text) && /^\p{Lu}{2}/u.test(text)) return true
  if (parties.some(isRemark) && parties.every((party) => isRemark(party) || isKnownHouse(party))) return true
  const [person = '', ...others] = parties
  if (!isFullName(person) || others.length === 0 || !/^[^,;]+$/.test(text)) return false
  const hasBar = /\s\|\s/.test(text)
  const isInCapitals = (name: string) => !/\p{Ll}/u.test(name)
  const isOther = (other: string) =>
    isRemark(other) || hasHouseWord(other) || !other.includes(' ') || isInCapitals(other) !== isInCapitals(person)
  return others.every((other) => hasBar || isOther(other))
}

/** "Sonoma County Sheriff's Office", "Vigili del Fuoco", "WFLA": capitalised words, one of which is a house's ("National Day" isn't). */
function isOffice(text: string): boolean {
  return (
    hasHouseWord(text.replace(/\b(?:national|royal|international|united|official|state|civil|daily)\b/giu, '')) &&
    isParty(text) &&
    /^\p{Lu}/u.test(text) &&
    !/[,;:/|]/.test(text)
  )
}

/** "LP/Luc Petit", "Ana Vega/PT", "Ana Vega / SkyPress" after a sentence: the initials or the joined words of a house that isn't known, and a person. */
function isOfInitials(text: string, before: string): boolean {
  if (!/[.!?…]\s+[([]?$/u.test(before)) return false
  const [, first = '', last = ''] = /^([^/]+?)\s?\/\s?([^/]+)$/u.exec(text) ?? []
  // In sports, "Jane Roe/GBR" is a person and a country.
  const areInitials = (house: string) =>
    (/^\p{Lu}{2,5}$/u.test(house) && !countryCodes.has(house)) ||
    /^(?!Mac)\p{Lu}\p{Ll}{2,}\p{Lu}\p{L}{2,}$/u.test(house)
  return (areInitials(first) && isFullName(last)) || (isFullName(first) && areInitials(last))
}

/**
 * With no label, "Donald Tusk - PAP" may be a person and then a credit. A dash, comma or bar joins credits only inside
 * brackets, after an agency ("picture alliance/dpa | Kay Nietfeld"), between agencies, or before a remark ("AP Photo/Jane
 * Doe, File").
 */
function isCompact(text: string, before: string): boolean {
  const [first = '', ...others] = text.split(/[,;|·•()]|\s[-–—]\s|—/u).map((piece) => piece.trim())
  const isTail = (piece: string) =>
    piece === '' || isRemark(piece) || (first.includes('/') && isSupplier(piece.split(/(?:^|\s)via\s/).at(-1) ?? ''))
  const isPersonOfAgency =
    /[.!?]\s+$/.test(before) && /^[^(]+\s\([^()]+\)?$/.test(text) && isNameShaped(first) && first.includes(' ')
  return (
    isPersonOfAgency ||
    openBracket.test(before) ||
    others.every(isTail) ||
    isSupplier(readParties(text).parties[0] ?? '')
  )
}

/** "Environmental Protection Agency (EPA)" explains a name. */
function isAbbreviationOf(text: string, before: string): boolean {
  const words = lowerCaseWords(before).slice(-text.length)
  return words.map((word) => word.charAt(0)).join('') === text.toLowerCase()
}
