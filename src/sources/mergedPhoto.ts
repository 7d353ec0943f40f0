import { fullerCredit } from '../model/creditAgreement'
import type { Photo } from '../model/photo'
import { withPhotoLine } from '../model/photoLine'
import { comparableText } from './comparableText'

/**
 * Returns a photo that two places of a story describe, such as a newsroom's library and the text: with the files and facts of the
 * first, what only the second knows, and the words and credits of both, each once.
 */
export function mergedPhoto(first: Photo, second: Photo): Photo {
  return withPhotoLine({
    ...second,
    ...first,
    focalPoint: first.focalPoint ?? second.focalPoint,
    alt: first.alt || second.alt,
    caption: mergedCaption(first.line.caption, second.line.caption),
    creditLine: mergedCredit(first, second),
    creator: first.creator || second.creator,
    source: first.source || second.source,
    copyrightNotice: first.copyrightNotice || second.copyrightNotice,
    color: first.color || second.color,
    language: first.language || second.language,
  })
}

function mergedCaption(one: string, other: string): string {
  const [oneWords, otherWords] = [comparableText(one), comparableText(other)]
  if (otherWords.includes(oneWords)) return other
  if (oneWords.includes(otherWords)) return one
  return `${/[.!?…]["”’)]?$/.test(one) ? one : `${one}.`} ${other}`
}

/** The credit line of both: the fuller one, or the second, as the text has it, with whom only the first names. */
function mergedCredit(first: Photo, second: Photo): string {
  const [one, other] = [creditLineOf(first), creditLineOf(second)]
  if (one === '' || other === '') return one || other
  const fuller = fullerCredit(other, one)
  if (fuller !== null) return fuller
  const named = namesOf(second).map(comparableText)
  const missing = namesOf(first).filter((name) => !named.includes(comparableText(name)))
  return [other, ...missing].join(' / ')
}

/** What is shown as a photo's credit, unless it only says who has the copyright. */
function creditLineOf({ line, creditLine, creator, copyrightNotice }: Photo): string {
  const shown = line.credit?.line ?? ''
  return creditLine === '' && creator === '' && shown === copyrightNotice.trim() ? '' : shown
}

function namesOf({ line: { credit } }: Photo): string[] {
  return credit === null
    ? []
    : [...credit.photographers, ...credit.agencies, ...(credit.distributor === null ? [] : [credit.distributor])]
}
