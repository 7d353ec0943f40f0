import { isKnownHouse, isSupplier, keyOf } from './creditHouses'
import { accountSite, hasHouseWord } from './creditHouseWords'
import { labelOf, withoutCreditEnding } from './creditLabels'
import { makers } from './creditLabels.json'
import { abbreviationStop, isPersonShaped } from './creditNames'
import { isRemark, withoutNotices } from './creditRemarks'
import { anyOf, everyLanguage, memoized } from './creditWords'

// Before the one who passed a picture on; "on" and its translations in the attribution that Unsplash and its like ask for.
const via =
  /(?:^|[\s/])(?:via|vía)\s|(?:^|\s)(?:on|from|auf|von|sur|de|en|su|da|por|no|z|na|с сайта)\s(?=(?:unsplash|pexels|pixabay|flickr|freepik)$)/iu
// A comma before the form of a company is part of its name: "CQ-Roll Call, Inc".
const breakOtherThanSlash =
  /\s[©ⓒ]\s?|[|｜;，、•()（）[\]［］【】「」\n＝]|,(?!\s(?:Inc|Ltd|LLC|Corp|PLC)\b)|\s[-–—·.]+\s|(?<=\p{L})—(?=\p{L})|(?<=\p{L})=(?=\p{Script=Hangul})/u
const hardBreak = new RegExp(`(?<!${accountSite})[/／]|${breakOtherThanSlash.source}`, 'iu')
const client =
  /(?:^|\s)(?:[Ff]or|FOR|[Ff]ür|FÜR|[Pp]our|POUR|[Pp]ara|PARA|[Dd]la|DLA|[Дд]ля|[Pp]er|PER|[Vv]oor)\s+(?=[«“„"']?\s*(?:[Tt]he\s)?\p{Lu})/u
const conjunction = /\s(?:and|und|et|i|oraz|y|e|та|і|и|og|och|ja|en|&|및|と|和)\s/u
const innerLabel = /\s(?=(?:photos?|fotos?|fotó|pictures?|images?)\s?(?:by\s|:))/iu
const maker = new RegExp(`^(.*?)(?:${anyOf(everyLanguage(makers))})\\s*(.*)$`, 'u')
const wideMaker = new RegExp(`^(.{2,5}?)\\s?(?:${anyOf(everyLanguage(makers))})$`, 'u')

/** The people, houses and remarks of a credit. */
export interface CreditParties {
  parties: readonly string[]
  /** For whom the pictures were taken: "Getty Images for The Hollywood Reporter". */
  clients: readonly string[]
  /** The last who passed the picture on, after "via", or null. */
  distributor: string | null
}

// Names further back are in no credit that a person wrote.
const longestRead = 1000

/**
 * Returns the parties of a credit without its label, in their order, each once. A credit is read where a caption may end in it, and
 * again as the credit, and a story's photos often share theirs.
 */
export const readParties = memoized((credit): CreditParties => {
  const [first = '', ...passedOn] = withStops(withoutNotices(withoutKoreanPlace(credit.slice(0, longestRead)))).split(
    via,
  )
  const clients: string[] = []
  const parties = [first, ...passedOn].flatMap((part) =>
    part.split(hardBreak).flatMap((piece) => {
      const [named = '', ...others] = piece.split(client)
      clients.push(...others.map(cleaned).filter((name) => name !== ''))
      return partiesIn(named)
    }),
  )
  return {
    parties: eachPartyOnce(parties),
    clients,
    distributor: partiesOf(passedOn.at(-1) ?? '').find((party) => !isRemark(party)) ?? null,
  }
})

/** "런던=AP 뉴시스", "파리 AFP=연합뉴스": Korean wires put where the picture was taken before them. */
function withoutKoreanPlace(credit: string): string {
  const [, place = '', rest = ''] = /^(\p{Script=Hangul}{2,6})(?:=| (?=[^\s=]+=))(.+)$/u.exec(credit) ?? []
  return isSupplier(rest.split('=', 1).join()) && !isKnownHouse(place) ? rest : credit
}

function partiesOf(part: string): string[] {
  return part.split(hardBreak).flatMap(partiesIn)
}

/** "Photo Prakash Mehta. AFP" is two parties, and so is "Robert Goddin-USA TODAY Sports". */
function withStops(credit: string): string {
  const parted = credit
    // "M. Huber (2)": how many of the pictures are theirs.
    .replace(/\s?\(\d{1,2}\)/gu, '')
    // Korean papers' own archives: "스포츠서울 DB".
    .replace(/(?<=\p{Script=Hangul})\s?DB(?=$|[\s/])/gu, '')
    .replace(/\set al\.?$/u, '')
    .replace(/(?<=\p{L})-(?=(?:pool|handout|stringer)(?:$|[\s/]))/giu, ' / ')
    .replace(/(?<=^|[\s/])HO-(?=\p{L})/gu, '')
    // "ANTARA FOTO/Jan Roe/nym" ends with the initials of an editor.
    .replace(/(\/[^/]+)\/(\p{Ll}{2,4})$/u, (all, rest: string, initials: string) =>
      isKnownHouse(initials) || isRemark(initials) ? all : rest,
    )
  return parted.replace(
    /(?<=\p{Ll}|\b(?:II|III|IV))(?<!(?:^|\P{L})(?:fot|foto|zdj|phot|ph|cr))(?:\.\s+|-)(?=([\p{L} ]{2,30})\.?$)/gu,
    (stop, end: string) => (isSupplier(end) ? ' / ' : stop),
  )
}

function partiesIn(piece: string): string[] {
  // "Getty Images: Jane Roe" is not "Getty" and "Images: Jane Roe".
  const [, house = '', person = ''] = /^([^:]+?)(?:\s(?:photos?|foto|bild))?:\s(.+)$/iu.exec(cleaned(piece)) ?? []
  if (isSupplier(house)) return [house, ...partiesIn(person)]
  return piece.split(innerLabel).flatMap((part) => {
    const party = cleaned(part)
    if (party === '' || isRemark(party) || isKnownHouse(party)) return party === '' ? [] : [party]
    return (byMaker(party) ?? byHouse(party) ?? together(party)).flatMap((name) =>
      koreanNames.test(name) ? name.split(' ') : [name],
    )
  })
}

const koreanNames = /^\p{Script=Hangul}{3}(?: \p{Script=Hangul}{3})+$/u

const edges = /^[\s_\p{Cf}"“”„«»'‘’:：]+|[\s\p{Cf}"“”«»:：]+$/gu
const year = /^\d{4}\s+(?=\p{Lu})|\s+(?:©\s*)?\d{4}$/gu

/** A party without its own label, quotation marks, the code of an archive, and the year. */
function cleaned(part: string): string {
  const trimmed = withoutArchive(withoutStop(part.replace(edges, '')))
  if (isRemark(trimmed)) return trimmed
  const label = labelOf(trimmed)
  const named = trimmed.slice(
    label === null || (label.strength === 'weak' && !/^(?:by|credit)\s/i.test(trimmed)) ? 0 : label.length,
  )
  const bare = withClosedQuotes(withoutCreditEnding(named).replace(edges, '')).replace(year, '').trim()
  const half = bare.slice(0, bare.length / 2)
  return bare.length > 8 && bare === half + half ? half : bare
}

/** АГН «Москва»: the mark at the end of a party closes one within it. */
function withClosedQuotes(name: string): string {
  return name.includes('«') && !name.includes('»') ? `${name}»` : name
}

/** "File: Jane Roe"; "Archives OUEST-FRANCE", a house's own. */
function withoutArchive(name: string): string {
  const [, mark = '', rest = ''] =
    /^(?:files?|archives?|archiv|archivo|archivio|arquivo|arkiv)(\s*:)?\s+(.+)$/iu.exec(name) ?? []
  return rest !== '' && (mark !== '' || isKnownHouse(rest)) ? rest : name
}

function withoutStop(name: string): string {
  return name.endsWith('.') && !abbreviationStop.test(name) ? name.slice(0, -1) : name
}

/** 新华社记者 王伟: a house's reporter. */
function byMaker(party: string): string[] | null {
  const name = wideMaker.exec(party)?.[1]
  if (name !== undefined && !isKnownHouse(name)) return [name]
  const [, house = '', person = ''] = maker.exec(party) ?? []
  if (house + person === '') return null
  return [house, person].map((name) => name.trim()).filter((name) => name !== '')
}

const mostWords = 10

/** "PAP Jerzy Muszyński", "BELGA PHOTO JAN JANSEN", "Murilo Souza G1": a person beside a house, with nothing between them. */
function byHouse(party: string): string[] | null {
  const sent = /^(.+?)[发發]$/u.exec(party)?.[1]
  if (sent !== undefined && isKnownHouse(sent)) return [sent]
  // 中新社发 王小明
  const [, house = '', person = ''] = /^(.+?)[发發]\s+(.+)$/u.exec(party) ?? []
  if (isKnownHouse(house)) return [house, person]
  const words = party.split(' ')
  if (words.length > mostWords) return null
  // "Getty Images file"
  const allButLast = words.slice(0, -1).join(' ')
  if (isKnownHouse(allButLast) && isRemark(words.at(-1) ?? '')) return [allButLast]
  for (let at = words.length - 1; at >= 1; at -= 1) {
    const [start, end] = [words.slice(0, at).join(' '), words.slice(at).join(' ')]
    const name = end.replace(/^(?:photo|foto|fotos)\s+/i, '')
    const isHouse = isSupplier(start) || (start.endsWith(':') && (isKnownHouse(start) || hasHouseWord(start)))
    if (isHouse && (isPersonShaped(name) || isWidePerson(name))) return [start.replace(/\sphoto$|:$/i, ''), name]
  }
  for (let at = 2; at < words.length; at += 1) {
    const [start, end] = [words.slice(0, at).join(' '), words.slice(at).join(' ')]
    if (isKnownHouse(end) && isPersonShaped(start) && /\p{Lu}\S*$/u.test(start)) return [start, end]
  }
  return null
}

/** A Chinese or Korean person beside a house, such as 人民网 王伟. */
function isWidePerson(name: string): boolean {
  return /^(?:\p{Script=Han}{2,4}|\p{Script=Hangul}{2,4})$/u.test(name) && !isKnownHouse(name) && !hasHouseWord(name)
}

/** "Jane Doe and John Roe" are two; "U.S. Customs and Border Protection" is one. */
function together(party: string): string[] {
  const each = party.split(conjunction).map((name) => name.trim())
  const isEachOne =
    each.length > 1 && each.every((name) => isKnownHouse(name) || isPersonShaped(name) || isRemark(name))
  return isEachOne ? each : [party]
}

function eachPartyOnce(parties: string[]): string[] {
  const byKey = new Map<string, string>()
  for (const party of parties) {
    const known = byKey.get(keyOf(party))
    if (known === undefined || party.length < known.length) byKey.set(keyOf(party), party)
  }
  return [...byKey.values()]
}
