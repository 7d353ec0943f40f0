import * as v from 'valibot'
import type { Block, Inline } from '../../model/body'
import { secondsIn } from '../../model/clockTime'
import type { Photo } from '../../model/photo'
import { anchorId, words } from './lineSchemas'
import type { Lists } from './lists'

/**
 * The schemas of the blocks that few stories have. Takes the way of reading lists, and the schemas of the parts that all blocks
 * are made of: a line of text, a text and an address that may be missing, an address, a photo, blocks within a block.
 */
export function rareBlocks(lists: Lists, { line, text, media, optionalMedia, photo, innerBlocks }: Parts) {
  const clock = v.pipe(v.string(), v.regex(/^\d{1,3}(?::[0-5]\d){1,2}$/), v.transform(secondsIn), v.number())
  const chapter = v.object({ start: clock, title: words })
  const event = v.object({ time: text, title: text, blocks: innerBlocks })
  const question = v.object({ question: words, answer: innerBlocks })
  const note = v.object({
    id: anchorId,
    back: lists.orElse(v.optional(v.union([anchorId, v.literal('')]), ''), ''),
    text: line,
  })
  const some = <Item extends v.GenericSchema>(item: Item) => v.pipe(lists.of(item), v.minLength(1))
  return [
    v.object({
      type: v.literal('audio'),
      url: media,
      title: text,
      chapters: lists.orElse(v.optional(lists.of(chapter), []), []),
    }),
    v.object({
      type: v.literal('keypoints'),
      title: text,
      points: v.pipe(
        lists.worded(line, (words) => words),
        v.minLength(1),
      ),
    }),
    v.object({ type: v.literal('timeline'), title: text, events: some(event) }),
    v.object({ type: v.literal('questions'), title: text, items: some(question) }),
    // The spaces at the beginning of a program's lines are part of it.
    v.object({ type: v.literal('code'), code: v.pipe(v.string(), v.regex(/\S/)), language: text }),
    v.object({
      type: v.literal('verse'),
      stanzas: v.pipe(
        lists.worded(line, (words) => words),
        v.minLength(1),
      ),
    }),
    v.object({ type: v.literal('footnotes'), notes: some(note) }),
    v.object({ type: v.literal('newsletter'), title: words, description: text, url: media }),
    v.object({
      type: v.literal('graphic'),
      url: media,
      title: text,
      player: optionalMedia,
      alt: text,
      image: lists.orElse(v.nullish(photo, null), null),
      height: lists.orElse(v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000)), 0), 0),
    }),
  ] as const
}

interface Parts {
  line: v.GenericSchema<unknown, Inline[]>
  text: v.GenericSchema<unknown, string>
  media: v.GenericSchema<string, string>
  optionalMedia: v.GenericSchema<unknown, string>
  photo: v.GenericSchema<unknown, Photo>
  innerBlocks: v.GenericSchema<unknown, Block[]>
}
