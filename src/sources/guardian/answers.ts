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
        imageType: text,
      }),
      noWords,
    ),
    noWords,
  ),
})

function noWords() {
  return {
    width: 0,
    height: 0,
    altText: '',
    caption: '',
    credit: '',
    photographer: '',
    source: '',
    copyright: '',
    imageType: '',
  }
}

const flag = v.optional(v.fallback(v.boolean(), false), false)
const attributes = v.object({ keyEvent: flag, pinned: flag, title: text })

function noAttributes() {
  return { keyEvent: false, pinned: false, title: '' }
}

const block = v.object({
  bodyHtml: text,
  // It becomes part of an address.
  id: v.optional(v.fallback(v.pipe(v.string(), v.regex(/^[\w.~-]+$/)), ''), ''),
  title: text,
  published: v.optional(v.fallback(v.boolean(), true), true),
  firstPublishedDate: v.optional(v.unknown()),
  publishedDate: v.optional(v.unknown()),
  contributors: list(v.string()),
  attributes: v.optional(v.fallback(attributes, noAttributes), noAttributes),
})
const tag = v.object({
  id: text,
  type: text,
  webTitle: text,
  description: text,
  bio: text,
  bylineImageUrl: text,
})
const fields = {
  headline: text,
  standfirst: text,
  trailText: text,
  byline: text,
  body: text,
  main: text,
  thumbnail: text,
  lastModified: text,
  lang: text,
  liveBloggingNow: v.pipe(v.optional(v.unknown()), v.transform(String)),
}

function noFields() {
  const noWords = { headline: '', standfirst: '', trailText: '', byline: '', body: '', main: '', thumbnail: '' }
  return { ...noWords, lastModified: '', lang: '', liveBloggingNow: '' }
}

const mainBlock = v.optional(v.fallback(v.object({ bodyHtml: text }), { bodyHtml: '' }), { bodyHtml: '' })

function noBlocks() {
  return { main: { bodyHtml: '' }, body: [] }
}

/** An item of content, as far as the reader needs it (guardian/content-api-models, models/src/main/thrift/content/v1.thrift). */
export const guardianContent = v.object({
  type: text,
  id: v.pipe(v.string(), v.regex(/^[\w.~-]+(?:\/[\w.~-]+)+$/)),
  sectionId: v.pipe(v.string(), v.regex(/^[\w-]+$/)),
  sectionName: text,
  webTitle: v.string(),
  webUrl: text,
  webPublicationDate: v.optional(v.unknown()),
  fields: v.optional(v.fallback(v.object(fields), noFields), noFields),
  tags: list(tag),
  elements: list(v.object({ relation: text, type: text, assets: list(asset) })),
  blocks: v.optional(v.fallback(v.object({ main: mainBlock, body: list(block) }), noBlocks), noBlocks),
})

export const guardianList = v.object({
  response: v.object({
    status: v.literal('ok'),
    currentPage: v.optional(v.fallback(v.number(), 1), 1),
    pages: v.optional(v.fallback(v.number(), 0), 0),
    results: tolerantLists.of(guardianContent),
  }),
})

/** A page of what has a tag, with what the API says of the tag. */
export const guardianTagged = v.object({
  response: v.object({ ...guardianList.entries.response.entries, tag }),
})

export const guardianItem = v.object({ response: v.object({ status: v.literal('ok'), content: guardianContent }) })

export const guardianSections = v.object({
  response: v.object({ results: tolerantLists.of(v.object({ id: v.string(), webTitle: v.string() })) }),
})

export type GuardianTag = v.InferOutput<typeof tag>
export type GuardianContent = v.InferOutput<typeof guardianContent>
