import { type Block, linesOf, plainText } from '../../model/body'

/** Where a reader stopped in a story: a block, and the beginning of its text. */
export interface ReadingPosition {
  /** Counted from 0. */
  block: number
  print: string
}

const printLength = 60

/** The position of the block at index `block` of a story's body. */
export function readingPositionOf(body: Block[], block: number): ReadingPosition {
  return { block, print: printOf(body[block]) }
}

/**
 * The index of the block at a saved position, in a body that may have changed since: the nearest block that begins with the
 * same text or, when there is none, the block at the same index. Null past the end.
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
