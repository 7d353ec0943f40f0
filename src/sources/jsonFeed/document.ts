import * as v from 'valibot'
import { tolerantLists } from '../tolerantLists'

const text = v.optional(v.fallback(v.string(), ''), '')
// "If an id is presented as a number, a JSON Feed reader should coerce it to a string": JSON Feed 1.1, items.
const id = v.optional(v.fallback(v.pipe(v.union([v.string(), v.number()]), v.transform(String)), ''), '')
const list = <Item extends v.GenericSchema>(item: Item) => v.optional(v.fallback(tolerantLists.of(item), []), [])

const author = v.union([
  v.object({ name: v.string() }),
  v.pipe(
    v.string(),
    v.transform((name) => ({ name })),
  ),
])
const writers = {
  /** As in 1.1. */
  authors: list(author),
  /** As in 1.0; some feeds have both. */
  author: v.optional(v.fallback(v.nullable(author), null), null),
}

const item = v.object({
  id,
  url: text,
  external_url: text,
  title: text,
  summary: text,
  content_html: text,
  content_text: text,
  image: text,
  banner_image: text,
  date_published: v.optional(v.unknown()),
  date_modified: v.optional(v.unknown()),
  language: text,
  tags: list(v.string()),
  attachments: list(v.object({ url: v.string(), mime_type: text, title: text })),
  ...writers,
})

/**
 * A JSON Feed, version 1.0 or 1.1 (https://www.jsonfeed.org/version/1.1/). `version` is written in many ways: a feed is
 * known by its items. One that is `expired` will get no more of them, and can be read all the same.
 */
export const jsonFeedDocument = v.object({
  title: text,
  home_page_url: text,
  next_url: text,
  language: text,
  items: tolerantLists.of(item),
  ...writers,
})

export type JsonFeedDocument = v.InferOutput<typeof jsonFeedDocument>
export type JsonFeedItem = v.InferOutput<typeof item>
