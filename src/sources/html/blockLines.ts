import type { Block, FactBlock, Inline, ListItem } from '../../model/body'
import type { Photo } from '../../model/photo'
import { joinLines, type Mark, markedLine, paragraphsOf } from './inline'

/** The lines of text in blocks, and the blocks that are more than text. */
function linesAndRest(blocks: readonly Block[]): { lines: Inline[][]; rest: Block[] } {
  const lines: Inline[][] = []
  const rest: Block[] = []
  const add = (more: readonly Block[]): void => {
    for (const block of more) {
      if (block.type === 'paragraph' || block.type === 'subhead') lines.push(block.text)
      else if (block.type === 'quote' || block.type === 'pullquote') {
        lines.push(block.text)
        add(block.blocks)
        lines.push(...paragraphsOf([{ text: block.attribution, marks: [] }]))
      } else if (block.type === 'list') {
        for (const { text, blocks } of block.items) {
          if (text.length > 0) lines.push(text)
          add(blocks)
        }
      } else if (block.type === 'verse') lines.push(...block.stanzas)
      else if (block.type === 'code') lines.push(...paragraphsOf([{ text: block.code, marks: [{ type: 'code' }] }]))
      else rest.push(block)
    }
  }
  add(blocks)
  return { lines, rest }
}

/** Blocks as one line for a place that holds no more, such as a cell, and the blocks that are more than text. */
export function asOneLine(blocks: readonly Block[]): { line: Inline[]; rest: Block[] } {
  const { lines, rest } = linesAndRest(blocks)
  return { line: joinLines(lines), rest }
}

/** Blocks as words, as many as come first, and then what else there is: an item of a list, a quotation. */
export function wordsFirst(blocks: readonly Block[]): { text: Inline[]; blocks: Block[] } {
  const other = blocks.findIndex(({ type }) => type !== 'paragraph' && type !== 'subhead')
  const words = other < 0 ? blocks : blocks.slice(0, other)
  return { text: joinLines(linesAndRest(words).lines), blocks: other < 0 ? [] : blocks.slice(other) }
}

/** Blocks as a fact box holds them, and those that it can't hold. */
export function factsIn(blocks: readonly Block[]): { facts: FactBlock[]; rest: Block[] } {
  const facts: FactBlock[] = []
  const rest: Block[] = []
  for (const block of blocks) {
    if (block.type === 'paragraph' || block.type === 'list') facts.push(block)
    else {
      const { line, rest: more } = asOneLine([block])
      if (line.length > 0) facts.push({ type: 'paragraph', text: line })
      rest.push(...more)
    }
  }
  return { facts, rest }
}

/** Blocks in an element that puts marks on all of its words, such as a language; that is also the language of photos. */
export function markedBlocks(blocks: readonly Block[], marks: readonly Mark[]): Block[] {
  if (marks.length === 0) return [...blocks]
  const language = marks.find((mark) => mark.type === 'language')?.language ?? ''
  const spoken = (photo: Photo): Photo => (photo.language === '' ? { ...photo, language } : photo)
  const marked = (block: Block): Block => {
    if (block.type === 'picture') return { ...block, photo: spoken(block.photo) }
    if (block.type === 'gallery') return { ...block, photos: block.photos.map(spoken) }
    return mapLines(block, (line) => markedLine(line, marks))
  }
  return blocks.map(marked)
}

/** A block with each of its lines changed. */
export function mapLines(block: Block, change: (line: Inline[]) => Inline[]): Block {
  const item = ({ text, value, blocks }: ListItem): ListItem => ({
    text: change(text),
    value,
    blocks: blocks.map(inner),
  })
  const inner = (block: Block): Block => mapLines(block, change)
  switch (block.type) {
    case 'paragraph':
    case 'subhead':
      return { ...block, text: change(block.text) }
    case 'quote':
    case 'pullquote':
      return { ...block, text: change(block.text), blocks: block.blocks.map(inner) }
    case 'list':
      return { ...block, items: block.items.map(item) }
    case 'table':
      return { ...block, header: block.header.map(change), rows: block.rows.map((row) => row.map(change)) }
    case 'factbox':
      return {
        ...block,
        body: block.body.map((fact) =>
          fact.type === 'paragraph' ? { ...fact, text: change(fact.text) } : { ...fact, items: fact.items.map(item) },
        ),
      }
    case 'keypoints':
      return { ...block, points: block.points.map(change) }
    case 'timeline':
      return { ...block, events: block.events.map((event) => ({ ...event, blocks: event.blocks.map(inner) })) }
    case 'questions':
      return { ...block, items: block.items.map((item) => ({ ...item, answer: item.answer.map(inner) })) }
    case 'verse':
      return { ...block, stanzas: block.stanzas.map(change) }
    case 'footnotes':
      return { ...block, notes: block.notes.map((note) => ({ ...note, text: change(note.text) })) }
    default:
      return block
  }
}
