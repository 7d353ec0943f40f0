import * as v from 'valibot'
import { tolerantLists } from '../tolerantLists'

const text = v.optional(v.fallback(v.string(), ''), '')
const list = <Item extends v.GenericSchema>(item: Item) => v.optional(v.fallback(tolerantLists.of(item), []), [])
const orNull = <Field extends v.GenericSchema>(field: Field) => v.optional(v.fallback(v.nullable(field), null), null)
/** ANS keeps texts by purpose; "basic" is the usual one. */
const basicText = v.pipe(
  v.optional(v.fallback(v.object({ basic: text, web: text }), { basic: '', web: '' }), { basic: '', web: '' }),
  v.transform(({ basic, web }) => ({ basic: basic || web })),
)
const pixels = v.optional(
  v.fallback(
    v.pipe(v.union([v.number(), v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number))]), v.minValue(0)),
    0,
  ),
  0,
)

const people = list(
  v.pipe(
    v.object({ _id: text, slug: text, name: text, byline: text, first_name: text, last_name: text }),
    v.transform(({ first_name, last_name, ...person }) => ({
      ...person,
      name: person.name || `${first_name} ${last_name}`.trim(),
    })),
  ),
)
const credits = v.optional(v.fallback(v.object({ by: people, affiliation: people }), nobody), nobody)

function nobody() {
  return { by: [], affiliation: [] }
}

const noAddress = { url: '', originalUrl: '', id: '', _id: '' }
const addresses = v.optional(
  v.fallback(v.object({ url: text, originalUrl: text, id: text, _id: text }), noAddress),
  noAddress,
)

const image = {
  url: text,
  additional_properties: addresses,
  width: pixels,
  height: pixels,
  caption: text,
  alt_text: text,
  credits,
  vanity_credits: credits,
  copyright: text,
  distributor: v.optional(v.fallback(v.object({ category: text }), { category: '' }), { category: '' }),
  focal_point: orNull(v.object({ x: v.number(), y: v.number() })),
}

/** A stream of a recording. */
const stream = v.object({ url: text, stream_type: text })

/** A part of a story, of any type; `inner` are the parts that it holds. */
export interface ArcElement {
  type: string
  subtype: string
  content: string
  level: number
  list_type: string
  citation: { content: string }
  url: string
  text: string
  html: string
  streams: { url: string; stream_type: string }[]
  /** The files of a film's captions; "WEB_VTT" is what browsers read. */
  subtitles: { url: string; format: string }[]
  headlines: { basic: string }
  image: ArcImage | null
  header: { content: string }[]
  rows: { content: string }[][]
  inner: ArcElement[]
}

export type ArcImage = v.InferOutput<typeof imageSchema>

const imageSchema = v.object(image)
const noOembed = { html: '', url: '', _id: '' }
const cell = v.object({ content: text })
const elements: v.GenericSchema<unknown, ArcElement[]> = list(v.lazy(() => element))
const element: v.GenericSchema<unknown, ArcElement> = v.pipe(
  v.object({
    ...image,
    type: text,
    subtype: text,
    content: text,
    level: pixels,
    list_type: text,
    text: text,
    citation: v.optional(v.fallback(v.object({ content: text }), { content: '' }), { content: '' }),
    raw_oembed: v.optional(v.fallback(v.object({ html: text, url: text, _id: text }), noOembed), noOembed),
    embed: addresses,
    referent: addresses,
    streams: list(stream),
    subtitles: orNull(v.object({ urls: list(v.object({ url: text, format: text })) })),
    headlines: basicText,
    header: list(cell),
    rows: list(
      v.union([
        v.array(cell),
        v.pipe(
          v.object({ cells: v.array(cell) }),
          v.transform(({ cells }) => cells),
        ),
      ]),
    ),
    content_elements: elements,
    items: elements,
    promo_items: orNull(v.object({ basic: orNull(imageSchema) })),
  }),
  v.transform(({ content_elements, items, raw_oembed, embed, referent, promo_items, subtitles, ...part }) => ({
    ...part,
    subtitles: subtitles?.urls ?? [],
    html: raw_oembed.html,
    url: [part.url, raw_oembed.url, raw_oembed._id, embed.url, referent.id].find(isAddress) ?? '',
    image: part.type === 'image' ? part : (promo_items?.basic ?? null),
    inner: [...content_elements, ...items],
  })),
)

function isAddress(written: string): boolean {
  return /^(?:https?:)?\//i.test(written)
}

const promoItems = orNull(v.object({ basic: orNull(element), lead_art: orNull(element) }))
const section = v.object({ _id: text, name: text })
const website = v.object({ website_section: orNull(section), website_url: text })

/** A story in Arc XP's ANS, 0.5.8 to 0.10 (washingtonpost/ans-schema, story.json). */
export const arcStorySchema = v.object({
  _id: v.pipe(v.string(), v.nonEmpty()),
  type: v.literal('story'),
  canonical_url: text,
  language: text,
  headlines: basicText,
  subheadlines: basicText,
  description: basicText,
  label: v.optional(
    v.fallback(v.object({ basic: orNull(v.object({ text: text, display: v.optional(v.boolean(), true) })) }), {
      basic: null,
    }),
    { basic: null },
  ),
  credits,
  vanity_credits: credits,
  display_date: v.optional(v.unknown()),
  first_publish_date: v.optional(v.unknown()),
  publish_date: v.optional(v.unknown()),
  last_updated_date: v.optional(v.unknown()),
  taxonomy: v.optional(
    v.fallback(
      v.object({
        primary_section: orNull(section),
        primary_site: orNull(section),
        sections: list(section),
        sites: list(section),
        tags: list(v.object({ text: text, slug: text })),
      }),
      noTaxonomy,
    ),
    noTaxonomy,
  ),
  content_restrictions: v.optional(v.fallback(v.object({ content_code: text }), { content_code: '' }), {
    content_code: '',
  }),
  /** Where the story runs in each website of the newsroom, by the website's name. */
  websites: v.optional(v.fallback(v.record(v.string(), website), {}), {}),
  canonical_website: text,
  promo_items: promoItems,
  content_elements: elements,
  revision: v.optional(v.fallback(v.object({ published: v.optional(v.boolean(), true) }), { published: true }), {
    published: true,
  }),
})

function noTaxonomy() {
  return { primary_section: null, primary_site: null, sections: [], sites: [], tags: [] }
}

const stories = tolerantLists.of(arcStorySchema)
const words = v.optional(v.fallback(v.string(), ''), '')

/** A list of stories: an array, the answer of the Content API or a collection, or one story. */
export const arcDocument = v.union([
  v.pipe(
    arcStorySchema,
    v.transform((story) => ({ title: '', next: null, stories: [story] })),
  ),
  v.pipe(
    stories,
    v.transform((found) => ({ title: '', next: null, stories: found })),
  ),
  v.pipe(
    v.object({ data: stories }),
    v.transform(({ data }) => ({ title: '', next: null, stories: data })),
  ),
  v.pipe(
    v.object({ content_elements: stories, next: orNull(v.number()), name: words, headlines: basicText }),
    v.transform(({ content_elements, next, name, headlines }) => ({
      title: name || headlines.basic,
      next,
      stories: content_elements,
    })),
  ),
])

export type ArcStory = v.InferOutput<typeof arcStorySchema>
