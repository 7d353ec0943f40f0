import { accountSites, acronyms, companyForms, compounds, endings, teams, words } from './creditHouses.json'
import { anyOf, everyLanguage, lowerCaseWords } from './creditWords'

const houseWords = new Set(everyLanguage(words))
const teamNames = new Set(everyLanguage(teams))
// German, Dutch and Nordic names of offices are written as one word: Polizeipräsidium.
const compound = new RegExp(`\\p{L}{3}(?:${anyOf(everyLanguage(compounds))})$`, 'u')
// Chinese, Japanese and Korean ones end with what they are, in the word: 神戸製作所.
const wideEnding = new RegExp(
  `[\\p{Script=Han}\\p{Script=Hangul}\\p{Script=Katakana}\\p{Script=Hiragana}A-Z](?:${anyOf(everyLanguage(endings))})$`,
  'u',
)

/** Whether the words of a party, known or not, are those of a house rather than of a person. */
export function hasHouseWord(party: string): boolean {
  return (
    /^(?:U\.?S\.?|UN|EU|UK|The|THE)\s/u.test(party) ||
    hasAcronym(party) ||
    isDomain(party) ||
    wideEnding.test(party) ||
    isTeam(party) ||
    companyForm.test(party) ||
    callSign.test(party) ||
    hasGershayim.test(party) ||
    endsQuoted(party) ||
    lowerCaseWords(party).some((word) => houseWords.has(word) || compound.test(word))
  )
}

// "Ginopress B.V.", "Foto Kowalski sp. z o.o."
const companyForm = new RegExp(`\\s(?:${anyOf(companyForms)})$`, 'iu')

/** "Chicago Cubs": the names of teams stand last. */
function isTeam(party: string): boolean {
  const words = party.split(' ')
  return words.length > 1 && teamNames.has(words.at(-1)?.toLowerCase() ?? '')
}

/** Whether a party ends with a name in quotation marks, as agencies and papers do in Russian: АГН «Москва». */
export function endsQuoted(party: string): boolean {
  return /\s[«„“"][^«»„“”"]+[»”“"]$/u.test(party)
}

// Hebrew writes the names of offices as abbreviations (צה"ל), and titles before a name (ד"ר, עו"ד).
const hasGershayim = /(?<!\p{L})(?!(?:ד|עו|רו|מפמ)["״])\p{Script=Hebrew}+["״]\p{Script=Hebrew}(?!\p{L})/u

// Of American stations: "WFLA", "KTLA 5".
const callSign = /^[KW][A-Z]{3}(?:[- ](?:TV|\d{1,2}))?$/

/** The sites of whose accounts credits give the address: "t.me/name". */
export const accountSite = `(?<![\\w./])(?:${anyOf(accountSites)})`

const account = new RegExp(`^${accountSite}/[\\w.@-]+$`, 'i')

/** Whether a party is the address of an account, such as "t.me/name". */
export function isAccount(party: string): boolean {
  return account.test(party)
}

/** Whether a party is the name of a site, such as chinadaily.com.cn. */
export function isDomain(party: string): boolean {
  return /^[\p{L}\p{N}-]{3,}(?:\.[\p{L}\p{N}-]+)*\.\p{Ll}{2,4}$/u.test(party)
}

const knownAcronyms = new Set(acronyms)

/** "NSW Police", "KM PSP Gdynia": consonants alone, in capitals that the other words don't have. Surnames stand last. */
function hasAcronym(party: string): boolean {
  const words = party.split(' ')
  if (words.some((word) => knownAcronyms.has(word)) && /\p{Ll}/u.test(party)) return true
  return words.slice(0, -1).some((word) => /^[BCDFGHJKLMNPQRSTVWXZ]{3,5}$/.test(word)) && /\p{Ll}{2}/u.test(party)
}
