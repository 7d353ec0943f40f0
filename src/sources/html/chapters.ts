import { type Block, type Chapter, plainText } from '../../model/body'
import { secondsIn } from '../../model/clockTime'

/** Recordings with the chapters that a list after them gives: each of its items begins with a time. */
export function withChapters(blocks: Block[]): Block[] {
  const taken = new Set<Block>()
  const read = blocks.map((block, at) => {
    const next = blocks[at + 1]
    const chapters = block.type === 'audio' && next !== undefined ? chaptersIn(next) : []
    if (block.type !== 'audio' || next === undefined || chapters.length === 0) return block
    taken.add(next)
    return { ...block, chapters }
  })
  return read.filter((block) => !taken.has(block))
}

const timedItem = /^[([]?((?:\d{1,2}:)?\d{1,3}:\d{2})[)\]]?\s*[-–—:|]?\s*(\S.*)$/su

function chaptersIn(block: Block): Chapter[] {
  if (block.type !== 'list' || block.items.length < 2) return []
  const chapters = block.items.map(({ text, blocks }) => {
    const [, time = '', title = ''] = timedItem.exec(plainText(text)) ?? []
    const start = secondsIn(time)
    return start === null || blocks.length > 0 ? null : { start, title: title.replace(/\s+/g, ' ').trim() }
  })
  return chapters.every((chapter) => chapter !== null) ? chapters : []
}
