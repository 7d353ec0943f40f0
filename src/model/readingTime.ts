import { type Block, linesOf, plainText } from './body'

const wordsPerMinute = 230
const charactersPerMinute = 500
// Scripts without word spaces. The long-vowel mark of kana is of the script Common (Unicode Standard Annex 24).
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Javanese}\p{Script=Balinese}\p{Script=Yi}\p{Script=Tai_Le}\p{Script=New_Tai_Lue}\p{Script=Tai_Tham}]/gu

// The blocks that these scripts are in. Few texts have any of it, and to look for blocks takes a fifth of the time.
const maybeUnspaced = /[\u0e00-\u109f\u1780-\u1b7f\u2e80-\uffff]/

/** Whole minutes that a body takes to read, at least 1. */
export function readingMinutes(body: Block[]): number {
  return Math.max(1, Math.round(wordCount(body) / wordsPerMinute))
}

const counted = new WeakMap<Block[], number>()

/**
 * The number of words in a body, counted once for all parts of a page that ask. What is written without word spaces, such as
 * Chinese, Thai or Burmese, is counted by character, as many words as take as long to read.
 */
export function wordCount(body: Block[]): number {
  const count = counted.get(body) ?? countWords(body)
  counted.set(body, count)
  return count
}

function countWords(body: Block[]): number {
  const text = body.flatMap(linesOf).map(plainText).join(' ')
  const hasUnspaced = maybeUnspaced.test(text)
  const characters = (hasUnspaced && text.match(unspaced)?.length) || 0
  const words = (hasUnspaced ? text.replace(unspaced, ' ') : text).match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0
  return words + (characters / charactersPerMinute) * wordsPerMinute
}
