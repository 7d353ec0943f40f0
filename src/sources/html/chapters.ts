import { type Block, type BlockOf, type Chapter, type Inline, plainText } from '../../model/body'
import { secondsIn } from '../../model/clockTime'

/** Recordings with the chapters that a list or a paragraph after them gives: each of its lines begins with a time. */
export function withChapters(blocks: Block[]): Block[] {
  const read: Block[] = []
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at]
    if (block === undefined) continue
    const following = block.type === 'audio' ? chaptersAfter(block, blocks.slice(at + 1, at + 3)) : null
    read.push(following?.recording ?? block)
    at += following?.taken ?? 0
  }
  return read
}

interface Following {
  recording: Block
  /** How many blocks the chapters stood in. */
  taken: number
}

function chaptersAfter(recording: BlockOf<'audio'>, [next, second]: Block[]): Following | null {
  const isNamed = next?.type === 'subhead' && chaptersName.test(plainText(next.text).trim())
  const given = isNamed ? second : next
  const chapters = given === undefined ? [] : chaptersIn(given)
  return chapters.length === 0 ? null : { recording: { ...recording, chapters }, taken: isNamed ? 2 : 1 }
}

// In the languages of the interface; the block has a heading of its own.
const chaptersName =
  /^(?:chapters?|time ?(?:stamps|codes)|kapitel|(?:lista )?rozdział(?:y|ów)|розділи|тайм-?коди|capítulos|chapitres|الفصول):?$/iu

const timedLine = /^[([]?((?:\d{1,2}:)?\d{1,3}:\d{2})(?:[.,]\d{1,3})?[)\]]?\s*[-–—:|]?\s*(\S.*)$/su

function chaptersIn(block: Block): Chapter[] {
  const lines = linesIn(block)
  if (lines.length < 2) return []
  const chapters = lines.map((line) => {
    const [, time = '', title = ''] = timedLine.exec(line) ?? []
    const start = secondsIn(time)
    return start === null ? null : { start, title: title.replace(/\s+/g, ' ').trim() }
  })
  return chapters.every((chapter) => chapter !== null) ? chapters : []
}

function linesIn(block: Block): string[] {
  if (block.type === 'paragraph') return linesOf(block.text)
  if (block.type !== 'list' || block.items.some(({ blocks }) => blocks.length > 0)) return []
  return block.items.map(({ text }) => plainText(text))
}

function linesOf(text: Inline[]): string[] {
  return plainText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
