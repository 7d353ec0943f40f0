import { isKnownHouse } from './creditHouses'
import { bare, endings, fields, leadIns, nouns, phrases, remarks } from './creditLabels.json'
import { anyOf, everyLanguage, normalizeText } from './creditWords'

/** Where a label announces a credit: anywhere (Fot.), where a clause begins (Photo:), or before an agency (Photo AFP). */
type LabelStrength = 'sure' | 'likely' | 'weak'

interface Label {
  strength: LabelStrength
  length: number
  /** Whether punctuation tells the label from a word of the sentence: "Photo:", "©". */
  isMarked: boolean
}

// Chinese, Japanese and Korean part a label from a name with a slash or a bar, too.
const wideNouns = anyOf([...nouns.zh, ...nouns.ja, ...nouns.ko])
const creditInstitutions = 'suisse|agricole|mutuel|lyonnais|unions?|cards?|ratings?'

const labels: readonly (readonly [LabelStrength, boolean, RegExp])[] = [
  ['sure', true, /^(?:[©ⓒ](?:\s*\d{4}\b,?)?|(?:fot|φωτ)\s*[.:]|zdj\.|ph\.(?=\s\p{L}{2}))\s*/iu],
  ['likely', true, new RegExp(`^(?:${anyOf(everyLanguage(nouns))})\\.?\\s*(?:[:：=＝]|\\.{3}|…)\\s*`, 'iu')],
  ['likely', true, new RegExp(`^(?:${wideNouns})\\s*[/／|｜]\\s*`, 'iu')],
  // Chinese parts no words by spaces: 取自臉書.
  ['likely', true, new RegExp(`^(?:${anyOf(phrases.zh)})\\s*`, 'u')],
  // "PHOTO | JANE ROE | NATION", as a column of a table; "Photo / Jane Roe" in New Zealand.
  [
    'likely',
    true,
    /^(?:(?:F(?:ILE|ile) )?P(?:HOTO|hoto)(?:S|s)?|F(?:OTO|oto)(?:S|s)?|P(?:ICTURE|icture)(?:S|s)?|PICS?|Pic|I(?:MAGE|mage)(?:S|s)?|L(?:JÓSMYND|jósmynd)|M(?:YND|ynd))\s*[|/]\s*/u,
  ],
  // Hindi and its neighbours use a dash.
  ['likely', true, new RegExp(`^(?:${anyOf([...nouns.hi, ...nouns.bn, ...nouns.ta, ...nouns.ur])})\\s*[-–]\\s*`, 'iu')],
  ['likely', true, new RegExp(`^(?:${anyOf(remarks)})\\s*[/|,]\\s*`, 'iu')],
  ['likely', false, new RegExp(`^(?:${anyOf(everyLanguage(phrases))})(?:\\s*:\\s*|\\s+)`, 'iu')],
  ['likely', true, /^撮影・/u],
  ['likely', true, /^(?:[(（][cｃ][)）]|copyright\s*(?:©|:|by\b|\d{4}\b))(?:\s*\d{4}\b)?\s*/iu],
  [
    'weak',
    false,
    new RegExp(
      `^(?:${anyOf(everyLanguage(bare))})\\s+(?:[-–—]\\s*)?(?!(?:${creditInstitutions})\\b)(?=[\\p{L}@©ⓒ])`,
      'iu',
    ),
  ],
]

// "Mandatory Credit: Photo by", "Credit Credit", "© Provided by".
const mostLabels = 4

/** Returns the labels that a credit begins with, taken together, or null. */
export function labelOf(text: string): Label | null {
  const first = oneLabelOf(text)
  if (first === null) return null
  let { strength, length, isMarked } = first
  for (let count = 1; count < mostLabels; count += 1) {
    const next = oneLabelOf(text.slice(length))
    if (next === null) break
    length += next.length
    isMarked ||= next.isMarked
    if (strength === 'weak') strength = next.strength
  }
  return { strength, length, isMarked }
}

// Most words of a caption begin no label, which is told faster by two letters than by all the labels.
const beginnings = new Set(
  [
    '©',
    'ⓒ',
    '(c',
    '（c',
    '（ｃ',
    'φω',
    '撮影',
    'co',
    'fo',
    'ph',
    'zd',
    ...[nouns, phrases, bare].flatMap(everyLanguage),
    ...remarks,
  ]
    .concat(fields.credit, fields.others)
    .map((label) => label.slice(0, 2).toLowerCase()),
)

/** Whether a text can begin with a label, or with the name of a credit field. */
export function mayBeLabelled(text: string): boolean {
  const two = text.slice(0, 2).toLowerCase()
  return beginnings.has(two) || beginnings.has(two.charAt(0)) || /^[©ⓒ]/.test(two)
}

function oneLabelOf(text: string): Label | null {
  if (!mayBeLabelled(text)) return null
  for (const [strength, isMarked, pattern] of labels) {
    const found = pattern.exec(text)
    if (found && strength === 'weak' && isKnownHouse(text.split(/[/|,]/, 1).join())) return null
    if (found) return { strength, length: found[0].length, isMarked }
  }
  return null
}

/** Whether a label stands within a text, after a bracket or a sentence: what begins before it is no part of that credit. */
export function hasInnerLabel(text: string): boolean {
  const start = labelOf(text)?.length ?? 0
  return [...text.matchAll(/(?:[([{（［【]\s*|\p{L}{2}[.!?]\s+|[\p{L}\p{N}]\s+(?=[©ⓒ]))(?=\S)/gu)].some(
    ({ index, 0: opening }) => {
      const label = labelOf(text.slice(index + opening.length))
      return index > 0 && index + opening.length > start && label !== null && label.strength !== 'weak'
    },
  )
}

const { lt: wordEndings, ...wideEndings } = endings
const ending = new RegExp(
  `(?<=[^\\p{P}\\s]\\s*[/／]?)[/／]?(?:${anyOf(everyLanguage(wideEndings))}|(?<!\\p{L})(?:${anyOf(wordEndings)}))(?=\\s*[)）\\]】]*$)`,
  'u',
)

/** Whether a text ends with the word that follows a name in Chinese, Japanese and Korean credits, such as 摄 or 제공. */
export function hasCreditEnding(text: string): boolean {
  return ending.test(text)
}

/** Returns a text without the word that follows the name. */
export function withoutCreditEnding(text: string): string {
  return text.replace(ending, '').trim()
}

/** Returns a credit as normalised text on one line, without the bracket before it and its label. */
export function withoutLabel(credit: string): string {
  const text = asOneSentence(unbracketed(credit))
  return text.slice(labelOf(text)?.length ?? 0)
}

/** Returns "Autor: Jan Kowal. Źródło: PAP", of which each sentence has its label, as "Autor: Jan Kowal / PAP". */
export function asOneSentence(text: string): string {
  if (!isCertain(labelOf(text))) return text
  const [, first = '', second = ''] = /^([^.]{3,60}\p{L}{2})\.\s+(\S.*)$/u.exec(text) ?? []
  const label = second === '' ? null : labelOf(second)
  return label !== null && isCertain(label) ? `${first} / ${second.slice(label.length)}` : text
}

function isCertain(label: Label | null): boolean {
  return label !== null && (label.isMarked || label.strength !== 'weak')
}

/** "ST PHOTO: JANE ROE": a paper's initials before the label. */
export function startsWithHouseLabel(text: string): boolean {
  return /^(?!FILE|STOCK|POOL)\p{Lu}{2,6} (?:PHOTOS?|PICTURES?|FOTOS?)\s*:/u.test(text)
}

/** "FOTO/", "PHOTO |": also how the name of a house ends, as in "ANTARA FOTO/Jan Roe". */
export function startsWithBarLabel(text: string): boolean {
  return /^\p{L}+\s*[/|]/u.test(text) && labelOf(text) !== null
}

/** Whether a credit needs no label from the page. */
export function hasLabel(credit: string): boolean {
  const text = unbracketed(credit)
  return labelOf(text) !== null || /^file photo\s*:/i.test(text) || hasCreditEnding(text) || startsWithHouseLabel(text)
}

function unbracketed(credit: string): string {
  const text = normalizeText(credit).replace(/\s+/gu, ' ').trim()
  return text.replace(/^[([{（［【](?![cｃ][)）]) ?/iu, '')
}

const leadInWords = new Set(everyLanguage(leadIns))

/** Whether a text ends with a word after which a sentence goes on: "a photo", "by Jane Doe", "im Bild: ...". */
export function runsOn(text: string): boolean {
  const [, word = ''] = /([^\s(]+)\s+$/u.exec(text.slice(-40)) ?? []
  return leadInWords.has(word.toLowerCase())
}
