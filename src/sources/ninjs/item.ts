import * as v from 'valibot'
import { parseLanguage } from '../languageTag'
import { parseInstant } from '../parseInstant'
import { tolerantLists } from '../tolerantLists'

/** A text of an item, with its purpose and media type in lower case; they are empty where the item says nothing. */
export interface Wording {
  role: string
  contentType: string
  /** As supplied: HTML or plain text. */
  value: string
}

/** A person, subject, place or the like that an item names. */
export type Concept = v.InferOutput<typeof concept>

/**
 * An item of any version of ninjs, or of Superdesk, whatever its type. Texts are as supplied and empty where there are
 * none; times are RFC 3339 with an offset, or null.
 */
export type Item = ReturnType<typeof mapped>

/**
 * Reads one ninjs item: 1.x, which has an object where later versions have a list, 2.x, which is lower-case, 3.x, which
 * is camelCase, and what Superdesk makes of 1.x. Null for what is no object. Fields of a wrong type count as missing.
 * https://iptc.org/std/ninjs/
 */
export function itemIn(document: unknown): Item | null {
  const result = v.safeParse(itemSchema, lowered(document, deepest))
  return result.success ? mapped(result.output) : null
}

const deepest = 12

/** All keys in lower case, as the versions of the standard differ in nothing else there. */
function lowered(value: unknown, levels: number): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (levels === 0) return null
  if (Array.isArray(value)) return value.map((inner) => lowered(inner, levels - 1))
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key.toLowerCase(), lowered(inner, levels - 1)]),
  )
}

const text = v.fallback(v.optional(v.pipe(v.string(), v.trim()), ''), '')
const digits = v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number))
const amount = v.fallback(v.optional(v.union([v.number(), digits]), 0), 0)
const time = v.optional(
  v.pipe(
    v.unknown(),
    v.transform((written) => parseInstant(written, 'UTC')),
  ),
  null,
)
const anything = v.optional(v.unknown())
const fields = v.fallback(v.optional(v.record(v.string(), v.unknown()), {}), {})

function list<Of extends v.GenericSchema>(of: Of): v.GenericSchema<unknown, v.InferOutput<Of>[]> {
  return v.fallback(v.optional(tolerantLists.of(of), []), [])
}

/** Things with names: a list of them, or an object whose keys are the names, as in 1.x. */
function named<Of extends v.GenericSchema>(of: Of): v.GenericSchema<unknown, v.InferOutput<Of>[]> {
  return v.optional(v.pipe(v.unknown(), v.transform(withNames), list(of)), [])
}

function withNames(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  return Object.entries(v.parse(fields, value)).map(([name, inner]) => ({ ...v.parse(fields, inner), name }))
}

const concept = v.object({ name: text, rel: text, role: text, scheme: text, uri: text, code: text, creator: text })
const wording = v.object({ role: text, contenttype: text, value: text })
const point = v.nullable(v.object({ x: v.number(), y: v.number() }))
const rendition = v.object({
  name: text,
  title: text,
  href: text,
  mimetype: text,
  contenttype: text,
  width: amount,
  height: amount,
  sizeinbytes: amount,
  poi: v.fallback(v.optional(point, null), null),
})

const concepts = list(concept)
/** Of ninjs 2.2 and 3.1; some write the code alone. */
const sourceType = v.fallback(
  v.optional(
    v.union([
      v.pipe(
        v.object({ uri: text, literal: text, name: text }),
        v.transform(({ uri, literal, name }) => uri || literal || name),
      ),
      text,
    ]),
    '',
  ),
  '',
)
const renditions = named(rendition)
const associations = named(v.looseObject({}))
const itemSchema = v.looseObject({
  ...{ uri: text, guid: text, _id: text, type: text, name: text, version: anything },
  ...{ pubstatus: text, embargoed: anything, embargoeduntil: anything, expires: time },
  ...{ firstpublished: time, firstcreated: time, contentcreated: time, versioncreated: time },
  ...{ language: text, by: text, byline: text, located: text, evolvedfrom: text },
  ...{ copyrightholder: text, copyrightnotice: text, source: text, creditline: text, extra: fields },
  ...{ usageterms: text, digitalsourcetype: sourceType, genres: concepts, genre: concepts },
  ...{ people: concepts, person: concepts, authors: concepts },
  ...{ service: concepts, anpa_category: concepts, subject: concepts, subjects: concepts },
  ...{ organisation: concepts, organisations: concepts, place: concepts, places: concepts },
  ...{ event: concepts, events: concepts, object: concepts, objects: concepts },
  ...{ infosource: concepts, infosources: concepts, keywords: list(text) },
  ...{ headlines: list(wording), descriptions: list(wording), bodies: list(wording) },
  ...{ renditions, associations, extra_items: named(v.object({ items: list(v.looseObject({})) })) },
  ...{ altids: anything, eventdetails: anything, plannedcoverage: anything },
})

function mapped(item: v.InferOutput<typeof itemSchema>) {
  // ninjs 3 renamed "embargoed" to "embargoedUntil".
  const embargoes = [item.embargoed, item.embargoeduntil].filter((until) => Boolean(until))
  const published = item.firstpublished ?? item.firstcreated ?? item.contentcreated
  const extra = v.parse(v.object({ creditline: text }), item.extra)
  return {
    id: item.uri || item.guid || item._id,
    type: item.type.toLowerCase(),
    name: item.name,
    version: Number(item.version),
    isEvent: Boolean(item.eventdetails) || Boolean(item.plannedcoverage),
    status: item.pubstatus.toLowerCase(),
    // Who can't tell until when there is an embargo keeps it.
    embargoes: embargoes.map((until) => parseInstant(until, 'UTC')),
    expires: item.expires,
    published: published ?? item.versioncreated,
    versionCreated: item.versioncreated,
    language: parseLanguage(item.language),
    byline: item.by || item.byline,
    authors: item.authors,
    people: [...item.people, ...item.person],
    located: item.located,
    services: [...item.service, ...item.anpa_category],
    subjects: [...item.subject, ...item.subjects],
    concepts: [
      ...[...item.organisation, ...item.organisations, ...item.place, ...item.places],
      ...[...item.event, ...item.events, ...item.object, ...item.objects],
    ],
    keywords: item.keywords,
    headlines: [...keyed(item, 'headline'), ...item.headlines.map(typed)],
    descriptions: [...keyed(item, 'description'), ...item.descriptions.map(typed)],
    bodies: [...keyed(item, 'body'), ...item.bodies.map(typed)],
    copyrightHolder: item.copyrightholder,
    copyrightNotice: item.copyrightnotice,
    usageTerms: item.usageterms,
    digitalSourceType: item.digitalsourcetype,
    genres: [...item.genre, ...item.genres],
    creditLine: item.creditline || extra.creditline,
    infoSources: [...item.infosource, ...item.infosources],
    source: item.source,
    renditions: item.renditions.map(({ mimetype, contenttype, ...file }) => ({
      ...file,
      type: mediaType(contenttype || mimetype),
    })),
    associations: [...item.associations, ...item.extra_items.flatMap(({ items }) => items)],
    evolvedFrom: item.evolvedfrom,
    alternativeIds: alternativeIds(item.altids),
  }
}

function typed({ role, contenttype, value }: v.InferOutput<typeof wording>): Wording {
  return { role: role.toLowerCase(), contentType: mediaType(contenttype), value }
}

function mediaType(written: string): string {
  const type = written.toLowerCase().replace(/;.*/s, '').trim()
  return type === 'image/jpg' ? 'image/jpeg' : type
}

/** The texts of 1.x, whose keys tell purpose and format: "headline", "body_xhtml", "description_caption_text". */
function keyed(item: Record<string, unknown>, kind: string): Wording[] {
  const found = Object.entries(item).flatMap(([key, value]) => {
    if (typeof value !== 'string' || (key !== kind && !key.startsWith(`${kind}_`))) return []
    const suffix = key.slice(kind.length + 1)
    return [{ role: suffix.replace(/_?x?html\d*$|_?text$/, ''), contentType: formatOf(suffix), value: value.trim() }]
  })
  return found.sort((a, b) => Number(a.role !== '') - Number(b.role !== ''))
}

function formatOf(suffix: string): string {
  if (/html/.test(suffix)) return 'text/html'
  // Its markup tells what it is.
  if (/rich/.test(suffix)) return ''
  if (/nitf|xml/.test(suffix)) return 'application/xml'
  return /text$/.test(suffix) ? 'text/plain' : ''
}

function alternativeIds(value: unknown): { role: string; value: string }[] {
  const pair = v.object({ role: v.pipe(text, v.toLowerCase()), value: text })
  if (Array.isArray(value)) return v.parse(list(pair), value)
  return Object.entries(v.parse(fields, value)).map(([role, id]) => ({ role, value: v.parse(text, id) }))
}
