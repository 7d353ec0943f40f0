import { isSupplier } from './creditHouses'
import { labelOf, withoutLabel } from './creditLabels'
import { isFullName, isParty } from './creditNames'
import { readParties } from './creditParties'
import { isRemark, withoutNotices } from './creditRemarks'
import { normalizeText } from './creditWords'

/** "Source: Reuters - A street in Khartoum": returns the credit that a caption begins with, or an empty string, and the rest. */
export function withoutLeadingCredit(caption: string): readonly [string, string] {
  const [all = '', place = '', agency = '', reporters = ''] = koreanDateline.exec(caption) ?? []
  if (isSupplier(agency)) {
    const first = place.split(' ').at(-1) ?? ''
    const agencies = isSupplier(first) ? `${first}=${agency}` : agency
    return [`${agencies} ${reporters}`.trim(), withoutNotices(caption.slice(all.length))]
  }
  const [, credit = '', rest = ''] = /^([^\n]{4,60}?)(?:\s[-–—|]\s|\n)(.+)$/su.exec(caption) ?? []
  const isMarked = labelOf(normalizeText(credit))?.isMarked === true
  const { parties } = readParties(withoutLabel(credit))
  const isOne =
    (isMarked && parties.every(isSupplier)) ||
    (photoBy.test(credit) &&
      !isParty(rest) &&
      parties.every((name) => isSupplier(name) || isFullName(name) || isRemark(name)))
  return parties.length > 0 && isOne ? [credit, rest.trim()] : ['', caption]
}

// "Staff photo by Jane Roe — "
const photoBy = /^(?:[\p{L}.]+\s){0,2}(?:photos?|pictures?|images?)\sby\s/iu

// "(서울=연합뉴스) 홍길동 기자 = ", "(파리 AFP=연합뉴스) ", "(Seoul=Yonhap News) ": a place, the agencies, and their reporters.
const koreanDateline =
  /^[([]([^()[\]=]{1,20})=([^()[\]=]{2,30})[)\]]\s*(?:((?:\p{Script=Hangul}{2,4}\s)+(?:선임|사진)?기자)\s*=\s*)?/u
