import * as v from 'valibot'
import type { Article, Summary } from '../../model/article'
import type { Block, FactBlock, Inline, ListItem } from '../../model/body'
import type { LiveCoverage } from '../../model/live'
import { deepestMath, type MathNode, mathAttributes, mathTags, mathValue } from '../../model/math'
import { lineAsSupplied, type Photo } from '../../model/photo'
import { digitalSourceTypes } from '../../model/photoRights'
import type { StaticPage } from '../../model/staticPage'

/** How deep marks may stand within marks. A line nested without end would take the check past the stack. */
const deepestMark = 16

const words = v.pipe(v.string(), v.nonEmpty())
const step = v.pipe(words, v.notValues(['.', '..']))
const size = v.pipe(v.number(), v.minValue(0), v.maxValue(100_000))
const fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const instant = v.nullable(
  v.pipe(
    v.string(),
    v.check((time) => !Number.isNaN(Date.parse(time)), 'no such time'),
  ),
)
// Sources give whole addresses of http and https, or paths of this origin: two slashes would name another host.
const media = v.pipe(v.string(), v.regex(/^(?:https?:\/\/[^/]|\/(?![/\\]))\S*$/i))
const link = v.pipe(v.string(), v.regex(/^(?:https?:\/\/[^/]|mailto:|tel:|#|\/(?![/\\]))/i))
const noMedia = v.union([media, v.literal('')])

// As HTML sources and edition/1 name them, so that none is taken for a place of the page's own.
const anchorId = v.pipe(v.string(), v.regex(/^at-[\w.-]+$/))
const mark = v.picklist(['strong', 'emphasis', 'subscript', 'superscript', 'deleted', 'inserted', 'small', 'code'])

const line: v.GenericSchema<unknown, Inline[]> = lineOf(deepestMark)

function lineOf(depth: number): v.GenericSchema<unknown, Inline[]> {
  const text = v.object({ type: v.literal('text'), text: v.string() })
  const end = v.object({ type: v.literal('break') })
  if (depth === 0) return v.array(v.variant('type', [text, end]))
  const inner = lineOf(depth - 1)
  return v.array(
    v.variant('type', [
      text,
      end,
      v.object({ type: mark, text: inner }),
      v.object({ type: v.literal('link'), href: link, text: inner }),
      v.object({ type: v.literal('anchor'), id: anchorId, text: inner }),
      v.object({ type: v.literal('language'), language: words, text: inner }),
      v.object({ type: v.literal('ruby'), reading: v.string(), text: inner }),
      v.object({
        type: v.literal('formula'),
        math: v.array(mathNodeOf(deepestMath)),
        isBlock: v.boolean(),
        text: inner,
      }),
    ]),
  )
}

function mathNodeOf(depth: number): v.GenericSchema<unknown, MathNode> {
  const children = depth === 0 ? v.tuple([]) : v.array(v.lazy(() => mathNodeOf(depth - 1)))
  const attribute = v.exactOptional(v.pipe(v.string(), v.regex(mathValue)))
  const attributes = v.object(Object.fromEntries(mathAttributes.map((name) => [name, attribute])))
  return v.union([v.string(), v.object({ tag: v.picklist(mathTags), attributes, children })])
}

const photoLine = v.object({
  caption: v.string(),
  credit: v.nullable(
    v.object({
      line: v.string(),
      photographers: v.array(v.string()),
      agencies: v.array(v.string()),
      distributor: v.nullable(v.string()),
      labelled: v.boolean(),
    }),
  ),
})
const photo: v.GenericSchema<unknown, Photo> = v.pipe(
  v.object({
    renditions: v.array(v.object({ url: media, width: size, height: size, type: v.string() })),
    width: size,
    height: size,
    focalPoint: v.nullable(v.object({ x: fraction, y: fraction })),
    alt: v.string(),
    caption: v.string(),
    isWhole: v.fallback(v.optional(v.boolean()), undefined),
    color: v.pipe(v.string(), v.regex(/^(?:#[0-9a-f]{6})?$/i)),
    creator: v.string(),
    creditLine: v.string(),
    source: v.string(),
    copyrightNotice: v.string(),
    language: v.string(),
    rights: v.fallback(
      v.optional(
        v.object({
          digitalSourceType: v.nullable(v.picklist(digitalSourceTypes)),
          isArchive: v.boolean(),
          isHandout: v.boolean(),
          usageTerms: v.string(),
          until: instant,
        }),
      ),
      undefined,
    ),
    // Kept as the source's code read it, which a story from the library does without.
    line: v.fallback(v.optional(photoLine), undefined),
  }),
  v.transform(({ line, ...photo }): Photo => ({ ...photo, line: line ?? lineAsSupplied(photo) })),
)

/** How deep blocks may stand within lists and quotations. */
const deepestBlock = 8

const paragraph = v.object({ type: v.literal('paragraph'), text: line })
const block: v.GenericSchema<unknown, Block> = blockOf(deepestBlock)

/** Fields that stories saved by an older reader are without have the values that were meant then. */
function blockOf(depth: number): v.GenericSchema<unknown, Block> {
  const inner = depth === 0 ? v.optional(v.tuple([]), []) : v.optional(v.array(v.lazy(() => blockOf(depth - 1))), [])
  const list = listOf(inner)
  const factBlock: v.GenericSchema<unknown, FactBlock> = v.variant('type', [paragraph, list])
  return v.variant('type', [
    paragraph,
    list,
    v.object({ type: v.literal('subhead'), text: line }),
    v.object({ type: v.literal('picture'), photo }),
    v.object({ type: v.literal('gallery'), title: v.string(), photos: v.array(photo) }),
    v.object({ type: v.picklist(['quote', 'pullquote']), text: line, blocks: inner, attribution: v.string() }),
    v.object({
      type: v.literal('table'),
      caption: v.string(),
      header: v.array(line),
      rows: v.array(v.array(line)),
      rowHeaders: v.optional(v.boolean(), false),
      sortable: v.optional(v.boolean(), false),
    }),
    v.object({ type: v.literal('embed'), url: media, title: v.string(), player: noMedia }),
    v.object({
      type: v.literal('audio'),
      url: media,
      title: v.string(),
      chapters: v.optional(v.array(v.object({ start: v.number(), title: v.string() })), []),
    }),
    v.object({
      type: v.literal('graphic'),
      url: media,
      title: v.string(),
      player: noMedia,
      alt: v.string(),
      image: v.nullable(photo),
      height: size,
    }),
    v.object({ type: v.literal('keypoints'), title: v.string(), points: v.array(line) }),
    v.object({
      type: v.literal('timeline'),
      title: v.string(),
      events: v.array(v.object({ time: v.string(), title: v.string(), blocks: inner })),
    }),
    v.object({
      type: v.literal('questions'),
      title: v.string(),
      items: v.array(v.object({ question: v.string(), answer: inner })),
    }),
    v.object({ type: v.literal('code'), code: v.string(), language: v.string() }),
    v.object({ type: v.literal('verse'), stanzas: v.array(line) }),
    v.object({
      type: v.literal('footnotes'),
      notes: v.array(v.object({ id: anchorId, back: v.union([anchorId, v.literal('')]), text: line })),
    }),
    v.object({ type: v.literal('newsletter'), title: v.string(), description: v.string(), url: media }),
    v.object({
      type: v.literal('video'),
      url: media,
      title: v.string(),
      poster: v.optional(noMedia, ''),
      captions: v.optional(v.array(v.object({ url: media, language: v.string(), label: v.string() })), []),
    }),
    v.object({ type: v.literal('factbox'), title: v.string(), body: v.array(factBlock) }),
    v.object({ type: v.literal('rule') }),
  ])
}

function listOf(blocks: v.GenericSchema<unknown, Block[]>) {
  const value = v.optional(v.nullable(v.pipe(v.number(), v.integer())), null)
  const item = v.object({ text: line, value, blocks })
  const bareLine = v.pipe(
    line,
    v.transform((text): ListItem => ({ text, value: null, blocks: [] })),
  )
  return v.object({
    type: v.literal('list'),
    ordered: v.boolean(),
    numerals: v.optional(v.picklist(['1', 'a', 'A', 'i', 'I']), '1'),
    items: v.array(v.union([item, bareLine])),
  })
}

const profileLinks = v.exactOptional(v.array(v.object({ name: v.string(), slug: step })))
const translations = v.exactOptional(v.array(v.object({ language: words, section: step, slug: step })))

const summaryEntries = {
  id: words,
  section: step,
  slug: step,
  headline: words,
  kicker: v.string(),
  standfirst: v.string(),
  published: instant,
  updated: instant,
  language: v.string(),
  tags: v.array(v.string()),
  topics: profileLinks,
  photo: v.nullable(photo),
  sponsor: v.fallback(v.optional(v.object({ kind: v.picklist(['paid', 'supported']), name: v.string() })), undefined),
  opinion: v.fallback(v.optional(v.object({ columnist: v.string(), portrait: v.nullable(photo) })), undefined),
  canonical: noMedia,
  translations,
}

/** What a card shows of a story; as with `articleSchema`, nothing in it is to be trusted. */
export const summarySchema: v.GenericSchema<unknown, Summary> = v.object(summaryEntries)

const time = v.pipe(
  v.string(),
  v.check((time) => !Number.isNaN(Date.parse(time)), 'no such time'),
)
const live: v.GenericSchema<unknown, LiveCoverage> = v.object({
  index: v.object({
    started: instant,
    ended: instant,
    versions: v.array(v.tuple([words, v.string()])),
    pinned: v.array(words),
    keyEvents: v.array(v.object({ id: words, headline: v.string(), published: time })),
  }),
  posts: v.array(
    v.object({
      id: words,
      published: time,
      updated: instant,
      headline: v.string(),
      byline: v.string(),
      body: v.array(block),
      isKeyEvent: v.boolean(),
      isPinned: v.boolean(),
    }),
  ),
})

/** A story of the model, as it comes back from the reader's device or out of a file: nothing in it is to be trusted. */
export const articleSchema: v.GenericSchema<unknown, Article> = v.object({
  ...summaryEntries,
  access: v.picklist(['open', 'locked', 'protected']),
  byline: v.string(),
  authors: v.array(v.string()),
  authorPages: profileLinks,
  dateline: v.string(),
  body: v.array(block),
  corrections: v.array(v.object({ date: instant, text: v.string() })),
  related: v.array(summarySchema),
  live: v.fallback(v.optional(live), undefined),
})

/** A static page, checked as `articleSchema` checks a story. */
export const staticPageSchema: v.GenericSchema<unknown, StaticPage> = v.object({
  slug: step,
  title: words,
  body: v.array(block),
  photo: v.nullable(photo),
  updated: instant,
  language: v.string(),
  address: noMedia,
})
