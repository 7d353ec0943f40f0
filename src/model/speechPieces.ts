/** Characters up to which words are said in one go: about ten seconds. Chrome's voices fall silent after fifteen. */
const longest = 160

/**
 * A text in pieces of at most 160 characters for a voice to say: cut between sentences where it can be, else after a comma
 * or the like, else between words. `sentences` knows where sentences of the text's language end.
 */
export function speechPieces(words: string, sentences: Intl.Segmenter): string[] {
  const text = words.replace(/\s+/g, ' ').trim()
  if (text.length <= longest) return text === '' ? [] : [text]
  return packed(wholeSentences(text, sentences).flatMap(shortened)).map((piece) => piece.trim())
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

function shortened(sentence: string): string[] {
  if (sentence.length <= longest) return [sentence]
  return packed(sentence.match(clause) ?? [sentence]).flatMap(cutBetweenWords)
}

// A comma or colon before a figure is part of a number.
const clause = /(?:[^,;:،؛、，；：—–]|[,:](?=\d))+[,;:،؛、，；：—–]*(?:[”’»)\]]|"(?=\s|$))*\s*|[\s\S]/gu

function cutBetweenWords(words: string): string[] {
  const pieces: string[] = []
  let rest = words
  while (rest.length > longest) {
    const space = rest.lastIndexOf(' ', longest)
    // Not within a pair of surrogates.
    const end = space > 0 ? space + 1 : /[\ud800-\udbff]/.test(rest.charAt(longest - 1)) ? longest - 1 : longest
    pieces.push(rest.slice(0, end))
    rest = rest.slice(end)
  }
  return [...pieces, rest]
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
