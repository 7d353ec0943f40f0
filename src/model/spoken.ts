import type { Article, Sponsor } from './article'
import type { Block } from './body'
import { speechPieces } from './speechPieces'
import { spokenText } from './spokenText'

/** Where on its page a spoken sentence stands: in the headline, in the standfirst, or in a block of the body, from 0. */
export type SpokenPlace = 'headline' | 'standfirst' | number

export interface Spoken {
  place: SpokenPlace
  /** A sentence, a few short ones, or part of a long one: at most 160 characters. */
  text: string
}

/** What is said in the interface's words: of a table, which is left out, and of who has paid for a story. */
export interface SpokenWords {
  table: (caption: string) => string
  sponsor: (sponsor: Sponsor) => string
}

/**
 * What is said of an article that is read aloud, in order: who has paid for it, headline, standfirst, then the body with its
 * captions. Credits, other sites' frames, recordings, programs, footnotes and offers of newsletters are not mentioned; of a graphic
 * its text alternative is said, and `words` say that a table is left out. `language` (BCP 47 tag) is the text's own, and says where
 * its sentences end.
 */
export function spokenOf(article: Article, language: string, words: SpokenWords): Spoken[] {
  const lines: (readonly [SpokenPlace, string])[] = [
    ['headline', article.sponsor === undefined ? '' : words.sponsor(article.sponsor)],
    ['headline', article.headline],
    ['standfirst', article.standfirst],
    ...article.body.flatMap((block, position) =>
      spokenTexts(block, words.table).map((line) => [position, line] as const),
    ),
  ]
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' })
  return lines.flatMap(([place, line]) => speechPieces(line, sentences).map((text) => ({ place, text })))
}

function spokenTexts(block: Block, tableWords: (caption: string) => string): string[] {
  const all = (blocks: readonly Block[]) => blocks.flatMap((inner) => spokenTexts(inner, tableWords))
  switch (block.type) {
    case 'paragraph':
    case 'subhead':
      return [spokenText(block.text)]
    case 'quote':
    case 'pullquote':
      return [spokenText(block.text), ...all(block.blocks), block.attribution]
    case 'list':
      return block.items.flatMap(({ text, blocks }) => [spokenText(text), ...all(blocks)])
    case 'picture':
      return [block.photo.line.caption]
    case 'gallery':
      return [block.title, ...block.photos.map(({ line }) => line.caption)]
    case 'table':
      return [tableWords(block.caption)]
    case 'factbox':
      return [block.title, ...all(block.body)]
    case 'keypoints':
      return [block.title, ...block.points.map(spokenText)]
    case 'timeline':
      return [block.title, ...block.events.flatMap(({ time, title, blocks }) => [time, title, ...all(blocks)])]
    case 'questions':
      return [block.title, ...block.items.flatMap(({ question, answer }) => [question, ...all(answer)])]
    case 'verse':
      return block.stanzas.map(spokenText)
    case 'graphic':
      return [block.title, block.alt]
    case 'embed':
    case 'audio':
    case 'video':
    case 'code':
    case 'footnotes':
    case 'newsletter':
    case 'rule':
      return []
  }
}
