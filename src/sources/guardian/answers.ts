import * as v from 'valibot'
import { tolerantLists } from '../tolerantLists'

const text = v.optional(v.fallback(v.string(), ''), '')
const list = <Item extends v.GenericSchema>(item: Item) => v.optional(v.fallback(tolerantLists.of(item), []), [])
// Numbers come as strings in places.
const pixels = v.optional(
  v.fallback(
    v.pipe(v.union([v.number(), v.pipe(v.string(), v.regex(/^\d{1,5}$/), v.transform(Number))]), v.minValue(0)),
    0,
  ),
  0,
)

const asset = v.object({
  type: text,
  mimeType: text,
  file: text,
  typeData: v.optional(
    v.fallback(
      v.object({
        width: pixels,
        height: pixels,
        altText: text,
        caption: text,
        credit: text,
        photographer: text,
        source: text,
        copyright: text,
      }),
      noWords,
    ),
    noWords,
  ),
})

function noWords() {
  return { width: 0, height: 0, altText: '', caption: '', credit: '', photographer: '', source: '', copyright: '' }
}

const block = v.object({ bodyHtml: text })
const fields = {
  headline: text,
  standfirst: text,
  trailText: text,
  byline: text,
  body: text,
  lastModified: text,
  lang: text,
}

function noFields() {
  return { headline: '', standfirst: '', trailText: '', byline: '', body: '', lastModified: '', lang: '' }
}

/** An item of content, as far as the reader needs it (guardian/content-api-models, models/src/main/thrift/content/v1.thrift). */
export const guardianContent = v.object({
  id: v.pipe(v.string(), v.regex(/^[\w.~-]+(?:\/[\w.~-]+)+$/)),
  sectionId: v.pipe(v.string(), v.regex(/^[\w-]+$/)),
  sectionName: text,
  webTitle: v.string(),
  webUrl: text,
  webPublicationDate: v.optional(v.unknown()),
  fields: v.optional(v.fallback(v.object(fields), noFields), noFields),
  tags: list(v.object({ type: text, webTitle: text })),
  elements: list(v.object({ relation: text, type: text, assets: list(asset) })),
  blocks: v.optional(v.fallback(v.object({ body: list(block) }), { body: [] }), { body: [] }),
})

export const guardianList = v.object({
  response: v.object({
    status: v.literal('ok'),
    currentPage: v.optional(v.fallback(v.number(), 1), 1),
    pages: v.optional(v.fallback(v.number(), 0), 0),
    results: tolerantLists.of(guardianContent),
  }),
})

export const guardianItem = v.object({ response: v.object({ status: v.literal('ok'), content: guardianContent }) })

export const guardianSections = v.object({
  response: v.object({ results: tolerantLists.of(v.object({ id: v.string(), webTitle: v.string() })) }),
})

export type GuardianContent = v.InferOutput<typeof guardianContent>
