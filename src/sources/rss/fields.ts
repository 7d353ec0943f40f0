import * as v from 'valibot'
import { tolerantLists } from '../tolerantLists'

/** A text element, with or without attributes; of several the first that says anything. */
export const optionalText = v.optional(v.pipe(v.unknown(), v.transform(textOf)), '')

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(textOf).find((each) => each.trim() !== '') ?? ''
  return typeof value === 'object' && value !== null && '#text' in value ? textOf(value['#text']) : ''
}

/** The texts of an element that may come several times, but for empty ones. */
export const texts = v.optional(
  v.pipe(
    v.unknown(),
    v.transform((value) =>
      listOf(value)
        .map(textOf)
        .filter((each) => each.trim() !== ''),
    ),
  ),
  [],
)

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  return value === undefined ? [] : [value]
}

export const attribute = v.optional(v.fallback(v.string(), ''), '')

/** The elements of a name that are readable. */
export function elements<Item extends v.GenericSchema>(item: Item) {
  return v.optional(v.pipe(v.unknown(), v.transform(listOf), tolerantLists.of(item)), [])
}

/** A text construct of Atom: its type, what addresses in it are relative to, and its text as it is written. */
const construct = v.pipe(
  v.unknown(),
  v.transform((value) => {
    const first = listOf(value)[0]
    const attributes = v.safeParse(v.object({ '@type': attribute, '@xml:base': attribute }), first)
    const { '@type': type, '@xml:base': base } = attributes.success
      ? attributes.output
      : { '@type': '', '@xml:base': '' }
    return { type, base, text: textOf(first) }
  }),
)
export const optionalConstruct = v.optional(construct, '')

export const link = v.object({ '@href': v.string(), '@rel': attribute, '@type': attribute, '@title': attribute })
export type Link = v.InferOutput<typeof link>

/** The address of the page that an item or feed is; of several formats the one that readers can open. */
export function pageIn(links: readonly Link[]): string {
  const pages = links.filter((each) => each['@rel'] === '' || each['@rel'] === 'alternate')
  const page = pages.find((each) => each['@type'] === '' || /html/i.test(each['@type'])) ?? pages[0]
  return page?.['@href'] ?? ''
}

/** Where a page of older stories is (RFC 5005). */
export function nextIn(links: readonly Link[]): string {
  return links.find((each) => each['@rel'] === 'next')?.['@href'] ?? ''
}
