import { leadingNotices, notices, remarks } from './creditRemarks.json'
import { everyLanguage, normalizeText } from './creditWords'

// Persian words may hold a zero-width non-joiner, which texts lose when they are compared.
const remark = new RegExp(`^(?:${normalizeText(everyLanguage(remarks).join('|'))})$`, 'iu')

/** Whether a party of a credit is a remark on the picture: File, Pool, STR, 2019, CC BY-SA 4.0, Divulgação. */
export function isRemark(party: string): boolean {
  return remark.test(party.replace(/[.!]$/, '')) || notice.test(party)
}

const notice = new RegExp(`^(?:${notices.join('|')})$`, 'iu')
const trailingNotice = new RegExp(`[\\s/|.,;–—-]*(?<=[\\s/|.,;–—)-])(?:${notices.join('|')})$`, 'iu')

/** Returns a credit without the instructions to editors that follow it, such as "EDITORIAL USE ONLY/NO SALES". */
export function withoutNotices(credit: string): string {
  return credit.replace(trailingNotice, '')
}

const noticeBefore = new RegExp(`[\\s/|]{0,5}(?:${leadingNotices.join('|')})[\\s/|]{0,9}$`, 'iu')

const longestNotice = 300

/** Returns a caption without the instructions to editors that end it, such as "See PA story POLITICS Scotland." */
export function withoutLeadingNotices(caption: string): string {
  const start = Math.max(0, caption.length - longestNotice)
  return caption.slice(0, start) + caption.slice(start).replace(noticeBefore, '')
}
