import { isKnownHouse } from './creditHouses'
import { endsQuoted, hasHouseWord, isAccount, isDomain } from './creditHouseWords'
import { titles } from './creditLabels.json'
import { isRemark } from './creditRemarks'
import { anyOf, everyLanguage, lowerCaseWords } from './creditWords'

const abbreviations = 'Capt|Co|Col|Cpl|Dr|Gen|Inc|Jr|Lt|Ltd|Maj|Mr|Mrs|Ms|Pfc|Prof|Sgt|Spc|Sr|St|Tech'

/** A full stop that ends no sentence, at the end of a text: after an initial or an abbreviation. */
export const abbreviationStop = new RegExp(`(?:^|[^\\p{L}&])(?:\\p{Lu}|${abbreviations})\\.\\s*$`, 'u')

const nameWord = new RegExp(
  `^(?:${[
    // Kowalski, Jae-Hwan, O’Brien, MARIN, Wyborcza.pl; Lo are the letters of scripts without capitals.
    "[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}\\p{N}'’ʼ·・-]*(?:\\.\\p{L}+)?",
    '\\p{Script=Hebrew}+["״]\\p{Script=Hebrew}', // לע"מ, עו"ד
    '(?:\\p{Lu}\\.-?)+(?:\\p{Lu}\\p{L}+)?', // J., J.-P., U.S., S.Baltas
    `(?:${abbreviations})\\.`,
    `(?:${anyOf(everyLanguage(titles))})\\.`,
    "(?:d|l|al|el|an|ash|ar)['’-]\\p{Lu}[\\p{L}\\p{M}'’-]*", // d'Arc, al-Masri
    'al|bin|da|de|del|della|den|der|des|di|do|dos|du|e|el|ibn|jr|la|le|of|sr|ten|ter|the|van|vom|von|y|zu|\\+',
    '\\d{1,3}\\p{L}*', // Channel 4, 1st
    '@[\\w.]+',
  ].join('|')})$`,
  'u',
)
const wideName = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}·・ー\s]+$/u

/** Whether a party is written like a proper name: a few capitalised words, initials and particles. */
export function isNameShaped(party: string): boolean {
  const words = party.split(/\s+/u)
  if (wideName.test(party)) return party.replace(/\s/g, '').length <= (/[·・]/.test(party) ? 16 : 8)
  // "Mass Communication Specialist 2nd Class Jane Roe"
  const most = words.includes('Class') ? 9 : 6
  return words.length <= most && /[\p{Lu}\p{Lo}@]/u.test(party) && words.every((word) => nameWord.test(word))
}

/** Whether a party is written like a person's whole name. */
export function isPersonShaped(name: string): boolean {
  return isNameShaped(name) && /\s|\p{Lu}\.\p{Lu}/u.test(name) && !hasHouseWord(name) && !isKnownHouse(name)
}

const particle = /^(?:al|bin|da|dalla|de|del|della|den|der|di|do|dos|du|la|ten|ter|van|vom|von|zu)$/u

/** Two to four capitalised words that name no house, maybe with particles: "Sanne de Wit". */
export function isFullName(party: string): boolean {
  const all = party.split(' ')
  const words = all.filter((word, at) => at === 0 || at === all.length - 1 || !particle.test(word))
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => /^\p{Lu}/u.test(word)) &&
    isNameShaped(party) &&
    !isKnownHouse(party) &&
    !hasHouseWord(party)
  )
}

const officeWord =
  /^(?:\p{Lu}.*|\p{Lo}.*|\d.*|of|the|for|and|on|in|at|to|de|del|della|der|des|des|die|da|do|dos|das|du|e|et|la|le|les|los|las|y|und|für|van|von|w|i|&|al-.*|d[’'].*)$/u
const longestOffice = 16

/**
 * Whether a text can be one party of a credit: a known house, a name, an office, a remark. After a label, the words of an
 * office need no capitals, and one word may be anyone's name for a site.
 */
export function isParty(text: string, isLabelled = false): boolean {
  if (isKnownHouse(text) || isRemark(text) || isDomain(text)) return true
  if (/^\p{N}{1,4}年|\p{N}{1,2}日$/u.test(text)) return false
  if (isArabicOffice(text)) return true
  if (isNameShaped(text)) return isLabelled || hasCapital.test(text)
  if (isLabelled && (/^[\p{L}\p{N}._-]{3,}$/u.test(text) || isAccount(text) || endsQuoted(text))) return true
  if (!hasHouseWord(text) || /[:!?。！？，]|\.\s/u.test(text.replace(/\p{Lu}\./gu, ''))) return false
  if (isLabelled && lowerCaseWords(text).length <= 7) return true
  const words = text.split(/\s+/u)
  return hasCapital.test(text) && words.length <= longestOffice && words.every((word) => officeWord.test(word))
}

/** "وكالة الأنباء العراقية": Arabic and Persian names of offices begin with what they are. */
function isArabicOffice(text: string): boolean {
  const words = text.split(' ')
  return /^\p{Script=Arabic}/u.test(text) && words.length <= 4 && hasHouseWord(words[0] ?? '')
}

// Scripts without capitals: a text in them looks like a name and may be a sentence.
const hasCapital = /[\p{Lu}@\d]/u
