import { haveSameWords } from './creditAgreement'
import { closesMoreThanItOpens, withoutEdges, withoutOpening } from './creditEdges'
import { leadingCreditField } from './creditFields'
import { isKnownHouse, isStockArchive, isSupplier } from './creditHouses'
import { hasHouseWord } from './creditHouseWords'
import {
  asOneSentence,
  hasCreditEnding,
  hasInnerLabel,
  labelOf,
  mayBeLabelled,
  runsOn,
  startsWithBarLabel,
  withoutLabel,
} from './creditLabels'
import { abbreviationStop, isFullName, isParty } from './creditNames'
import { type CreditParties, readParties } from './creditParties'
import { isRemark, withoutLeadingNotices, withoutNotices } from './creditRemarks'
import { lowerCaseWords, normalizeText } from './creditWords'
import { endsInSupplier, isInsideCredit, isPlainCredit } from './plainCredit'
import { isUnlabelledCredit, openBracket } from './unlabelledCredit'

// Credits are short: looking no further back keeps the work in proportion to the caption, however long.
const longestCredit = 400

// A credit can begin at a word, a handle or a copyright sign, but at no part of a date. Invisible controls (Cf) may stand inside a word.
const creditStart =
  /[©ⓒ]|[(（][cｃ][)）]|(?<![\p{L}\p{N}][-‐‑'’])(?<!\d[.:](?=\d))@?[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}]*/giu

/**
 * Finds the longest end of a caption that reads as a credit. Takes the caption and credits that are known from elsewhere.
 * Returns what stands before the credit, and the credit, or null. In doubt the caption stays whole.
 */
export function cutCredit(caption: string, known: readonly string[]): { caption: string; line: string } | null {
  if (caption === '') return null
  const skipped = Math.max(0, caption.length - longestCredit)
  const end = caption.slice(skipped)
  // Most captions are normalised already, and then so are all of their parts.
  const normalized = normalizeText(caption) === caption ? (text: string) => text : normalizeText
  const notice = end.length - withoutNotices(end).length
  const lastWord = lowerCaseWords(end).at(-1)
  const mayBePlain = once(() => endsInSupplier(end))
  const sameEnd = known.filter((credit) => credit !== '' && lowerCaseWords(credit).at(-1) === lastWord)
  for (const { index, isGlued } of startsIn(notice === 0 ? end : end.slice(0, -notice))) {
    const start = skipped + index
    const before = normalized(caption.slice(Math.max(0, start - longestCredit), start))
    const rest = end.slice(index)
    const isWordOfSentence = sameEnd.length === 0 && !mayBeLabelled(rest) && !mayEndClause.test(before.slice(-60))
    // Most words are, and are asked no more.
    if (isWordOfSentence && !(/^\p{Lu}/u.test(rest) && mayBePlain())) continue
    const field = leadingCreditField.exec(rest)
    const length = field?.[0].length ?? 0
    const line = withoutEdges(end.slice(index + length))
    const text = normalized(notice === 0 ? line : withoutEdges(end.slice(index + length, -notice)))
    const isFound = isGlued
      ? mayBePlain() && isPlainCredit(text)
      : isCredit({ before, text, isAnnounced: field !== null, known: sameEnd, mayBePlain })
    if (isFound && isLabelledBefore(before)) return null
    if (isFound) {
      const from = /^[©ⓒ]/.test(rest) ? start - agencyBefore(before).length : start
      return {
        caption: withoutLeadingNotices(withoutOpening(caption.slice(0, from))),
        line: caption.slice(from, start) + line,
      }
    }
  }
  return null
}

/** "Fot. st. kpt. ": whether what stands before begins with a label of which the credit is only the end. */
function isLabelledBefore(before: string): boolean {
  const [, unread = ''] = /(?:^|\s|\()((?:©|\p{L}{3}\.)\s[^!?()|/:]{0,24})$/u.exec(before.slice(-40)) ?? []
  return unread !== '' && !/\p{L}{4}[.!?]/u.test(unread) && labelOf(unread)?.strength === 'sure'
}

/** "/뉴스1 ⓒ News1 홍길동 기자": the agency that a slash parts from the caption, before the sign; else an empty string. */
function agencyBefore(before: string): string {
  const [, house = '', space = ''] = /\/\s?([^\s/]{2,20})(\s+)$/u.exec(before) ?? []
  return isSupplier(house) ? house + space : ''
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

// Before a credit: the end of a sentence, an opening bracket, a slash, a bar, a bullet, a new line, a dash.
const clauseBreak =
  /(?:[.!?…]["'”’»“)\]]*\s+|\p{L}{2}[.!?…]["'”’»“)\]]*|\d[.!?]|[。！？…．」』】]\s*|[.!?][-–—]+\s*|[([{（［【「|｜•·▲\n／＝]\s*|(?:^|\s)\/+\s*|\s[-–—]+\s*|—\s*)$/u
// A letter, a figure or a comma, maybe with spaces: a sentence goes on.
const mayEndClause = /(?:^|[^\p{L}\p{N}\p{M}\s])\s*$|^\s*$|\d$/u

/** Whether the end of a caption is a credit: one already known, or one by its label, its agencies and its names. */
function isCredit({ before, text, isAnnounced, known, mayBePlain }: Ending): boolean {
  const label = labelOf(text)
  // No more of it says how it ends.
  const lastOf = before.slice(-60)
  const startsClause =
    before.trim() === '' ||
    (clauseBreak.test(lastOf) && (label !== null || !abbreviationStop.test(lastOf))) ||
    (label?.isMarked === true && /[,;]\s*$/.test(lastOf)) ||
    (/、\s*$/.test(lastOf) && hasCreditEnding(text))
  if (!startsClause && !isAnnounced) {
    // Most places in a caption are of this kind, in the middle of a sentence.
    if (label === null && known.length === 0)
      return mayBePlain() && !runsOn(before) && /[\p{L}\p{N}]\s+$/u.test(lastOf) && isPlainCredit(text, before)
    if (goesOn(before, text) || startsWithBarLabel(text)) return false
  }
  if (label === null && known.length === 0 && !isAnnounced && (beginsAsSentence(text) || holdsSentence(text)))
    return false
  // It begins inside a bracket and leaves it: "Italy), 2020. Photo ..."
  if (
    closesMoreThanItOpens(text) ||
    hasInnerLabel(asOneSentence(text)) ||
    isWideSentence(text) ||
    (!isAnnounced && (isInsideCredit(before) || abbreviatedLabel.test(lastOf)))
  )
    return false

  const named = withoutLabel(text)
  const credit = readParties(named)
  const { parties } = credit
  const isKnown = known.some((other) => haveSameWords(other, text))
  if (isKnown) return startsClause || isAnnounced || label !== null || parties.length > 1
  if (!/\p{L}/u.test(parties.join())) return false
  const isLabelled = isAnnounced || label?.isMarked === true || label?.strength === 'likely' || hasCreditEnding(text)
  if (hasCreditEnding(text) && !areCommaParties(text)) return false
  // Scripts without capitals have no other sign of a name: "(سامي حداد/أ ف ب)".
  const isBesideAgency = !/\p{Lu}/u.test(text) && /[/／]/.test(text) && parties.some(isSupplier)
  if (!parties.every((party, at) => isParty(party, isLabelled || isBesideAgency) || isHandle(party, parties[at + 1])))
    return false
  if (isAnnounced || label?.strength === 'sure') return true

  const hasHouse = parties.some(isSupplier) || hasHouseBesideSlash(text, credit)
  if (label?.strength === 'weak')
    return (
      hasHouse ||
      (startsClause && before.trim() !== '' && parties.every((party) => isRemark(party) || isKnownHouse(party))) ||
      (startsClause && (parties.every(isRemark) || /\S\s?\/\s?\S/.test(named))) ||
      (startsClause && isNamedWithHouse(credit)) ||
      (startsClause && before.trim() !== '' && areNamed(parties, before))
    )
  if (label !== null) return hasHouse || startsClause || (label.isMarked && /^\P{Ll}/u.test(text))
  return isUnlabelledCredit({ text, before, credit, startsClause, hasHouse })
}

// "(zdr. AFP": in a bracket of its own, a label that isn't known.
const abbreviatedLabel = /[([（]\p{Ll}{1,6}[.:]\s*$/u

/** Whether three words of some length and without a capital come before the first mark that parts parties: names have none. */
function beginsAsSentence(text: string): boolean {
  const end = text.search(/[/／|｜;,，、•()[\]]/u)
  return ((end < 0 ? text : text.slice(0, end)).match(/(?:^|\s)\p{Ll}{4}/gu)?.length ?? 0) > 2
}

/** Whether a sentence ends before what opens a credit: "The Supreme Court in Ankara. [AA Photo]" */
function holdsSentence(text: string): boolean {
  return /\p{Ll}{2}[.!?…]["”»]?\s+[[({—–-]/u.test(text)
}

/** Chinese and Japanese captions are not parted from a credit by spaces: "完成した新駅（JR東日本提供". */
function isWideSentence(text: string): boolean {
  const before = /^([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{N}]+)\s*[（［【＝(]/u.exec(text)?.[1]
  return before !== undefined && labelOf(text) === null && !isKnownHouse(before.replace(/[发發]$/u, ''))
}

/** Before the last comma of a Japanese credit are houses only: in "首相官邸、山田太郎撮影" the first says where it was. */
function areCommaParties(text: string): boolean {
  return text
    .split('、')
    .slice(0, -1)
    .every((party) => isKnownHouse(party) || /[社部局]$/u.test(party))
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

/** After a bare label "Jane Roe", "JANE ROE - THE COURIER"; in a bracket of their own also an office, as in "(foto Vigili del Fuoco)". */
function areNamed(parties: readonly string[], before: string): boolean {
  const isOther = (party: string) => isRemark(party) || isKnownHouse(party) || hasHouseWord(party)
  const isBracket = openBracket.test(before)
  const areInitials = (party: string) => /^\p{Lu}{2,4}$/u.test(party) && parties.some(isFullName)
  return (
    (isBracket || parties.some(isFullName)) &&
    parties.every((party) => isFullName(party) || areInitials(party) || (isOther(party) && /^\P{Ll}/u.test(party)))
  )
}

/** Archives of stock pictures know makers by names for their site: "evgenyk/iStock". */
function isHandle(party: string, next: string | undefined): boolean {
  return /^[\p{L}\p{N}._-]{3,}$/u.test(party) && next !== undefined && isStockArchive(next)
}

/** "the winning photo by Jane Doe" is one sentence; "in Kyiv Photo by Jane Doe/AP" has lost its full stop. */
function goesOn(before: string, text: string): boolean {
  const label = labelOf(text)
  const isWordOfSentence = label !== null && label.strength !== 'sure' && !/^[\p{Lu}\p{Lo}]/u.test(text)
  return isWordOfSentence || runsOn(before)
}
