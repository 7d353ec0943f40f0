import * as v from 'valibot'
import type { Photo, PhotoLine, PhotoWords } from '../../model/photo'
import { words } from './lineSchemas'
import type { Lists } from './lists'
import { rightsEntries, rightsOf } from './rightsSchema'

const fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const size = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000))

interface Parts {
  text: v.GenericSchema<unknown, string>
  time: v.GenericSchema<unknown, string | null>
  media: v.GenericSchema<string, string>
}

/**
 * The schema of a photo with its credit and rights. Takes the way of reading, the parts that it shares with other documents, and how
 * to read what stands under a photo whose document does not say so.
 */
export function photoSchema(lists: Lists, { text, time, media }: Parts, readLine: (words: PhotoWords) => PhotoLine) {
  const names = lists.orElse(v.optional(lists.of(words), []), [])
  const credit = v.object({
    line: words,
    photographers: names,
    agencies: names,
    distributor: v.optional(v.nullable(words), null),
    labelled: v.optional(v.boolean(), false),
  })
  return v.pipe(
    v.object({
      renditions: v.pipe(
        lists.of(v.object({ url: media, width: size, height: size, type: text })),
        v.transform((renditions) => renditions.sort((a, b) => a.width - b.width)),
      ),
      width: lists.orElse(v.optional(v.union([size, v.literal(0)]), 0), 0),
      height: lists.orElse(v.optional(v.union([size, v.literal(0)]), 0), 0),
      focalPoint: lists.orElse(v.nullish(v.object({ x: fraction, y: fraction }), null), null),
      isWhole: v.exactOptional(lists.orElse(v.boolean(), false)),
      alt: text,
      caption: text,
      creator: text,
      creditLine: text,
      source: text,
      copyrightNotice: text,
      ...rightsEntries(lists, text, time),
      color: lists.orElse(v.optional(v.pipe(v.string(), v.regex(/^(?:#[0-9a-f]{6})?$/i)), ''), ''),
      language: text,
      line: lists.orElse(
        v.optional(v.object({ caption: text, credit: v.optional(v.nullable(credit), null) })),
        undefined,
      ),
    }),
    v.transform(
      ({ line, digitalSourceType, archive, handout, usageTerms, rightsUntil, ...photo }): Photo => ({
        ...photo,
        line: line ?? readLine(photo),
        ...rightsOf({ digitalSourceType, archive, handout, usageTerms, rightsUntil }),
      }),
    ),
  )
}
