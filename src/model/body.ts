import type { Photo } from './photo'

/** How words are meant or written: also struck out, put in, in fine print, and as code. */
export type MarkType = 'strong' | 'emphasis' | 'subscript' | 'superscript' | 'deleted' | 'inserted' | 'small' | 'code'

/** Text that runs in a line. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: MarkType; text: Inline[] }
  /** `href` is an absolute address, a path of the reader, or "#" and the id of an anchor in the same story. */
  | { type: 'link'; href: string; text: Inline[] }
  /** A place that links of the same story lead to. */
  | { type: 'anchor'; id: string; text: Inline[] }
  /** Words in another language than the text around them, as a BCP 47 tag. */
  | { type: 'language'; language: string; text: Inline[] }
  /** Characters with their pronunciation, which is printed small beside them (furigana, zhuyin). */
  | { type: 'ruby'; reading: string; text: Inline[] }
  | { type: 'break' }

/** One block of an article's body. */
export type Block =
  | { type: 'paragraph'; text: Inline[] }
  | { type: 'subhead'; text: Inline[] }
  | { type: 'picture'; photo: Photo }
  | { type: 'gallery'; title: string; photos: Photo[] }
  | Quote
  | { type: 'list'; ordered: boolean; numerals: Numerals; items: ListItem[] }
  /** `rowHeaders`: whether the first cell of each row names the row. */
  | { type: 'table'; caption: string; header: Inline[][]; rows: Inline[][][]; rowHeaders: boolean }
  | Embed
  | { type: 'audio'; url: string; title: string }
  | { type: 'video'; url: string; title: string; poster: string; captions: CaptionTrack[] }
  | { type: 'factbox'; title: string; body: FactBlock[] }
  | { type: 'rule' }

/** A quotation. `blocks` are what it says after its first words, where those aren't words alone. */
export interface Quote {
  type: 'quote' | 'pullquote'
  text: Inline[]
  blocks: Block[]
  attribution: string
}

/** How an ordered list counts, as HTML's `type` attribute says it. */
export type Numerals = '1' | 'a' | 'A' | 'i' | 'I'

/** An item of a list: its words, then what else stands in it, such as a list of its own. */
export interface ListItem {
  text: Inline[]
  /** The number of an item that doesn't follow the one before it; null for all others. */
  value: number | null
  blocks: Block[]
}

/** A file of captions (WebVTT) for a video. */
export interface CaptionTrack {
  url: string
  /** BCP 47 tag; empty when unknown. */
  language: string
  label: string
}

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

/** The words of a line, without their marks. A pronunciation follows its characters in brackets. */
export function plainText(line: Inline[]): string {
  return line
    .map((part) => {
      if (part.type === 'break') return '\n'
      if (part.type === 'text') return part.text
      return part.type === 'ruby' ? `${plainText(part.text)}（${part.reading}）` : plainText(part.text)
    })
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
      return [block.text, ...block.blocks.flatMap(linesOf), written(block.attribution)]
    case 'list':
      return block.items.flatMap(({ text, blocks }) => [text, ...blocks.flatMap(linesOf)])
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

/** The blocks that stand in a block. */
function innerBlocks(block: Block): Block[] {
  switch (block.type) {
    case 'list':
      return block.items.flatMap(({ blocks }) => blocks)
    case 'quote':
    case 'pullquote':
      return block.blocks
    case 'factbox':
      return block.body
    default:
      return []
  }
}

/** The blocks of a body, each followed by those that stand in it, in reading order. */
export function allBlocks(body: Block[]): Block[] {
  return body.flatMap((block) => [block, ...allBlocks(innerBlocks(block))])
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
const charactersPerMinute = 500
// Scripts without word spaces. The long-vowel mark of kana is of the script Common (Unicode Standard Annex 24).
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu

/**
 * Whole minutes that a body takes to read, at least 1. Chinese, Japanese, Thai, Lao, Khmer and Burmese, which have no word
 * spaces, are counted by character.
 */
export function readingMinutes(body: Block[]): number {
  const text = body.flatMap(linesOf).map(plainText).join(' ')
  const characters = text.match(unspaced)?.length ?? 0
  const words = text.replace(unspaced, ' ').match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0
  return Math.max(1, Math.round(words / wordsPerMinute + characters / charactersPerMinute))
}
