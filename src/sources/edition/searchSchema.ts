import * as v from 'valibot'
import { editionFormat } from './schema'

/** How many stories of a shard stand in one of its files of cards. */
export const cardsPerFile = 20

const format = v.literal(editionFormat)
const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** Stories that are searched together: some thousand that were published one after the other. */
const shard = v.object({
  /** The folder of its files, beside the index. Its name changes with what is in them. */
  folder: v.pipe(v.string(), v.regex(/^\w+$/)),
  stories: count,
  /** The first word of each of its files of words; the files are named by their number, 0 first. */
  starts: v.array(v.string()),
})

/** The list of shards, oldest stories first, so that a new one changes the numbers of none. */
export const indexSchema = v.object({ format, shards: v.array(shard) })

/**
 * A range of a shard's words in the order of their UTF-16 code units, a line for each: the word, then pairs of the number of
 * a story that holds it, 0 being the newest of the shard, and how much it weighs there, from 1 to 100. Only the lines that
 * are asked for are looked into.
 */
export const wordsSchema = v.object({ format, words: v.array(v.string()) })

/** What is shown of stories, in the order of their numbers. Only those that were found are looked into. */
export const cardsSchema = v.object({ format, stories: v.array(v.unknown()) })

export type Shard = v.InferOutput<typeof shard>
