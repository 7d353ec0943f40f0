import { haveSameWords } from './creditAgreement'
import { hasHouseWord, isKnownHouse, isStockArchive, isSupplier } from './creditHouses'
import {
  hasCreditEnding,
  hasInnerLabel,
  LEADING_CREDIT_FIELD,
  labelOf,
  mayBeLabelled,
  runsOn,
  startsWithHouseLabel,
  withoutLabel,
} from './creditLabels'
import { ABBREVIATION_STOP, type CreditParties, isNameShaped, isParty, readParties } from './creditParties'
import { isRemark, withoutLeadingNotices, withoutNotices } from './creditRemarks'
import { lowerCaseWords, normalizeText } from './creditWords'

// Credits are short: looking no further back keeps the work in proportion to the caption, however long.
const longestCredit = 400

// A credit can begin at a word, a handle or a copyright sign. Invisible controls (Cf) may stand inside a word.
const creditStart = /[©ⓒ]|\(c\)|(?<![\p{L}\p{N}][-‐‑'’])@?[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}]*/giu

/**
 * Finds the longest end of a caption that reads as a credit. Takes the caption and credits that are known from elsewhere.
 * Returns what stands before the credit, and the credit, or null. In doubt the caption stays whole.
 */
export function cutCredit(caption: string, known: readonly string[]): { caption: string; line: string } | null {
  const skipped = Math.max(0, caption.length - longestCredit)
  const end = caption.slice(skipped)
  // Most captions are normalised already, and then so are all of their parts.
  const normalized = normalizeText(caption) === caption ? (text: string) => text : normalizeText
  const notice = end.length - withoutNotices(end).length
  const lastWord = lowerCaseWords(end).at(-1)
  const mayBePlain = once(() => endsInSupplier(end))
  const sameEnd = known.filter((credit) => lowerCaseWords(credit).at(-1) === lastWord)
  for (const { index, isGlued } of startsIn(notice === 0 ? end : end.slice(0, -notice))) {
    const start = skipped + index
    const before = normalized(caption.slice(Math.max(0, start - longestCredit), start))
    const rest = end.slice(index)
    const isWordOfSentence = sameEnd.length === 0 && !mayBeLabelled(rest) && !mayEndClause.test(before.slice(-60))
    // Most words are, and are asked no more.
    if (isWordOfSentence && !(/^\p{Lu}/u.test(rest) && mayBePlain())) continue
    const field = LEADING_CREDIT_FIELD.exec(rest)
    const length = field?.[0].length ?? 0
    const line = withoutEdges(end.slice(index + length))
    const text = normalized(notice === 0 ? line : withoutEdges(end.slice(index + length, -notice)))
    const isFound = isGlued
      ? mayBePlain() && isPlainCredit(text)
      : isCredit({ before, text, isAnnounced: field !== null, known: sameEnd, mayBePlain })
    if (isFound) return { caption: withoutLeadingNotices(withoutOpening(caption.slice(0, start))), line }
  }
  return null
}

/** Where credits can begin; last, capitals that have lost the space before them: "businessmanHandout via REUTERS". */
function* startsIn(text: string) {
  for (const { index } of text.matchAll(creditStart)) yield { index, isGlued: false }
  for (const { index } of text.matchAll(/(?<=\p{Ll})\p{Lu}/gu)) yield { index, isGlued: true }
}

interface Ending {
  before: string
  text: string
  /** A field name says that this is the credit. */
  isAnnounced: boolean
  /** Those of the known credits that end with the same word. */
  known: readonly string[]
  /** Whether the caption ends as a credit may that nothing parts from the sentence before it. */
  mayBePlain: () => boolean
}

function once(find: () => boolean): () => boolean {
  let found: boolean | null = null
  return () => {
    found ??= find()
    return found
  }
}

/** Whether a text ends in a slash and some words, or in an agency, maybe with a remark after it. */
function endsInSupplier(text: string): boolean {
  if (/[/／]/.test(text.slice(-120))) return true
  const words = text.trim().split(/\s+/u).slice(-6)
  return words.some((_, at) => {
    const [whole, withoutLast] = [words.slice(at), words.slice(at, -1)].map((some) =>
      some.join(' ').replace(/\W+$/u, ''),
    )
    return isSupplier(whole ?? '') || isSupplier(withoutLast ?? '')
  })
}

// Before a credit: the end of a sentence, an opening bracket, a slash, a bar, a bullet, a new line, a dash.
const clauseBreak =
  /(?:[.!?…]["'”’»“)\]]*\s+|\p{L}{2}[.!?…]["'”’»“)\]]*|\d[.!?]|[。！？…．」』】]\s*|[.!?][-–—]+\s*|[([{（［【「|｜•·▲\n／＝]\s*|(?:^|\s)\/+\s*|\s[-–—]+\s*|—\s*)$/u
// A letter, a figure or a comma, maybe with spaces: a sentence goes on.
const mayEndClause = /(?:^|[^\p{L}\p{N}\p{M}\s])\s*$|^\s*$|\d$/u
const openBracket = /[([{（［【「]\s*$/u

/** Whether the end of a caption is a credit: one already known, or one by its label, its agencies and its names. */
function isCredit({ before, text, isAnnounced, known, mayBePlain }: Ending): boolean {
  const label = labelOf(text)
  // No more of it says how it ends.
  const lastOf = before.slice(-60)
  const startsClause =
    before.trim() === '' ||
    (clauseBreak.test(lastOf) && (label !== null || !ABBREVIATION_STOP.test(lastOf))) ||
    (label?.isMarked === true && /[,;]\s*$/.test(lastOf)) ||
    (/、\s*$/.test(lastOf) && hasCreditEnding(text))
  if (!startsClause && !isAnnounced) {
    // Most places in a caption are of this kind, in the middle of a sentence.
    if (label === null && known.length === 0)
      return mayBePlain() && !runsOn(before) && /[\p{L}\p{N}]\s+$/u.test(lastOf) && isPlainCredit(text, before)
    if (goesOn(before, text)) return false
  }
  if (label === null && known.length === 0 && !isAnnounced && beginsAsSentence(text)) return false
  // It begins inside a bracket and leaves it: "Italy), 2020. Photo ..."
  if (
    closesMoreThanItOpens(text) ||
    hasInnerLabel(text) ||
    isWideSentence(text) ||
    (!isAnnounced && isInsideCredit(before))
  )
    return false

  const named = withoutLabel(text)
  const credit = readParties(named)
  const { parties } = credit
  const isKnown = known.some((other) => haveSameWords(other, text))
  if (isKnown) return startsClause || isAnnounced || label !== null || parties.length > 1
  if (!/\p{L}/u.test(parties.join())) return false
  const isLabelled = isAnnounced || label?.isMarked === true || label?.strength === 'likely' || hasCreditEnding(text)
  if (!parties.every((party, at) => isParty(party, isLabelled) || isHandle(party, parties[at + 1]))) return false
  if (isAnnounced || label?.strength === 'sure') return true

  const hasHouse = parties.some(isSupplier) || hasHouseBesideSlash(text, credit)
  if (label?.strength === 'weak')
    return (
      hasHouse ||
      (startsClause && (parties.every(isRemark) || /\S\s?\/\s?\S/.test(named))) ||
      (startsClause && isNamedWithHouse(credit)) ||
      (startsClause && before.trim() !== '' && parties.length === 1 && isFullName(parties[0] ?? ''))
    )
  if (label !== null) return hasHouse || startsClause || (label.isMarked && /^\P{Ll}/u.test(text))
  if (isPhotoBy(text, parties[0] ?? '', before)) return startsClause
  // "/ Juana Roca" after a sentence
  if (/[.!?]\s*\/\s*$/.test(before) && isFullName(text)) return true
  if (isHouseAndPerson(text, before) || isWholeBracket(credit, text, before) || isOfInitials(text, before)) return true
  if (hasCreditEnding(text)) return startsClause && text.length <= longestEnding
  return startsClause && hasHouse && isCompact(text, before) && !isAbbreviationOf(text, before)
}

const longestEnding = 30

/** Whether three words of some length and without a capital come before the first mark that parts parties: names have none. */
function beginsAsSentence(text: string): boolean {
  const end = text.search(/[/／|｜;,，、•()[\]]/u)
  return ((end < 0 ? text : text.slice(0, end)).match(/(?:^|\s)\p{Ll}{4}/gu)?.length ?? 0) > 2
}

/** "U.S. Army photo by Spc. Jane Roe", "Staff photo by Jane Roe"; in brackets, "Express photo by Jane Roe" of any paper. */
function isPhotoBy(text: string, first: string, before: string): boolean {
  const [, by = ''] = /^(\S.*?)\s(?:photo|picture|image)s? by\s/i.exec(text) ?? []
  if (by === '') return startsWithHouseLabel(text)
  return isRemark(first) || isKnownHouse(first) || hasHouseWord(first) || (openBracket.test(before) && isNameShaped(by))
}

/** "(ABC News: Jane Roe)", "[Jane Roe, Standard]"; after a sentence without brackets, "Jane Roe, The Enquirer". */
function isHouseAndPerson(text: string, before: string): boolean {
  if (!openBracket.test(before)) {
    const [, name = '', paper = ''] = /[.!?]["”]?\s+$/.test(before)
      ? (/^([^,]{4,40}), ([^,]{3,40})$/u.exec(text) ?? [])
      : []
    return isFullName(name) && (isKnownHouse(paper) || (/^The\s/.test(paper) && hasHouseWord(paper)))
  }
  const [, one = '', mark = '', other = ''] = /^([^,:/|]{2,40})([:,])\s([^,:/|]{2,40}?)\W?$/u.exec(text) ?? []
  const [house, person] = mark === ':' ? [one, other] : [other, one]
  return (isKnownHouse(house) || (mark === ':' && hasHouseWord(house))) && isFullName(person)
}

/**
 * "(Kate Marsh | Bay Times)", "(KATE MARSH/Staff Photographer)", "(Supplied)": a bracket of its own after a sentence, with a person
 * and one whom they work for, or a remark alone. A slash may also part two players of doubles.
 */
function isWholeBracket({ parties }: CreditParties, text: string, before: string): boolean {
  if (!endsSentence.test(before)) return false
  const isRemarks = parties.every((party) => isRemark(party) && /\p{L}{3}/u.test(party))
  if (isRemarks) return parties.length > 0 && !/\d/.test(text)
  const [person = '', ...others] = parties
  if (!isFullName(person) || others.length === 0 || !/^[^,;]+$/.test(text)) return false
  const hasBar = /\s\|\s/.test(text)
  const isInCapitals = (name: string) => !/\p{Ll}/u.test(name)
  const isOther = (other: string) =>
    isRemark(other) || hasHouseWord(other) || !other.includes(' ') || isInCapitals(other) !== isInCapitals(person)
  return others.every((other) => hasBar || isOther(other))
}

/** "LP/Luc Petit" after a sentence: the initials of a paper that isn't known, and a person. */
function isOfInitials(text: string, before: string): boolean {
  const [, person = ''] = /[.!?…]\s+[([]?$/u.test(before) ? (/^\p{Lu}{2,5}\s?\/\s?(.+)$/u.exec(text) ?? []) : []
  return isFullName(person)
}

const endsSentence = /[.!?…]["'”’»]?\s+[([{]\s*$/u

/** Two to four capitalised words that name no house. */
function isFullName(party: string): boolean {
  const words = party.split(' ')
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => /^\p{Lu}/u.test(word)) &&
    isNameShaped(party) &&
    !isKnownHouse(party) &&
    !hasHouseWord(party)
  )
}

/** Chinese and Japanese captions are not parted from a credit by spaces: "完成した新駅（JR東日本提供". */
function isWideSentence(text: string): boolean {
  const before = /^([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{N}]+)\s*[（［【＝(]/u.exec(text)?.[1]
  return before !== undefined && labelOf(text) === null && !isKnownHouse(before.replace(/[发發]$/u, ''))
}

function hasHouseBesideSlash(text: string, { parties, clients }: CreditParties): boolean {
  const isHouse = (party: string) => hasHouseWord(party) || isKnownHouse(party)
  return (
    (/[/／]/.test(text) && (parties.some(isHouse) || clients.some(isHouse))) || isNamedWithHouse({ parties, clients })
  )
}

/** "Jane Doe for The Washington Post" */
function isNamedWithHouse({ parties, clients }: Pick<CreditParties, 'parties' | 'clients'>): boolean {
  return parties.length > 0 && clients.length > 0 && clients.every(isKnownHouse)
}

/** Archives of stock pictures know makers by names for their site: "evgenyk/iStock". */
function isHandle(party: string, next: string | undefined): boolean {
  return /^[\p{L}\p{N}._-]{3,}$/u.test(party) && next !== undefined && isStockArchive(next)
}

/** A credit that nothing parts from the sentence before it: "in Paris Benoit Martin/Reuters", "should be Getty Images". */
function isPlainCredit(text: string, before = ''): boolean {
  if (!/^\p{Lu}/u.test(text) || closesMoreThanItOpens(text) || labelOf(text) !== null) return false
  if (before !== '' && isInsideCredit(before)) return false
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

/** "the winning photo by Jane Doe" is one sentence; "in Kyiv Photo by Jane Doe/AP" has lost its full stop. */
function goesOn(before: string, text: string): boolean {
  const label = labelOf(text)
  const isWordOfSentence = label !== null && label.strength !== 'sure' && !/^[\p{Lu}\p{Lo}]/u.test(text)
  return isWordOfSentence || runsOn(before)
}

/** Whether what stands before is itself the beginning of the credit: "Jane Doe/Agence France-Presse — " */
function isInsideCredit(before: string): boolean {
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

/** Returns a credit without what closed it in the caption: a bracket never opened in it, a full stop, separators. */
function withoutEdges(text: string): string {
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

function closesMoreThanItOpens(text: string): boolean {
  let open = 0
  for (const character of text) {
    if ('([{（［【「'.includes(character)) open += 1
    if (')]}）］】」'.includes(character)) open -= 1
    if (open < 0) return true
  }
  return false
}

/** Returns a caption without what led to its credit: spaces, a bracket, a dash, a bar. Mere punctuation is no caption. */
function withoutOpening(caption: string): string {
  let end = caption.length
  while (/[\s\p{Cf}([{（［【「|/／＝,、;:•·▲–—-]/u.test(caption.charAt(end - 1))) end -= 1
  return /[\p{L}\p{N}]/u.test(caption.slice(0, end)) ? caption.slice(0, end) : ''
}
