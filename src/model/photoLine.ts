import { fullerCredit, haveSameWords, mayRepeat } from './creditAgreement'
import { cutCredit } from './creditEnding'
import { captionField, leadingCreditField, trailingField } from './creditFields'
import { isKnownHouse, isPaperNamed, isStockArchive } from './creditHouses'
import { hasHouseWord } from './creditHouseWords'
import { hasLabel, withoutLabel } from './creditLabels'
import { isNameShaped } from './creditNames'
import { readParties } from './creditParties'
import { isRemark } from './creditRemarks'
import { lowerCaseWords, normalizeText } from './creditWords'
import { withoutLeadingCredit } from './leadingCredit'
import type { Photo, PhotoCredit, PhotoLine, PhotoWords } from './photo'

/** Returns the photo with its line, which `readPhotoLine` reads out of its words. Call it whenever a photo is made or its words change. */
export function withPhotoLine<Words extends PhotoWords>(photo: Words): Words & Pick<Photo, 'line'> {
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
export function readPhotoLine(supplied: PhotoWords): PhotoLine {
  if (hasNoWords(supplied)) return { caption: '', credit: null }
  const suppliedCaption = withoutStrayFields(supplied.caption)
  const suppliedCredit = withoutStrayFields(supplied.creditLine).replace(leadingCreditField, '')
  const [leadingCredit, rest] = withoutLeadingCredit(suppliedCaption)
  const firstCredit = suppliedCredit === '' ? leadingCredit : fullerCredit(suppliedCredit, leadingCredit)
  const wholeCaption = firstCredit === null ? suppliedCaption : rest
  const creditLine = withoutCaption(firstCredit ?? suppliedCredit, wholeCaption)
  const known = [supplied.creator, supplied.source, supplied.copyrightNotice]
  let line = creditLine === '' ? standInLine(supplied) : creditLine
  let caption = haveSameWords(wholeCaption, line) ? '' : wholeCaption

  for (let copy = 0; copy < mostCopies; copy += 1) {
    if (copy > 0 && !mayRepeat(caption, line)) break
    const found = cutCredit(caption, [line, ...known])
    if (!found) break
    const isStandIn = creditLine === '' && copy === 0
    const agreed = line === '' ? found.line : (fullerCredit(line, found.line) ?? (isStandIn ? found.line : null))
    if (agreed === null) break
    // "Jane Roe. Courtesy Jane Roe": the first is whom the photo shows.
    if (copy > 0 && found.caption === '' && !hasLabel(found.line)) break
    caption = found.caption
    line = agreed
  }
  return { caption: caption.replace(leadingCreditField, ''), credit: line === '' ? null : readCredit(line, supplied) }
}

function hasNoWords({ caption, creditLine, creator, source, copyrightNotice }: PhotoWords): boolean {
  return caption + creditLine + creator + source + copyrightNotice === ''
}

// Captions are found with their credit doubled, and tripled; a bound keeps a hostile feed from costing time.
const mostCopies = 10

/**
 * Drops the names of a CMS's fields, save before a credit. "Image source, X Image caption, Y" is turned round, so that
 * the credit stands last, as elsewhere.
 */
function withoutStrayFields(text: string): string {
  const trimmed = normalizeText(text).trim() === '' ? '' : text.trim()
  const field = captionField.exec(trimmed)
  const ordered = field ? `${trimmed.slice(field.index + field[0].length)}\n${trimmed.slice(0, field.index)}` : trimmed
  return ordered.trim().replace(trailingField, '').trim()
}

/** Some systems put the caption into the credit line too: returns the credit alone. */
function withoutCaption(creditLine: string, caption: string): string {
  const found = cutCredit(creditLine, [])
  if (!found || found.caption === '') return creditLine
  const captionWords = lowerCaseWords(caption)
  return lowerCaseWords(found.caption).every((word, i) => word === captionWords[i]) ? found.line : creditLine
}

function standInLine({ creator, source, copyrightNotice }: PhotoWords): string {
  const [maker, supplier] = [creator.trim(), source.trim()]
  if (maker === '') return copyrightNotice.trim()
  return fullerCredit(maker, supplier) ?? `${maker} / ${supplier}`
}

function readCredit(line: string, supplied: PhotoWords): PhotoCredit {
  const { parties, clients, distributor } = readParties(withoutLabel(line))
  const named = parties.filter((party) => party !== distributor && !isRemark(party))
  const persons = named.filter((party) => isPhotographer(party, supplied))
  // "Image: Bristol Post/Ann Lee": beside a person, what is named as papers are is one.
  const papers = persons.filter((party) => isPaperNamed(party) && isBesideSlash(party, line))
  const people = papers.length < persons.length ? persons.filter((party) => !papers.includes(party)) : persons
  const hasFullName = people.some((party) => party.includes(' '))
  const photographers = named.filter(
    (party, at) =>
      people.includes(party) ||
      (!hasFullName && (isStockMaker(party, named[at + 1]) || isStockMaker(party, named[at - 1]))),
  )
  const others = named.filter((party, at) => !photographers.includes(party) && !isPlaceOf(named[at - 1], party, line))
  return {
    line,
    photographers: photographers.length > 0 ? photographers : creatorsIn(supplied),
    agencies: inOrder(
      [
        ...others.filter((party) => papers.includes(party) || isHouse(party, supplied)),
        ...clients.filter(isClientNamed),
      ],
      line,
    ),
    distributor,
    labelled: hasLabel(line),
  }
}

function isBesideSlash(party: string, line: string): boolean {
  const pieces = withoutLabel(line).split(/\s?\/\s?/)
  return pieces.length > 1 && pieces.includes(party)
}

/** "Courtesy of the Rijksmuseum, Amsterdam": where an office is. */
function isPlaceOf(office: string | undefined, place: string, line: string): boolean {
  if (office === undefined || isKnownHouse(office) || !hasHouseWord(office) || hasHouseWord(place)) return false
  return /^\p{Lu}\p{Ll}+$/u.test(place) && !isKnownHouse(place) && line.includes(`${office}, ${place}`)
}

function inOrder(names: string[], line: string): string[] {
  return names.sort((a, b) => line.indexOf(a) - line.indexOf(b))
}

function creatorsIn(supplied: PhotoWords): string[] {
  return readParties(withoutLabel(supplied.creator)).parties.filter((party) => isPhotographer(party, supplied))
}

function isPhotographer(party: string, supplied: PhotoWords): boolean {
  return isNameShaped(party) && !isRemark(party) && !isHouse(party, supplied)
}

/** Whether a party is an agency or an office. Failing better evidence, one word is: people are credited with two. */
function isHouse(party: string, { creator, source }: PhotoWords): boolean {
  if (isKnownHouse(party) || haveSameWords(party, source)) return true
  if (haveSameWords(party, creator)) return false
  return (
    hasHouseWord(party) ||
    (/^[^\s@]+$/u.test(party) &&
      !/^\p{Lu}\.\p{Lu}|^[\p{Script=Han}\p{Script=Hiragana}·・]{2,14}$|^\p{Script=Hangul}{3}$/u.test(party))
  )
}

function isStockMaker(party: string, next: string | undefined): boolean {
  return (
    /^[\p{L}\p{N}._-]+$/u.test(party) &&
    !isKnownHouse(party) &&
    !hasHouseWord(party) &&
    next !== undefined &&
    isStockArchive(next)
  )
}

/** A client is named beside the agency where it publishes; an event or a brand is not. */
function isClientNamed(client: string): boolean {
  return isKnownHouse(client) || isPaperNamed(client)
}
