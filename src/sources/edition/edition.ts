import type * as v from 'valibot'
import { ReadError } from '../../model/readError'
import type { ContentSource } from '../contentSource'
import { type FetchJson, fetchJson } from '../fetchJson'
import { parseOrThrow } from '../parseOrThrow'
import { tolerantLists } from '../tolerantLists'
import { editionSchemas } from './schema'
import { openSearch } from './search'

/**
 * An edition of static documents (edition/1, see `docs/edition.md`). Takes the folder that holds `edition.json`, as an
 * absolute path or URL ending in a slash, and how its documents are fetched.
 */
export function openEdition(base: string, readDocument: FetchJson = fetchJson): ContentSource {
  const schemas = schemasFor(base)

  async function read<Schema extends v.GenericSchema>(schema: Schema, path: string, signal: AbortSignal) {
    const { document } = await readDocument(base + path, signal)
    return checked(schema, document, path)
  }

  /** Reads a document that may hold photos, and gets the code that reads their lines when the document doesn't have these. */
  async function readWithPhotos<Name extends 'front' | 'feed' | 'article' | 'staticPage' | 'topic' | 'author'>(
    name: Name,
    path: string,
    signal: AbortSignal,
  ) {
    const { document } = await readDocument(base + path, signal)
    const { [name]: schema } = hasUnreadPhoto(document) ? await schemasThatReadLines(base) : schemas
    return checked(schema, document, path)
  }

  return {
    name: base,
    async edition(signal) {
      // A build asks for these itself, and readers get what it makes of them.
      const { logo, icon, accent, ...edition } = await read(schemas.edition, 'edition.json', signal)
      return { ...edition, isSearchable: edition.search !== '' }
    },
    async front(signal) {
      const { front } = await read(schemas.edition, 'edition.json', signal)
      return (await readWithPhotos('front', front, signal)).blocks
    },
    feed: async (section, cursor, signal) =>
      readWithPhotos('feed', `sections/${step(section)}/${step(cursor ?? '1')}.json`, signal),
    article: async (section, slug, signal) =>
      readWithPhotos('article', `articles/${step(section)}/${step(slug)}.json`, signal),
    staticPage: async (slug, signal) => readWithPhotos('staticPage', `pages/${step(slug)}.json`, signal),
    async search(words, cursor, signal) {
      const { search } = await read(schemas.edition, 'edition.json', signal)
      if (search === '') throw new ReadError('missing', 'edition.json names no search')
      return openSearch(base, read, search)(words, cursor, signal)
    },
    async profile(kind, slug, cursor, signal) {
      const path = `${profileFolders[kind]}/${step(slug)}/${step(cursor ?? '1')}.json`
      if (kind === 'topic') {
        const { topic, ...feed } = await readWithPhotos('topic', path, signal)
        return { ...feed, profile: { kind, ...topic } }
      }
      const { author, ...feed } = await readWithPhotos('author', path, signal)
      return { ...feed, profile: { kind, ...author } }
    },
    async profiles(signal) {
      const { profiles } = await read(schemas.edition, 'edition.json', signal)
      if (profiles === '') return []
      const { topics, authors } = await read(schemas.profiles, profiles, signal)
      return [
        ...topics.map(({ stories, ...topic }) => ({ profile: { kind: 'topic' as const, ...topic }, stories })),
        ...authors.map(({ stories, ...author }) => ({ profile: { kind: 'author' as const, ...author }, stories })),
      ]
    },
  }
}

/** Where an edition has the feeds of its topics and authors. */
export const profileFolders = { topic: 'topics', author: 'authors' } as const

let made: { base: string; schemas: ReturnType<typeof editionSchemas> } | undefined

/** An edition is opened for each question; its schemas are made once. */
function schemasFor(base: string) {
  if (made?.base !== base) made = { base, schemas: editionSchemas(base, tolerantLists) }
  return made.schemas
}

/** Without the network that code can't be had: then the photos' words stay as they were supplied. */
async function schemasThatReadLines(base: string) {
  const grammar = await import('../../model/photoLine').catch(() => null)
  return editionSchemas(base, tolerantLists, grammar?.readPhotoLine)
}

const photoWords = ['caption', 'creditLine', 'creator', 'copyrightNotice']
/** Photos stand less deep in every document of the format. */
const deepest = 32

function hasUnreadPhoto(value: unknown, levels = deepest): boolean {
  if (typeof value !== 'object' || value === null || levels === 0) return false
  const isUnread = 'renditions' in value && !('line' in value) && photoWords.some((field) => field in value)
  return isUnread || Object.values(value).some((inner) => hasUnreadPhoto(inner, levels - 1))
}

/** What `schema` makes of a document. Throws a `ReadError` that says what is wrong where. */
export function checked<Schema extends v.GenericSchema>(
  schema: Schema,
  document: unknown,
  name: string,
): v.InferOutput<Schema> {
  return parseOrThrow(schema, document, name, 'is not what edition/1 asks for')
}

function step(name: string): string {
  // Half of a surrogate pair can't be put into an address: encodeURIComponent throws.
  if (name === '.' || name === '..' || name === '' || /\p{Surrogate}/u.test(name))
    throw new ReadError('missing', `"${name}" names no document`)
  return encodeURIComponent(name)
}
