import * as v from 'valibot'
import type { Block, ListItem } from '../../model/body'
import { stripForms } from '../../model/edition'
import { lineAsSupplied, type PhotoLine, type PhotoWords } from '../../model/photo'
import { linkAddress, mediaAddress } from '../address'
import { liveParts } from '../liveParts'
import { slugPattern } from '../slugPattern'
import { address, lineSchemas, words, written } from './lineSchemas'
import type { Lists } from './lists'
import { liveSchema } from './liveSchema'
import { photoSchema } from './photoSchema'
import { profileSchemas } from './profileSchemas'
import { rareBlocks } from './rareBlocks'

export const editionFormat = 'edition/1'

const headlineLimit = 500
const slugLimit = 200

const slug = v.pipe(v.string(), v.trim(), v.maxLength(slugLimit), v.regex(slugPattern), v.notValues(['.', '..']))
const headline = v.pipe(words, v.transform(clipped))
const instant = v.pipe(v.string(), v.isoTimestamp(), v.check(isInCalendar, 'no such date'))

/**
 * The schemas of the documents of edition/1, and of the parts that they share. Takes the folder that media and links are
 * relative to (an absolute path or URL ending in a slash), the way of reading, and how to read what stands under a photo whose
 * document does not say so. Their output is the model; their input is `docs/edition.md`.
 */
export function editionSchemas(
  base: string,
  lists: Lists,
  readLine: (words: PhotoWords) => PhotoLine = lineAsSupplied,
) {
  const text = lists.orElse(v.optional(v.pipe(v.string(), v.trim()), ''), '')
  const time = lists.orElse(v.nullish(instant, null), null)
  const optionalList = <Item extends v.GenericSchema>(item: Item) => lists.orElse(v.optional(lists.of(item), []), [])
  const media = v.pipe(
    address,
    v.transform((url) => mediaAddress(url, base)),
    v.string(),
  )
  const optionalMedia = lists.orElse(v.optional(v.union([media, v.literal('')]), ''), '')
  const { plain, part, line } = lineSchemas(lists, base)
  const photo = photoSchema(lists, { text, time, media }, readLine)

  const paragraph = v.object({ type: v.literal('paragraph'), text: line })
  const innerBlocks: v.GenericSchema<unknown, Block[]> = lists.orElse(
    v.optional(
      lists.worded(
        v.lazy(() => block),
        paragraphOf,
      ),
      [],
    ),
    [],
  )
  const bareItem = v.pipe(
    line,
    v.transform((text): ListItem => ({ text, value: null, blocks: [] })),
  )
  const item: v.GenericSchema<unknown, ListItem> = v.union([
    v.object({
      text: v.optional(line, []),
      value: lists.orElse(v.nullish(v.pipe(v.number(), v.integer()), null), null),
      blocks: innerBlocks,
    }),
    bareItem,
  ])
  const list = v.object({
    type: v.literal('list'),
    ordered: lists.orElse(v.optional(v.boolean(), false), false),
    numerals: lists.orElse(v.optional(v.picklist(['1', 'a', 'A', 'i', 'I']), '1'), '1'),
    items: v.pipe(
      lists.worded(item, (words) => words),
      v.minLength(1),
    ),
  })
  // Figures are easily written without quotation marks.
  const figure = v.pipe(
    v.number(),
    v.transform((value) => written(String(value))),
  )
  const row = lists.worded(v.union([plain, figure, line]), (words) => words)
  const quoteEntries = { text: line, blocks: innerBlocks, attribution: text }
  const blocks = v.variant('type', [
    paragraph,
    v.object({ type: v.literal('subhead'), text: line }),
    v.object({ type: v.literal('picture'), photo }),
    v.object({ type: v.literal('gallery'), title: text, photos: v.pipe(lists.of(photo), v.minLength(1)) }),
    v.object({ type: v.literal('quote'), ...quoteEntries }),
    v.object({ type: v.literal('pullquote'), ...quoteEntries }),
    list,
    v.object({
      type: v.literal('table'),
      caption: text,
      header: lists.orElse(v.optional(row, []), []),
      rows: v.pipe(v.array(row), v.minLength(1)),
      rowHeaders: lists.orElse(v.optional(v.boolean(), false), false),
      sortable: lists.orElse(v.optional(v.boolean(), false), false),
    }),
    v.object({
      type: v.literal('embed'),
      url: media,
      title: text,
      player: optionalMedia,
    }),
    ...rareBlocks(lists, { line, text, media, optionalMedia, photo, innerBlocks }),
    v.object({
      type: v.literal('video'),
      url: media,
      title: text,
      poster: optionalMedia,
      captions: optionalList(v.object({ url: media, language: text, label: text })),
    }),
    v.object({
      type: v.literal('factbox'),
      title: text,
      body: v.pipe(lists.worded(v.variant('type', [paragraph, list]), paragraphOf), v.minLength(1)),
    }),
    v.object({ type: v.literal('rule') }),
  ])

  const block: v.GenericSchema<unknown, Block> = blocks
  const body = lists.worded(block, paragraphOf)

  const profileLinks = v.exactOptional(lists.orElse(lists.of(v.object({ name: words, slug })), []))
  const translation = v.object({ language: v.pipe(words, v.check(isLanguage)), section: slug, slug })
  const summaryEntries = {
    id: text,
    section: slug,
    slug,
    headline,
    kicker: text,
    standfirst: text,
    published: time,
    updated: time,
    language: text,
    tags: optionalList(words),
    topics: profileLinks,
    photo: lists.orElse(v.nullish(photo, null), null),
    canonical: optionalMedia,
    sponsor: lists.orElse(v.optional(v.object({ kind: v.picklist(['paid', 'supported']), name: text })), undefined),
    opinion: lists.orElse(
      v.optional(v.object({ columnist: text, portrait: lists.orElse(v.nullish(photo, null), null) })),
      undefined,
    ),
    translations: v.exactOptional(lists.orElse(lists.of(translation), [])),
  }
  const summary = v.pipe(
    v.object({ ...summaryEntries, live: lists.orElse(v.optional(v.boolean(), false), false) }),
    v.transform(({ live, ...story }) => identified({ ...story, ...(live && { isLive: true }) })),
  )
  const format = v.literal(editionFormat)
  const section = v.object({ name: words, slug })
  const linked = v.pipe(
    address,
    v.transform((href) => linkAddress(href, base)),
    v.string(),
  )
  const pageNames = v.exactOptional(lists.orElse(lists.of(v.object({ slug, title: headline })), []))
  const cursor = lists.orElse(v.nullish(words, null), null)
  const feedEntries = { stories: lists.of(summary), next: cursor, previous: cursor }

  return {
    edition: v.object({
      format,
      title: headline,
      language: lists.orElse(v.optional(v.pipe(words, v.check(isLanguage)), 'en'), 'en'),
      timeZone: lists.orElse(v.optional(v.pipe(words, v.check(isTimeZone)), 'UTC'), 'UTC'),
      sections: lists.orElse(lists.of(section), []),
      otherSections: v.exactOptional(lists.orElse(lists.of(section), [])),
      pages: pageNames,
      otherPages: pageNames,
      links: v.exactOptional(lists.orElse(lists.of(v.object({ name: words, href: linked })), [])),
      front: lists.orElse(v.optional(words, 'front.json'), 'front.json'),
      search: text,
      profiles: text,
    }),
    front: v.object({
      format,
      blocks: lists.of(
        v.object({
          section: lists.orElse(v.nullish(slug, null), null),
          form: lists.orElse(v.optional(v.picklist(stripForms)), undefined),
          stories: lists.of(summary),
        }),
      ),
    }),
    feed: v.object({ format, ...feedEntries }),
    staticPage: v.object({
      format,
      slug,
      title: headline,
      body: v.pipe(body, v.minLength(1)),
      photo: lists.orElse(v.nullish(photo, null), null),
      updated: time,
      language: text,
      address: optionalMedia,
    }),
    ...profileSchemas({ format, name: words, slug, text, photo, address: media, feedEntries }, lists),
    article: v.pipe(
      v.object({
        format,
        ...summaryEntries,
        byline: text,
        authors: optionalList(words),
        authorPages: profileLinks,
        dateline: text,
        access: lists.orElse(v.optional(v.picklist(['open', 'locked', 'protected']), 'open'), 'open'),
        body,
        corrections: optionalList(v.object({ date: time, text: words })),
        related: optionalList(summary),
        live: lists.orElse(v.optional(liveSchema(lists, { instant, text, time, body })), undefined),
      }),
      v.forward(
        v.check(
          ({ access, body, live }) => access !== 'open' || body.length > 0 || live !== undefined,
          'no readable block',
        ),
        ['body'],
      ),
      v.transform(({ live, ...story }) => identified({ ...story, ...(live && liveParts(live, story)) })),
    ),
    summary,
    photo,
    block: blocks,
    line,
    part,
  }
}

function paragraphOf(text: string) {
  return { type: 'paragraph', text }
}

function clipped(line: string): string {
  if (line.length <= headlineLimit) return line
  const whole = line.slice(0, headlineLimit).replace(/[\uD800-\uDBFF]$/, '')
  return `${whole.trimEnd()}…`
}

/** Engines differ on 30 February: some take it for 2 March. `time` has the shape of a timestamp. */
function isInCalendar(time: string): boolean {
  const day = time.slice(0, 'yyyy-mm-dd'.length)
  const midnight = Date.parse(day)
  return !Number.isNaN(Date.parse(time)) && !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(day)
}

function identified<Story extends { id: string; section: string; slug: string }>(story: Story): Story {
  return story.id === '' ? { ...story, id: `${story.section}/${story.slug}` } : story
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
