import * as v from 'valibot'
import { ReadError } from '../../model/readError'
import { mediaAddress } from '../address'
import type { FetchJson } from '../fetchJson'
import { lineIn } from '../loosePlainText'
import { type Item, itemIn } from './item'

/** Items and the addresses of the documents that they stood in, and what the list is called; empty if it doesn't say. */
export interface NinjsList {
  title: string
  items: { item: Item; base: string }[]
}

/**
 * Reads a list of ninjs items. Takes the address of a list document, or of a folder (it ends in a slash) whose
 * `index.json` is one. A list is an array, or an object with `items`, `_items` or a list of items by another name, of items
 * and of addresses of documents; or it is a single item. Documents are fetched six at a time, 500 at most; one that can't be read is left
 * out. Throws a `ReadError` when the list, or every document that it names, can't be read.
 */
export async function readNinjsList(url: string, readDocument: FetchJson, signal: AbortSignal): Promise<NinjsList> {
  const address = url.endsWith('/') ? `${url}index.json` : url
  const { document } = await readDocument(address, signal)
  const entries = entriesIn(document)
  if (entries === null) throw new ReadError('unreadable', `${address} is neither a ninjs item nor a list of them`)

  const addresses = entries.flatMap((entry) => (typeof entry === 'string' ? (mediaAddress(entry, address) ?? []) : []))
  const documents = new Map<string, unknown>()
  const failures: unknown[] = []
  await forEachAtOnce([...new Set(addresses)].slice(0, mostDocuments), async (named) => {
    try {
      documents.set(named, (await readDocument(named, signal)).document)
    } catch (error) {
      signal.throwIfAborted()
      failures.push(error)
    }
  })
  const items = entries.flatMap((entry) => {
    if (typeof entry !== 'string') return itemsIn(entry, address)
    const named = mediaAddress(entry, address)
    return named === null ? [] : (entriesIn(documents.get(named)) ?? []).flatMap((inner) => itemsIn(inner, named))
  })
  if (items.length === 0 && failures.length > 0) throw failures[0]
  return { title: titleIn(document), items }
}

const mostDocuments = 500
const atOnce = 6

async function forEachAtOnce<Entry>(entries: Entry[], work: (entry: Entry) => Promise<void>): Promise<void> {
  const waiting = [...entries].reverse()
  async function workOff(): Promise<void> {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await work(next)
  }
  await Promise.all(Array.from({ length: atOnce }, workOff))
}

const itemKeys = ['uri', 'guid', 'headline', 'headlines', 'bodies', 'body_html', 'body_xhtml', 'body_text']
const itemSchema = v.pipe(
  v.looseObject({}),
  v.check((item) => Object.keys(item).some((key) => itemKeys.includes(key.toLowerCase()))),
)
const listSchema = v.union([
  v.pipe(
    v.object({ items: v.array(v.unknown()) }),
    v.transform(({ items }) => items),
  ),
  v.pipe(
    v.object({ _items: v.array(v.unknown()) }),
    v.transform(({ _items }) => _items),
  ),
  // The BBC's Local Democracy Reporting Service.
  v.pipe(
    v.object({ item: v.array(v.unknown()) }),
    v.transform(({ item }) => item),
  ),
  v.array(v.unknown()),
  v.pipe(
    itemSchema,
    v.transform((item): unknown[] => [item]),
  ),
])

/** The entries of a list; a document that is one item is a list of that. Null for what is neither. */
function entriesIn(document: unknown): unknown[] | null {
  const result = v.safeParse(listSchema, document)
  return result.success ? result.output : listWithin(document, deepestList)
}

// Systems answer with lists under names of their own: {"data": {"items": [...]}}, {"hits": {"hits": [{"_source": ...}]}},
// {"data": {"items": [{"item": ...}]}}.
const deepestList = 3
const record = v.record(v.string(), v.unknown())
const sourced = v.object({ _source: record })
const wrapped = v.object({ item: record })

/** The item that a search engine or AP's feed wraps, with its place among those that were found. */
function unwrapped(entry: unknown): unknown {
  if (v.is(sourced, entry)) return entry._source
  if (v.is(itemSchema, entry)) return entry
  return v.is(wrapped, entry) ? entry.item : entry
}

function listWithin(document: unknown, levels: number): unknown[] | null {
  if (levels === 0 || !v.is(record, document) || Array.isArray(document)) return null
  for (const value of Object.values(document)) {
    const entries = Array.isArray(value) ? value.map(unwrapped) : []
    if (entries.some((entry) => v.is(itemSchema, entry))) return entries
    const within = listWithin(value, levels - 1)
    if (within !== null) return within
  }
  return null
}

function itemsIn(entry: unknown, base: string): NinjsList['items'] {
  const item = itemIn(unwrapped(entry))
  return item === null ? [] : [{ item, base }]
}

const words = v.fallback(v.optional(v.string(), ''), '')
const party = v.fallback(
  v.union([
    v.string(),
    v.pipe(
      v.object({ name: v.string() }),
      v.transform(({ name }) => name),
    ),
  ]),
  '',
)
const headSchema = v.object({ title: words, name: words, provider: party, organisation: party, copyrightholder: words })

/** Only a list has a title of its own: an item's is the story's. */
function titleIn(document: unknown): string {
  const head = v.safeParse(
    v.intersect([
      headSchema,
      v.union([v.object({ items: v.array(v.unknown()) }), v.object({ _items: v.array(v.unknown()) })]),
    ]),
    document,
  )
  if (!head.success) return ''
  const { title, name, provider, organisation, copyrightholder } = head.output
  return lineIn([title, name, provider, organisation, copyrightholder].find((given) => given.trim() !== '') ?? '')
}
