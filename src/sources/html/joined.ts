import type { Block } from '../../model/body'

/**
 * Blocks in which notes that follow each other are one list, as questions are that have no title of their own: some systems write
 * each by itself. A rule before notes is left out: the notes have one.
 */
export function withJoinedLists(blocks: readonly Block[]): Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    const both = last === undefined ? null : joinedBlock(last, block)
    if (both !== null) joined[joined.length - 1] = both
    else joined.push(block)
  }
  return joined
}

function joinedBlock(last: Block, block: Block): Block | null {
  if (block.type === 'footnotes') {
    if (last.type === 'rule') return block
    return last.type === 'footnotes' ? { ...block, notes: [...last.notes, ...block.notes] } : null
  }
  const areQuestions = block.type === 'questions' && last.type === 'questions' && block.title === ''
  return areQuestions ? { ...last, items: [...last.items, ...block.items] } : null
}
