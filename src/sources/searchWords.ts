const longestWord = 40
// Scripts without spaces between words: each letter is looked up by itself, with the marks on it.
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*/gu
/** Letters that stand alone, such as the "s" of "mayor's" or the Polish "w", are in nearly every story. */
const sayNothing = /^[ac-eij-oqs-wyz]$/

/**
 * The words of a text in the form that they are looked up in: without case, accents and vowel points, in their order,
 * repeated as they are. Whoever writes an index and whoever searches it get the same from the same text.
 */
export function searchWords(text: string): string[] {
  const words =
    foldScripts(foldAccents(joinSigns(text)))
      .replace(unspaced, ' $& ')
      .match(/[\p{L}\p{N}\p{M}]+(?:\+\+|#(?![\p{L}\p{N}]))?/gu) ?? []
  return words.filter((word) => !sayNothing.test(word)).map((word) => word.slice(0, longestWord))
}

/** "U.S." as "US", "Ph.D." as "PhD", "R&D" as "RD", "1,200" as "1200", so that each is one word however it is written. */
function joinSigns(text: string): string {
  return text
    .replace(/(?<![\p{L}\p{N}])(?:\p{L}\.|\p{Lu}\p{Ll}\.(?=\p{Lu}\.)){2,}/gu, (letters) => letters.replaceAll('.', ''))
    .replace(/(?<![\p{L}\p{N}])\p{L}{1,2}(?:&\p{L}{1,2})+(?![\p{L}\p{N}])/gu, (letters) => letters.replaceAll('&', ''))
    .replace(/(?<![\d.,])\d{1,3}(?:[,.'’\u00a0\u202f]\d{3})+(?![\d]|[.,]\d)/gu, (number) => number.replace(/\D/g, ''))
}

// Points and marks over and under letters that most people leave out: Arabic and Hebrew, and the nukta of Hindi and its neighbours.
const points =
  /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u093c\u0a3c\u0abc]/g
// Letters that many keyboards lack, and what is typed for them. They stand as they are in slugs, which never move.
const typedFor = new Map(
  [...'ىیےةکٱħŋŧəɓɗƙґғқңүұөәһҳҷ'].map((letter, at) => [letter, 'يييهكاhntebdkггкнууоаххч'.charAt(at)]),
)
const lettersTyped = new RegExp(`[${[...typedFor.keys()].join('')}]`, 'g')

/** Text with letters that are written in several ways in one of them. A hamza on its bearer is a mark (Unicode, NFD). */
function foldScripts(text: string): string {
  return (
    text
      .normalize('NFD')
      .replace(points, '')
      .normalize('NFC')
      .replace(lettersTyped, (letter) => typedFor.get(letter) ?? letter)
      .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.charCodeAt(0) & 0xf) % 16))
      .replaceAll('ς', 'σ')
      // A nasal before another consonant is written out in Hindi or as a dot: "हिन्दी" and "हिंदी".
      .replace(/[ङञणनम]्(?=[क-म])|ँ/g, 'ं')
      .replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - hiraganaBefore))
  )
}

const hiraganaBefore = 0x60

// Letters that Unicode doesn't take apart.
const plainLetters = new Map([
  ['ł', 'l'],
  ['ø', 'o'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
])

// Soft hyphens, zero-width spaces and joiners, which nobody sees.
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/g

/** Text in lower case without what can't be seen, Latin, Greek and Cyrillic letters without their accents. */
export function foldAccents(text: string): string {
  return text
    .replace(unseen, '')
    .replace(/[\u02b9-\u02bc]/g, "'")
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[łøßæœđðþı]/g, (letter) => plainLetters.get(letter) ?? letter)
}
