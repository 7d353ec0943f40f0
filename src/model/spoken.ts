import type { Article } from './article'
import { type Block, plainText } from './body'

/** Where on its page a spoken sentence stands: in the headline, in the standfirst, or in a block of the body, from 0. */
export type SpokenPlace = 'headline' | 'standfirst' | number

export interface Spoken {
  place: SpokenPlace
  /** A sentence, or a few short ones: some browsers' voices fall silent after a quarter of a minute. */
  text: string
}

/**
 * What is said of an article that is read aloud, in order: headline, standfirst, then the body with its captions, without
 * credits, which nobody listens to. A table is passed over with a word, `tableWords`; what other sites show, and recordings,
 * without any. `language` (BCP 47 tag) is the text's own, and says where its sentences end.
 */
export function spokenOf(article: Article, language: string, tableWords: (caption: string) => string): Spoken[] {
  const lines: (readonly [SpokenPlace, string])[] = [
    ['headline', article.headline],
    ['standfirst', article.standfirst],
    ...article.body.flatMap((block, position) =>
      spokenTexts(block, tableWords).map((words) => [position, words] as const),
    ),
  ]
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' })
  return lines.flatMap(([place, words]) => sentencesOf(words, sentences).map((text) => ({ place, text })))
}

function spokenTexts(block: Block, tableWords: (caption: string) => string): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'subhead':
      return [plainText(block.text)]
    case 'quote':
    case 'pullquote':
      return [plainText(block.text), block.attribution]
    case 'list':
      return block.items.map(plainText)
    case 'picture':
      return [block.photo.line.caption]
    case 'gallery':
      return [block.title, ...block.photos.map(({ line }) => line.caption)]
    case 'table':
      return [tableWords(block.caption)]
    case 'factbox':
      return [block.title, ...block.body.flatMap((fact) => spokenTexts(fact, tableWords))]
    case 'embed':
    case 'audio':
    case 'video':
    case 'rule':
      return []
  }
}

/** Characters up to which sentences are said in one go: about ten seconds. */
const longest = 160

function sentencesOf(words: string, sentences: Intl.Segmenter): string[] {
  const text = words.replace(/\s+/g, ' ').trim()
  if (text.length <= longest) return text === '' ? [] : [text]
  const spoken: string[] = []
  for (const { segment } of sentences.segment(text)) {
    const last = spoken.at(-1)
    if (last !== undefined && last.length + segment.length <= longest) spoken[spoken.length - 1] = last + segment
    else spoken.push(segment)
  }
  return spoken.map((sentence) => sentence.trim())
}
