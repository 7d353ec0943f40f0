import type { Article } from '../../model/article'
import { linesOf, plainText } from '../../model/body'

/** The text of a story, stored to tell later what has changed in it. */
export interface StoryText {
  headline: string
  standfirst: string
  /** The text of each block that has any, in reading order. */
  passages: string[]
}

/** The longest text that is stored, in UTF-16 units and in passages. */
const maxLength = 40_000
const maxPassages = 500

/** The text of a story; null when it is too long to store and compare. */
export function storyTextOf({ headline, standfirst, body }: Article): StoryText | null {
  const passages = body.map((block) => linesOf(block).map(plainText).join(' ').trim()).filter((words) => words !== '')
  const length = passages.reduce((sum, words) => sum + words.length, 0)
  return length > maxLength || passages.length > maxPassages ? null : { headline, standfirst, passages }
}
