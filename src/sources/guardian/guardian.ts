import type * as v from 'valibot'
import type { FeedPage, Section } from '../../model/edition'
import { ReadError } from '../../model/readError'
import type { ContentSource } from '../contentSource'
import { defaultFront } from '../defaultFront'
import { type FetchJson, fetchJson } from '../fetchJson'
import { lineIn } from '../loosePlainText'
import { pageNumber } from '../pageNumber'
import { parseOrThrow } from '../parseOrThrow'
import { type GuardianContent, guardianItem, guardianList, guardianSections, guardianTagged } from './answers'
import { profileOf, profilesOf, tagIdOf } from './profiles'
import { guardianArticle, guardianSummary, idOf } from './story'

const summaryFields = {
  'show-fields': 'headline,trailText,thumbnail,lastModified,lang,liveBloggingNow',
  'show-tags': 'keyword,contributor,paid-content',
  'show-elements': 'image',
}
const articleFields = { 'show-fields': 'all', 'show-blocks': 'main,body', 'show-tags': 'all', 'show-elements': 'image' }
const pageLength = 20
const sampleLength = 50
const topLength = 5
const mostSections = 10

/**
 * The Guardian's Content API (https://open-platform.theguardian.com/documentation/). Takes its address, the key of a developer,
 * and how documents are fetched.
 */
export function openGuardian(url: string, key: string, readDocument: FetchJson = fetchJson): ContentSource {
  const api = url.replace(/\/+$/, '')

  async function read<Schema extends v.GenericSchema>(
    schema: Schema,
    path: string,
    options: Record<string, string | number>,
    signal: AbortSignal,
  ): Promise<v.InferOutput<Schema>> {
    const query = new URLSearchParams({ ...options, 'api-key': key })
    const { document } = await readDocument(`${api}/${path}?${query}`, signal)
    return parseOrThrow(schema, document, `The Content API’s answer for ${path}`)
  }

  async function newest(signal: AbortSignal): Promise<GuardianContent[]> {
    const asked = { ...summaryFields, 'order-by': 'newest', 'page-size': sampleLength }
    return (await read(guardianList, 'search', asked, signal)).response.results
  }

  /** Asks for a page of a list. */
  async function readPage<Schema extends v.GenericSchema>(
    schema: Schema,
    path: string,
    query: Record<string, string>,
    cursor: string | null,
    signal: AbortSignal,
  ): Promise<v.InferOutput<Schema>> {
    const number = pageNumber(cursor)
    const asked = { ...summaryFields, ...query, page: number, 'page-size': pageLength }
    return read(schema, path, asked, signal).catch((error: unknown) => {
      // Past the end it answers 400.
      if (number > 1 && error instanceof ReadError && error.failure === 'refused')
        throw new ReadError('missing', `There is no page ${number}`, { cause: error })
      throw error
    })
  }

  async function page(query: Record<string, string>, cursor: string | null, signal: AbortSignal): Promise<FeedPage> {
    return feedPage((await readPage(guardianList, 'search', query, cursor, signal)).response, cursor)
  }

  return {
    name: api,

    async edition(signal) {
      const stories = await newest(signal)
      return { title: 'The Guardian', language: 'en', timeZone: 'Europe/London', sections: sectionsOf(stories) }
    },

    async everySection(signal) {
      return (await read(guardianSections, 'sections', {}, signal)).response.results.map(({ id }) => id)
    },

    async front(signal) {
      const stories = await newest(signal)
      const summaries = stories.map(guardianSummary)
      return defaultFront(summaries.slice(0, topLength), sectionsOf(stories), summaries)
    },

    async feed(section, cursor, signal) {
      signal.throwIfAborted()
      if (!/^[\w-]+$/.test(section)) throw new ReadError('missing', `The Guardian calls no section "${section}"`)
      const found = await page({ section, 'order-by': 'newest' }, cursor, signal)
      if (found.stories.length === 0 && cursor === null)
        throw new ReadError('missing', `There is nothing in "${section}"`)
      return found
    },

    async article(section, slug, signal) {
      signal.throwIfAborted()
      const id = idOf(section, slug)
      refuseUnaskable(id)
      return guardianArticle((await read(guardianItem, id, articleFields, signal)).response.content)
    },

    async profile(kind, slug, cursor, signal) {
      signal.throwIfAborted()
      const id = tagIdOf(kind, slug)
      refuseUnaskable(id)
      const { response } = await readPage(guardianTagged, id, { 'order-by': 'newest' }, cursor, signal)
      return { ...feedPage(response, cursor), profile: profileOf(kind, slug, response.tag) }
    },

    profiles: async (signal) => profilesOf(await newest(signal)),

    async search(words, cursor, signal) {
      signal.throwIfAborted()
      if (words.trim() === '') return { stories: [], next: null, previous: null }
      return page({ q: words.trim(), 'order-by': 'relevance' }, cursor, signal)
    },
  }
}

/** Throws a `ReadError`, `missing`, for what can't be the id of an item or a tag. */
function refuseUnaskable(id: string): void {
  if (!/^[\w.-]+(?:\/[\w.-]+)+$/.test(id) || /(?:^|\/)\.+(?:\/|$)/.test(id))
    throw new ReadError('missing', `The Guardian calls nothing "${id}"`)
}

function feedPage({ results, pages }: { results: GuardianContent[]; pages: number }, cursor: string | null): FeedPage {
  const number = pageNumber(cursor)
  return {
    stories: results.map(guardianSummary),
    next: number < pages ? String(number + 1) : null,
    previous: number > 1 ? String(number - 1) : null,
  }
}

/** The sections of the newest stories, those with most of them first. */
function sectionsOf(stories: GuardianContent[]): Section[] {
  const found = new Map<string, { name: string; count: number }>()
  for (const { sectionId, sectionName } of stories) {
    const known = found.get(sectionId) ?? { name: lineIn(sectionName) || sectionId, count: 0 }
    found.set(sectionId, { ...known, count: known.count + 1 })
  }
  const byCount = [...found].sort(([, a], [, b]) => b.count - a.count).slice(0, mostSections)
  return byCount.map(([slug, { name }]) => ({ slug, name }))
}
