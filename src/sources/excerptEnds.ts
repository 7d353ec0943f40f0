import phrases from './html/appended.json'

// What themes and plug-ins call the link from an excerpt to the whole story, in the languages of WordPress' translations.
const restWords = `(?:read (?:more|on|the rest|the (?:full|whole) (?:article|story|post))|continue reading|keep reading|czytaj (?:dalej|więcej)|weiterlesen|mehr lesen|lire la suite|en savoir plus|leer más|seguir leyendo|continuar leyendo|leia mais|continue lendo|continua a leggere|leggi (?:tutto|di più)|lees (?:meer|verder)|läs mer|les mer|læs mere|lue lisää|devamını oku|читать (?:далее|дальше|полностью)|читати (?:далі|більше)|číst dál|διαβάστε περισσότερα|اقرأ المزيد|続きを読む|阅读更多|閱讀更多|계속 읽기|더 보기)`
const readMore = new RegExp(String.raw`(?:…|\.{3})\s*\(?(?:${restWords}.*|more[\s…».→)\]]*)$`, 'iu')
const wordsToRest = new RegExp(
  String.raw`\s*(?:[→»›]\s*)?[([]?\s*${restWords}(?:\s+[“"«].{0,200}|\s*[…»›→]*|\s*\.{3})?\s*[)\]]?$`,
  'iu',
)
const cut = /\s*\[\s*(?:…|\.\.\.)\s*\]$/
const noteOfFeed = new RegExp(`\\s+(?:${Object.values(phrases.feedNotes).flat().join('|')})$`, 'iu')

/** Whether a system cut an excerpt out of the text by itself: it ends in "[…]", or in "… Read more". */
export function isCutExcerpt(words: string): boolean {
  return cut.test(words) || readMore.test(words)
}

/** Returns an excerpt without the words of a link to the whole story, and without the note on where it appeared first. */
export function withoutWordsToRest(words: string): string {
  return words.replace(noteOfFeed, '').replace(wordsToRest, '')
}

/** Returns an excerpt without the mark that says that it is cut. */
export function withoutCutMark(words: string): string {
  return words.replace(cut, '')
}
