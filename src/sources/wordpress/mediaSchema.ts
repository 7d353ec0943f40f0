import * as v from 'valibot'
import { tolerantLists } from '../tolerantLists'
import { rendered, text, valuesIn } from './fieldSchemas'

const pixels = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number))]),
  v.integer(),
  v.minValue(1),
  v.maxValue(100_000),
)
const file = v.object({ source_url: v.string(), width: pixels, height: pixels, mime_type: text })

/**
 * An attachment. In its place WordPress embeds an error where it may not be seen, and the whole index of the API where it
 * is gone: only what has an address is taken.
 */
export const media = v.object({
  source_url: v.pipe(v.string(), v.nonEmpty()),
  media_type: text,
  mime_type: text,
  alt_text: text,
  caption: rendered,
  // The Media Credit plug-in's, and Newspack's.
  media_credit: v.optional(v.fallback(v.object({ rendered: text }), noPluginCredit), {}),
  meta: v.optional(v.fallback(v.object({ _media_credit: text, _navis_media_credit_org: text }), noNewspackCredit), {}),
  media_details: v.optional(
    v.fallback(
      v.object({
        width: v.optional(v.fallback(pixels, 0), 0),
        height: v.optional(v.fallback(pixels, 0), 0),
        // PHP writes an empty object as a list.
        sizes: v.optional(v.pipe(v.unknown(), v.transform(valuesIn), tolerantLists.of(file)), {}),
        image_meta: v.optional(v.fallback(v.object({ credit: text, copyright: text }), noCredit), {}),
      }),
      noDetails,
    ),
    {},
  ),
})

function noPluginCredit() {
  return { rendered: '' }
}

function noNewspackCredit() {
  return { _media_credit: '', _navis_media_credit_org: '' }
}

function noCredit() {
  return { credit: '', copyright: '' }
}

function noDetails() {
  return { width: 0, height: 0, sizes: [], image_meta: noCredit() }
}

export type WordpressMedia = v.InferOutput<typeof media>
