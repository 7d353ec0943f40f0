import type { Article } from '../../model/article'
import { linesOf, plainText } from '../../model/body'

/** The words of a story, to tell later what has changed in them. */
export interface StoryText {
  headline: string
  standfirst: string
  /** The words of each block that has some, in reading order. */
  passages: string[]
}

/** How much of a story is kept for that, in UTF-16 units and in passages. */
const longest = 40_000
const most = 500

/** The words of a story; null where there are too many of them to keep and compare. */
export function storyTextOf({ headline, standfirst, body }: Article): StoryText | null {
  const passages = body.map((block) => linesOf(block).map(plainText).join(' ').trim()).filter((words) => words !== '')
  const length = passages.reduce((sum, words) => sum + words.length, 0)
  return length > longest || passages.length > most ? null : { headline, standfirst, passages }
}
