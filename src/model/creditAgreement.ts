import { withShortNames } from './creditHouses'
import { withoutLabel } from './creditLabels'
import { withoutNotices } from './creditRemarks'
import { lowerCaseWords } from './creditWords'

/** Whether two credits say the same, labels aside. */
export function haveSameWords(first: string, second: string): boolean {
  if (first === '' || second === '') return false
  const words = lowerCaseWords(withoutLabel(first)).join(' ')
  return words !== '' && words === lowerCaseWords(withoutLabel(second)).join(' ')
}

/** Returns the one of two credits that says all that the other says, labels aside, or null when each has something of its own. */
export function fullerCredit(first: string, second: string): string | null {
  if (saysAllOf(first, second)) return first
  return saysAllOf(second, first) ? second : null
}

/** Whether a caption can end in another copy of a credit: it has one of its words. */
export function mayRepeat(caption: string, credit: string): boolean {
  const words = new Set(namesIn(credit))
  return namesIn(caption.slice(-longestCopy)).some((word) => words.has(word))
}

const longestCopy = 400

/** Whether a credit has all the words of another, labels aside. */
export function saysAllOf(credit: string, other: string): boolean {
  const words = new Set(namesIn(credit))
  return namesIn(other).every((word) => words.has(word) || connecting.has(word))
}

const connecting = new Set(['via', 'by', 'for', 'and', 'photo'])

function namesIn(credit: string): string[] {
  return withShortNames(lowerCaseWords(withoutNotices(withoutLabel(credit))).join(' '))
    .split(' ')
    .filter((word) => word !== '')
}
