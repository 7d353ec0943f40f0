import type { Photo } from './photo'

/** Text that runs in a line. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'strong' | 'emphasis' | 'subscript' | 'superscript'; text: Inline[] }
  | { type: 'link'; href: string; text: Inline[] }
  | { type: 'break' }

/** One block of an article's body. */
export type Block =
  | { type: 'paragraph'; text: Inline[] }
  | { type: 'subhead'; text: Inline[] }
  | { type: 'picture'; photo: Photo }
  | { type: 'gallery'; title: string; photos: Photo[] }
  | { type: 'quote'; text: Inline[]; attribution: string }
  | { type: 'pullquote'; text: Inline[]; attribution: string }
  | { type: 'list'; ordered: boolean; items: Inline[][] }
  | { type: 'table'; caption: string; header: Inline[][]; rows: Inline[][][] }
  | Embed
  | { type: 'audio' | 'video'; url: string; title: string }
  | { type: 'factbox'; title: string; body: FactBlock[] }
  | { type: 'rule' }

/** Something that another site shows. */
export interface Embed {
  type: 'embed'
  /** The page that it stands on there. */
  url: string
  title: string
  /** What a frame may load when the reader asks for it; empty when only the page can be opened. */
  player: string
}

/** What a fact box may hold. */
export type FactBlock = Extract<Block, { type: 'paragraph' | 'list' }>

/** The words of a line, without their marks. */
export function plainText(line: Inline[]): string {
  return line
    .map((part) => (part.type === 'break' ? '\n' : part.type === 'text' ? part.text : plainText(part.text)))
    .join('')
}

/** Every line of text that a block holds, captions included, in reading order. */
export function linesOf(block: Block): Inline[][] {
  switch (block.type) {
    case 'paragraph':
    case 'subhead':
      return [block.text]
    case 'quote':
    case 'pullquote':
      return [block.text, written(block.attribution)]
    case 'list':
      return block.items
    case 'table':
      return [written(block.caption), ...block.header, ...block.rows.flat()]
    case 'picture':
      return [written(block.photo.caption)]
    case 'gallery':
      return [written(block.title), ...block.photos.map((photo) => written(photo.caption))]
    case 'factbox':
      return [written(block.title), ...block.body.flatMap(linesOf)]
    case 'embed':
    case 'audio':
    case 'video':
      return [written(block.title)]
    case 'rule':
      return []
  }
}

function written(text: string): Inline[] {
  return [{ type: 'text', text }]
}

/** Addresses of all links in a body, in reading order. */
export function linksIn(body: Block[]): string[] {
  return body.flatMap(linesOf).flatMap(hrefsOf)
}

function hrefsOf(line: Inline[]): string[] {
  return line.flatMap((part) => {
    if (part.type === 'text' || part.type === 'break') return []
    return part.type === 'link' ? [part.href, ...hrefsOf(part.text)] : hrefsOf(part.text)
  })
}

const wordsPerMinute = 230
const ideographsPerMinute = 500
// The long-vowel mark of kana is of the script Common (Unicode Standard Annex 24).
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu

/**
 * Whole minutes that a body takes to read, at least 1. Chinese and Japanese, which have no word spaces, are counted by
 * character.
 */
export function readingMinutes(body: Block[]): number {
  const text = body.flatMap(linesOf).map(plainText).join(' ')
  const ideographs = text.match(ideograph)?.length ?? 0
  const words = text.replace(ideograph, ' ').match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0
  return Math.max(1, Math.round(words / wordsPerMinute + ideographs / ideographsPerMinute))
}
