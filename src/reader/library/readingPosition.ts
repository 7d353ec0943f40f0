import { type Block, linesOf, plainText } from '../../model/body'

/** A place in a story: a block, and how its words begin. */
export interface ReadingPosition {
  /** Counted from 0. */
  block: number
  print: string
}

const printLength = 60

/** The place of a block of a story's body. */
export function readingPositionOf(body: Block[], block: number): ReadingPosition {
  return { block, print: printOf(body[block]) }
}

/**
 * Where a place is now, as a block of the body: the block of the same words that is nearest to where it was or, where those
 * words are gone, the one that stands there instead. Null past the end.
 */
export function findReadingPosition(body: Block[], { block, print }: ReadingPosition): number | null {
  const distance = (at: number) => Math.abs(at - block)
  const same = body.map((_, at) => at).filter((at) => print !== '' && printOf(body[at]) === print)
  const nearest = same.sort((a, b) => distance(a) - distance(b))[0]
  return nearest ?? (block < body.length ? block : null)
}

function printOf(block: Block | undefined): string {
  return block === undefined ? '' : linesOf(block).map(plainText).join(' ').trim().slice(0, printLength)
}
