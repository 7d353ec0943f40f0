import type { Block, FactBlock, Inline } from '../../model/body'
import { joinLines, paragraphsOf } from './inline'

/** The lines of text that a block is; null for one that is more than text. */
export function textLinesOf(block: Block): Inline[][] | null {
  switch (block.type) {
    case 'paragraph':
    case 'subhead':
      return [block.text]
    case 'quote':
    case 'pullquote':
      return [block.text, ...paragraphsOf([{ text: block.attribution, marks: [] }])]
    case 'list':
      return block.items
    default:
      return null
  }
}

/** Blocks as one line for a place that holds no more, such as a cell, and the blocks that are more than text. */
export function asOneLine(blocks: readonly Block[]): { line: Inline[]; rest: Block[] } {
  const lines: Inline[][] = []
  const rest: Block[] = []
  for (const block of blocks) {
    const text = textLinesOf(block)
    if (text === null) rest.push(block)
    else for (const line of text) lines.push(line)
  }
  return { line: joinLines(lines), rest }
}

/** Blocks as a fact box holds them, and those that it can't hold. */
export function factsIn(blocks: readonly Block[]): { facts: FactBlock[]; rest: Block[] } {
  const facts: FactBlock[] = []
  const rest: Block[] = []
  for (const block of blocks) {
    const text = textLinesOf(block)
    if (block.type === 'paragraph' || block.type === 'list') facts.push(block)
    else if (text === null) rest.push(block)
    else facts.push({ type: 'paragraph', text: joinLines(text) })
  }
  return { facts, rest }
}
