const longestWord = 40
// Chinese and Japanese have no spaces between words.
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu
/** Letters that stand alone, such as the "s" of "mayor's" or the Polish "w", are in nearly every story. */
const sayNothing = /^[a-z]$/

/**
 * The words of a text in the form that they are looked up in: without case and accents, in their order, repeated as they
 * are. Whoever writes an index and whoever searches it get the same from the same text.
 */
export function searchWords(text: string): string[] {
  const words =
    foldAccents(text)
      .replace(ideograph, ' $& ')
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  return words.filter((word) => !sayNothing.test(word)).map((word) => word.slice(0, longestWord))
}

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

/** Text in lower case, Latin, Greek and Cyrillic letters without their accents. */
export function foldAccents(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[łøßæœđðþı]/g, (letter) => plainLetters.get(letter) ?? letter)
}
