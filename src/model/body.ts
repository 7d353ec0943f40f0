import type { MathNode } from './math'
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
  /** A formula as MathML has it, in the line or, with `isBlock`, on a line of its own; `text` says it in characters. */
  | { type: 'formula'; math: MathNode[]; isBlock: boolean; text: Inline[] }
  | { type: 'break' }

/** One block of an article's body. */
export type Block =
  | { type: 'paragraph'; text: Inline[] }
  | { type: 'subhead'; text: Inline[] }
  | { type: 'picture'; photo: Photo }
  | { type: 'gallery'; title: string; photos: Photo[] }
  | Quote
  | { type: 'list'; ordered: boolean; numerals: Numerals; items: ListItem[] }
  | Table
  | Embed
  | Graphic
  | { type: 'audio'; url: string; title: string; chapters: Chapter[] }
  | { type: 'video'; url: string; title: string; poster: string; captions: CaptionTrack[] }
  | { type: 'factbox'; title: string; body: FactBlock[] }
  | { type: 'rule' }
  /** What the story comes to, in a few lines. */
  | { type: 'keypoints'; title: string; points: Inline[][] }
  | { type: 'timeline'; title: string; events: TimelineEvent[] }
  | { type: 'questions'; title: string; items: Question[] }
  /** A program's text, each line as it is; `language` is the programming language's name, empty when unknown. */
  | { type: 'code'; code: string; language: string }
  /** A poem or song: the lines of each stanza, with a break between each two. */
  | { type: 'verse'; stanzas: Inline[][] }
  | { type: 'footnotes'; notes: Footnote[] }
  /** Where a reader can sign up for a newsletter of the newsroom's. */
  | { type: 'newsletter'; title: string; description: string; url: string }

/** The blocks of one type. */
export type BlockOf<Type extends Block['type']> = Extract<Block, { type: Type }>

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

/** A chart or map that its readers can work with, at a site that makes such. */
export interface Graphic {
  type: 'graphic'
  /** Its page there. */
  url: string
  title: string
  /** What a frame loads; empty when only the page can be opened. */
  player: string
  /** What can be seen in it, for those who can't see it. */
  alt: string
  /** What is shown before it is loaded, and in print. */
  image: Photo | null
  /** CSS pixels that the frame needs in a column of text; 0 when unknown. */
  height: number
}

export interface Table {
  type: 'table'
  caption: string
  header: Inline[][]
  rows: Inline[][][]
  /** Whether the first cell of each row names the row. */
  rowHeaders: boolean
  /** Whether the order of the rows is the reader's to choose. */
  sortable: boolean
}

/** A part of a recording. */
export interface Chapter {
  /** Seconds from the recording's start. */
  start: number
  title: string
}

/** What happened at a time, which is given as the newsroom writes it: "12 May 1926", "Shortly after noon". */
export interface TimelineEvent {
  time: string
  title: string
  blocks: Block[]
}

export interface Question {
  question: string
  answer: Block[]
}

/** A note at the end of a story. */
export interface Footnote {
  /** The anchor that links in the text lead to. */
  id: string
  /** The anchor in the text that the note leads back to; empty where there is none. */
  back: string
  text: Inline[]
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
    case 'video':
      return [written(block.title)]
    case 'graphic':
      return [written(block.title), ...(block.image === null ? [] : [written(block.image.caption)])]
    case 'audio':
      return [block, ...block.chapters].map(({ title }) => written(title))
    case 'keypoints':
      return [written(block.title), ...block.points]
    case 'timeline':
      return [
        written(block.title),
        ...block.events.flatMap(({ time, title, blocks }) => [
          written(time),
          written(title),
          ...blocks.flatMap(linesOf),
        ]),
      ]
    case 'questions':
      return [
        written(block.title),
        ...block.items.flatMap(({ question, answer }) => [written(question), ...answer.flatMap(linesOf)]),
      ]
    case 'code':
      return [written(block.code)]
    case 'verse':
      return block.stanzas
    case 'footnotes':
      return block.notes.map(({ text }) => text)
    case 'newsletter':
      return [written(block.title), written(block.description)]
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
    case 'timeline':
      return block.events.flatMap(({ blocks }) => blocks)
    case 'questions':
      return block.items.flatMap(({ answer }) => answer)
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

/** Addresses of the links in a line. */
export function hrefsOf(line: readonly Inline[]): string[] {
  return line.flatMap((part) => {
    if (part.type === 'text' || part.type === 'break') return []
    return part.type === 'link' ? [part.href, ...hrefsOf(part.text)] : hrefsOf(part.text)
  })
}
