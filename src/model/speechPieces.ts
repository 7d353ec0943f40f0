/** Characters up to which words are said in one go: about ten seconds. Chrome's voices fall silent after fifteen. */
const longest = 160

/**
 * A text in pieces of at most 160 characters for a voice to say: cut between sentences where it can be, else after a comma
 * or the like, else between words. `sentences` knows where sentences of the text's language end.
 */
export function speechPieces(words: string, sentences: Intl.Segmenter): string[] {
  const text = words.replace(/\s+/g, ' ').trim()
  if (text.length <= longest) return text === '' ? [] : [text]
  const { locale } = sentences.resolvedOptions()
  return packed(wholeSentences(text, sentences).flatMap((sentence) => shortened(sentence, locale))).map((piece) =>
    piece.trim(),
  )
}

/** Abbreviations and ordinals after which a sentence may go on. The rules of Unicode (Standard Annex 29) know none. */
const abbreviation = new RegExp(
  String.raw`(?:^|[\s(“„"])(?:(?:\p{L}\.)*\p{L}|\d{1,2}|${[
    'St|Ste|Dr|Mr|Mrs|Ms|Prof|Gen|Sen|Rep|Gov|Capt|Lt|Col|Sgt|Rev|Hon|Jr|No|Mt|Ft|vs|approx',
    'ul|al|św|ks|im|inż|mgr|prof|dr|nr|tzw|tzn|tj|np|m\\.in|ok|godz|gen|płk|tys',
    'bzw|ca|Nr|Bd|Hr|Fr|Str|Abs|Mio|Mrd|Tsd|bspw|ggf|evtl|Sr|Sra|Dra|Avda|núm|Gral|Mme|Mlle|MM|Sig|Dott|On|cf',
  ].join('|')})\.\s*$`,
  'u',
)

function wholeSentences(text: string, sentences: Intl.Segmenter): string[] {
  const whole: string[] = []
  for (const { segment } of sentences.segment(text)) {
    const last = whole.at(-1)
    if (last !== undefined && abbreviation.test(last)) whole[whole.length - 1] = last + segment
    else whole.push(segment)
  }
  return whole
}

function shortened(sentence: string, language: string): string[] {
  if (sentence.length <= longest) return [sentence]
  return packed(sentence.match(clause) ?? [sentence]).flatMap((words) => cutBetweenWords(words, language))
}

// A comma or colon with no space after it is part of a number, a time or an address.
const clause = /(?:[^,;:،؛、，；：—–]|[,:](?=\S))+[,;:،؛、，；：—–]*(?:[”’»)\]]|"(?=\s|$))*\s*|[\s\S]/gu

function cutBetweenWords(words: string, language: string): string[] {
  const pieces: string[] = []
  let rest = words
  while (rest.length > longest) {
    const space = rest.lastIndexOf(' ', longest)
    const end = space > 0 ? space + 1 : endOfWord(rest.slice(0, longest + 1), language)
    pieces.push(rest.slice(0, end))
    rest = rest.slice(end)
  }
  return [...pieces, rest]
}

/** Where the last word ends that is whole, in scripts without spaces; the last whole character in a word without end. */
function endOfWord(words: string, language: string): number {
  for (const granularity of ['word', 'grapheme'] as const) {
    const last = [...new Intl.Segmenter(language, { granularity }).segment(words)].at(-1)
    if (last !== undefined && last.index > 0) return last.index
  }
  return longest
}

/** Pieces put together while they stay short enough. */
function packed(pieces: string[]): string[] {
  const together: string[] = []
  for (const piece of pieces) {
    const last = together.at(-1)
    if (last !== undefined && (last + piece).trimEnd().length <= longest) together[together.length - 1] = last + piece
    else together.push(piece)
  }
  return together
}
