import { agencies, aliases, papers } from './creditHouses.json'
import { isDomain } from './creditHouseWords'
import { anyOf, lowerCaseWords, memoized } from './creditWords'

/**
 * Returns a name as houses are looked up by: words in lower case, without the "Photo" of "AP Photo". Each word of a credit is
 * looked up several times.
 */
export const keyOf = memoized((name) => {
  const key = lowerCaseWords(name.normalize('NFKC')).join(' ')
  return key.replace(/(?<=.) (?:photos?|foto|fotos|bild|pool|pics?|picture|montage|composite|graphics?|handout)$/, '')
})

// Written as `lowerCaseWords` gives them, joined by spaces, so that "EPA-EFE" is "epa efe".
const suppliers = new Set([...agencies.wires, ...agencies.pictures, ...agencies['other scripts']].map(keyOf))
const outlets = new Set(agencies.outlets.map(keyOf))

const alias = new RegExp(`\\b(?:${anyOf(Object.keys(aliases))})\\b`, 'g')
const shortNames = new Map(Object.entries(aliases))

/** Returns the words of a credit with one name for each house that has several, such as "ap" for "the Associated Press". */
export function withShortNames(words: string): string {
  return words.replace(alias, (name) => shortNames.get(name) ?? name)
}

/** Whether a party is known to supply pictures: an agency or an archive. */
export function isSupplier(party: string): boolean {
  const key = keyOf(party)
  return suppliers.has(key) || key.split(/ (?=\p{Script=Hangul}+$)/u).every((name) => suppliers.has(name))
}

/** Whether a party is a known house: a supplier of pictures, or an outlet, whose name may also be part of a caption. */
export function isKnownHouse(party: string): boolean {
  return isSupplier(party) || outlets.has(keyOf(party))
}

const paper = new RegExp(`(?:^|\\s)(?:${anyOf(papers)})$`, 'iu')

/** Whether a party is named as papers and sites are, such as "The Alder Tribune" and "alder.example". */
export function isPaperNamed(party: string): boolean {
  return isDomain(party) || (paper.test(party) && party.split(' ').every((word) => /^[\p{Lu}\d&]/u.test(word)))
}

/** Whether a party is an archive of stock pictures, whose makers may go by names for that site: "evgenyk/iStock". */
export function isStockArchive(party: string): boolean {
  return isSupplier(party) && /stock|unsplash|pexels|pixabay|flickr|123rf|depositphotos|dreamstime/i.test(party)
}
