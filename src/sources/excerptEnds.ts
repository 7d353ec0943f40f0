// What themes end an excerpt with that they cut themselves.
const readMore =
  /(?:…|\.{3})\s*(?:\(?(?:read (?:more|the rest)|continue reading|more|czytaj (?:dalej|więcej)|weiterlesen|lire la suite|leer más|seguir leyendo|leia mais|continua a leggere|lees (?:meer|verder)|läs mer|les mer|læs mere|читать далее|читати далі)\b.*)$/iu
const wordsToRest =
  /\s*(?:Read more|Read on|Continue reading|Weiterlesen|Lire la suite|Czytaj (?:więcej|dalej)|Leer más|Leia mais|Lees meer|Läs mer|Les mer|Читать далее|Читати далі|اقرأ المزيد)(?:\s+[“"«].{0,200}|\s*[…»›→]*|\s*\.{3})?$/iu
const cut = /\s*\[\s*(?:…|\.\.\.)\s*\]$/

/** Whether a system cut an excerpt out of the text by itself: it ends in "[…]", or in "… Read more". */
export function isCutExcerpt(words: string): boolean {
  return cut.test(words) || readMore.test(words)
}

/** Returns an excerpt without the words of a link to the whole story. */
export function withoutWordsToRest(words: string): string {
  return words.replace(wordsToRest, '')
}

/** Returns an excerpt without the mark that says that it is cut. */
export function withoutCutMark(words: string): string {
  return words.replace(cut, '')
}
