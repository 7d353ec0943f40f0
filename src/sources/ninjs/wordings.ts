import { lineIn, paragraphIn } from '../loosePlainText'
import type { Wording } from './item'

/** The first text with one of the roles, the roles in order of preference, as one paragraph; empty when there is none. */
export function wordsFor(roles: readonly string[], wordings: readonly Wording[]): string {
  const readable = wordings.filter(({ contentType, value }) => !isXml(contentType) && value !== '')
  for (const role of roles) {
    const found = readable.filter((wording) => wording.role === role)
    const plain = found.find(({ contentType }) => !contentType.includes('html')) ?? found[0]
    if (plain !== undefined) return paragraphIn(plain.value)
  }
  return ''
}

/** The main headline: of that role, else the first that is no XML. */
export function headlineOf(headlines: readonly Wording[]): string {
  const readable = headlines.filter(({ contentType, value }) => !isXml(contentType) && value !== '')
  const main = readable.find(({ role }) => role === 'main') ?? readable.find(({ role }) => role === '') ?? readable[0]
  return lineIn(main?.value ?? '')
}

/** Whether a content type, in lower case, is that of an XML document (NewsML-G2, NITF), which XHTML is not taken for. */
export function isXml(contentType: string): boolean {
  return /\bxml\b|\bg2\.|\bnewsitem\b|\bnitf\b/.test(contentType) && !/xhtml/.test(contentType)
}
