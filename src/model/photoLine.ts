import type { Photo, PhotoCredit, PhotoLine } from './photo'
import {
  ABBREVIATION_STOP,
  CAPTION_FIELD,
  distributorIn,
  fullerCredit,
  hasHouseWord,
  hasLabel,
  haveSameWords,
  isKnownAgency,
  isNameShaped,
  isNote,
  isParty,
  LEADING_CREDIT_FIELD,
  labelOf,
  lowerCaseWords,
  normalizeText,
  partiesIn,
  RUNS_ON,
  TRAILING_FIELD,
  withoutLabel,
} from './photoWords'

/** A photo's words as a source gives them: plain text, never HTML; empty where nothing is known. */
type SuppliedWords = Pick<Photo, 'caption' | 'creditLine' | 'creator' | 'source' | 'copyrightNotice'>

/** Returns the photo with its line, which `readPhotoLine` reads out of its words. Call it whenever a photo is made or its words change. */
export function withPhotoLine<Words extends SuppliedWords>(photo: Words): Words & Pick<Photo, 'line'> {
  return { ...photo, line: readPhotoLine(photo) }
}

/**
 * Separates a photo's caption from its credit and returns each of them once. Never throws.
 *
 * A credit at the end of the caption is cut off when it agrees with the credit line; the fuller wording of the two is shown.
 * When they disagree, the caption keeps its own credit, so that neither is lost.
 * The credit shown is the first there is of: credit line -> the caption's own credit -> creator + " / " + source ->
 * creator -> copyright notice.
 *
 * Follows IPTC Photo Metadata: the Credit Line says "how the image should be credited when published, as specified by
 * the supplier", hence verbatim, and may repeat Creator and Copyright Notice.
 * https://www.iptc.org/std/photometadata/specification/IPTC-PhotoMetadata
 */
export function readPhotoLine(supplied: SuppliedWords): PhotoLine {
  const wholeCaption = withoutStrayFields(supplied.caption)
  const creditLine = withoutCaption(
    withoutStrayFields(supplied.creditLine).replace(LEADING_CREDIT_FIELD, ''),
    wholeCaption,
  )
  const known = [supplied.creator, supplied.source, supplied.copyrightNotice]
  let line = creditLine === '' ? standInLine(supplied) : creditLine
  let caption = haveSameWords(wholeCaption, line) ? '' : wholeCaption

  for (let copy = 0; copy < MOST_COPIES; copy += 1) {
    const found = cutCredit(caption, [line, ...known])
    if (!found) break
    const isStandIn = creditLine === '' && copy === 0
    const agreed = fullerCredit(line, found.line) ?? (isStandIn ? found.line : null)
    if (agreed === null) break
    caption = found.caption
    line = agreed
  }
  return { caption: caption.replace(LEADING_CREDIT_FIELD, ''), credit: line === '' ? null : readCredit(line, supplied) }
}

// Captions are found with their credit doubled, and tripled; a bound keeps a hostile feed from costing time.
const MOST_COPIES = 10

/**
 * Drops the names of a CMS's fields, save before a credit. "Image source, X Image caption, Y" is turned round, so that
 * the credit stands last, as elsewhere.
 */
function withoutStrayFields(text: string): string {
  const trimmed = normalizeText(text).trim() === '' ? '' : text.trim()
  const field = CAPTION_FIELD.exec(trimmed)
  const ordered = field ? `${trimmed.slice(field.index + field[0].length)}\n${trimmed.slice(0, field.index)}` : trimmed
  return ordered.trim().replace(TRAILING_FIELD, '').trim()
}

/** Some systems put the caption into the credit line too: gives the credit alone. */
function withoutCaption(creditLine: string, caption: string): string {
  const found = cutCredit(creditLine, [])
  if (!found || found.caption === '') return creditLine
  const captionWords = lowerCaseWords(caption)
  return lowerCaseWords(found.caption).every((word, i) => word === captionWords[i]) ? found.line : creditLine
}

function standInLine({ creator, source, copyrightNotice }: SuppliedWords): string {
  const [maker, supplier] = [creator.trim(), source.trim()]
  if (maker === '') return copyrightNotice.trim()
  return fullerCredit(maker, supplier) ?? `${maker} / ${supplier}`
}

// Credits are short: looking no further back keeps the work in proportion to the caption, however long.
const LONGEST_CREDIT = 400

// Where a credit can begin: at a word, a handle or a copyright sign. Invisible controls (Cf) may stand inside a word.
const CREDIT_START = /©|\(c\)|@?[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}]*/giu

/** Finds the longest end of a caption that reads as a credit; gives what stands before it and the credit, or null. */
function cutCredit(caption: string, known: readonly string[]): { caption: string; line: string } | null {
  const skipped = Math.max(0, caption.length - LONGEST_CREDIT)
  const end = caption.slice(skipped)
  // Most captions are plain already, and then so are all of their parts.
  const asPlain = normalizeText(caption) === caption ? (text: string) => text : normalizeText
  const lastWord = lowerCaseWords(end).at(-1)
  const sameEnd = known.filter((credit) => lowerCaseWords(credit).at(-1) === lastWord)
  for (const { index } of end.matchAll(CREDIT_START)) {
    const start = skipped + index
    const before = caption.slice(Math.max(0, start - LONGEST_CREDIT), start)
    const field = LEADING_CREDIT_FIELD.exec(end.slice(index))
    const line = withoutEdges(end.slice(index + (field?.[0].length ?? 0)))
    if (isCredit({ before: asPlain(before), text: asPlain(line), isAnnounced: field !== null, known: sameEnd })) {
      return { caption: withoutOpening(caption.slice(0, start)), line }
    }
  }
  return null
}

interface Ending {
  before: string
  text: string
  /** A field name says that this is the credit. */
  isAnnounced: boolean
  /** Those of the known credits that end with the same word. */
  known: readonly string[]
}

// Before a credit: the end of a sentence, an opening bracket, a bar, a bullet, a new line, a dash.
const CLAUSE_BREAK = /(?:[.!?…]["'”’»“)\]]*\s+|[([{|•·\n]\s*|\s[-–—]+\s*|—\s*)$/u

/** Whether the end of a caption is a credit: one already known, or one by its label, its agencies and its names. */
function isCredit({ before, text, isAnnounced, known }: Ending): boolean {
  const label = labelOf(text)
  const startsClause =
    before.trim() === '' || (CLAUSE_BREAK.test(before) && (label !== null || !ABBREVIATION_STOP.test(before)))
  if (!startsClause && !isAnnounced) {
    // Most places in a caption are of this kind, in the middle of a sentence.
    if (label === null && known.length === 0) return false
    if (goesOn(before, text)) return false
  }
  if (closesMoreThanItOpens(text)) return false // It begins inside a bracket and leaves it: "Italy), 2020. Photo ..."

  const parties = partiesIn(withoutLabel(text))
  const isKnown = known.some((credit) => haveSameWords(credit, text))
  if (isKnown) return startsClause || isAnnounced || label !== null || parties.length > 1
  if (!parties.every(isParty) || !/\p{L}/u.test(parties.join())) return false
  if (isAnnounced || label?.strength === 'sure') return true

  const hasHouse = parties.some(isKnownAgency) || (text.includes('/') && parties.some(hasHouseWord))
  if (label !== null) return hasHouse || (label.strength === 'likely' && startsClause)
  return startsClause && hasHouse && isCompact(text, before) && !isAbbreviationOf(text, before)
}

/** "the winning photo by Jane Doe" is one sentence; "in Kyiv Photo by Jane Doe/AP" has lost its full stop. */
function goesOn(before: string, text: string): boolean {
  const label = labelOf(text)
  const isPlainNoun = label !== null && label.strength !== 'sure' && !/^\p{Lu}/u.test(text)
  return isPlainNoun || RUNS_ON.test(before)
}

/**
 * With no label, "Donald Tusk - PAP" may be a person and then a credit. A dash, comma or bar joins credits only inside
 * brackets, after an agency ("picture alliance/dpa | Kay Nietfeld") or before a remark ("AP Photo/Jane Doe, File").
 */
function isCompact(text: string, before: string): boolean {
  const pieces = text.split(/[,;|·•()]|\s[-–—]\s/u).map((piece) => piece.trim())
  return /[([{]\s*$/u.test(before) || pieces.slice(1).every(isNote) || isKnownAgency(partiesIn(text)[0] ?? '')
}

/** "Environmental Protection Agency (EPA)" explains a name. */
function isAbbreviationOf(text: string, before: string): boolean {
  const words = lowerCaseWords(before).slice(-text.length)
  return words.map((word) => word.charAt(0)).join('') === text.toLowerCase()
}

/** Gives a credit without what closed it in the caption: a bracket never opened in it, a full stop, separators. */
function withoutEdges(text: string): string {
  let line = text
  for (;;) {
    // The last two code units hold the last character.
    const isJunk = /[\s\p{Cf},;:|/–—-]$/u.test(line.slice(-2)) || (line.endsWith('.') && !ABBREVIATION_STOP.test(line))
    const isOuterBracket = /[)\]}]$/.test(line.slice(-1)) && closesMoreThanItOpens(line)
    if (!isJunk && !isOuterBracket) return line
    line = line.slice(0, -1)
  }
}

function closesMoreThanItOpens(text: string): boolean {
  let open = 0
  for (const character of text) {
    if ('([{'.includes(character)) open += 1
    if (')]}'.includes(character)) open -= 1
    if (open < 0) return true
  }
  return false
}

/** Gives a caption without what led to its credit: spaces, a bracket, a dash, a bar. Mere punctuation is none. */
function withoutOpening(caption: string): string {
  let end = caption.length
  while (/[\s\p{Cf}([{|/,;:•·–—-]/u.test(caption.charAt(end - 1))) end -= 1
  return /[\p{L}\p{N}]/u.test(caption.slice(0, end)) ? caption.slice(0, end) : ''
}

function readCredit(line: string, supplied: SuppliedWords): PhotoCredit {
  const named = withoutLabel(line)
  const distributor = distributorIn(named)
  const parties = [...new Set(partiesIn(named))].filter((party) => party !== distributor && !isNote(party))
  const isPhotographer = (party: string): boolean => isNameShaped(party) && !isHouse(party, supplied)
  const photographers = parties.filter(isPhotographer)
  return {
    line,
    photographers:
      photographers.length > 0 ? photographers : partiesIn(withoutLabel(supplied.creator)).filter(isPhotographer),
    agencies: parties.filter((party) => isHouse(party, supplied)),
    distributor,
    labelled: hasLabel(line),
  }
}

/** Whether a party is an agency or an office. Failing better evidence, one word is: people are credited with two. */
function isHouse(party: string, { creator, source }: SuppliedWords): boolean {
  if (isKnownAgency(party) || haveSameWords(party, source)) return true
  return !haveSameWords(party, creator) && (hasHouseWord(party) || /^[^\s@]+$/u.test(party))
}
