import * as v from 'valibot'
import { dedupe } from '../dedupe'
import { orElse } from '../orElse'
import { parseOrThrow } from '../parseOrThrow'
import type { GetRoute, WordpressApi } from './api'

/** What Co-Authors Plus puts before the slugs of its terms. */
export const coAuthorMark = /^cap-/

const text = v.optional(v.fallback(v.string(), ''), '')
const writer = v.object({
  display_name: v.string(),
  description: v.optional(v.fallback(v.object({ rendered: text }), { rendered: '' }), { rendered: '' }),
  avatar_urls: v.optional(v.fallback(v.record(v.string(), v.string()), {}), {}),
})

/** A writer, as Co-Authors Plus describes them: names and descriptions are HTML. */
export type WordpressWriter = v.InferOutput<typeof writer>

/** What a site tells of its writers. */
export interface WordpressWriters {
  /** Whether the site has a plug-in that names writers. */
  areNamed(signal: AbortSignal): Promise<boolean>
  /** Returns a writer by the slug of their page; null where the site can't tell. */
  find(slug: string, signal: AbortSignal): Promise<WordpressWriter | null>
}

/**
 * Reads the writers of the plug-in Co-Authors Plus, each once: its terms, which come with posts, bear the names by which people log
 * in. Since version 3.6 the plug-in has a public route for the names that readers know
 * (github.com/Automattic/Co-Authors-Plus, `CoAuthors_Controller`).
 */
export function wordpressWriters(site: WordpressApi['site'], get: GetRoute): WordpressWriters {
  const known = new Map<string, (signal: AbortSignal) => Promise<WordpressWriter>>()

  async function read(slug: string, signal: AbortSignal): Promise<WordpressWriter> {
    const route = `/coauthors/v1/coauthors/${encodeURIComponent(slug)}`
    const { document } = await get(route, { _fields: 'display_name,description,avatar_urls' }, signal)
    return parseOrThrow(writer, document, `The writer "${slug}"`)
  }

  const areNamed = async (signal: AbortSignal) => (await site(signal)).namespaces.includes('coauthors/v1')
  return {
    areNamed,
    async find(slug, signal) {
      if (!(await areNamed(signal))) return null
      const find = known.get(slug) ?? dedupe((signal) => read(slug, signal), Number.POSITIVE_INFINITY)
      known.set(slug, find)
      return orElse(null, find(signal), signal)
    },
  }
}

// A post that lists its writers itself needs no question.
const termsOfPost = v.looseObject({
  coauthors: v.optional(v.pipe(v.array(v.unknown()), v.empty())),
  _embedded: v.looseObject({ 'wp:term': v.array(v.array(v.unknown())) }),
})
const authorTerm = v.looseObject({ taxonomy: v.literal('author'), slug: v.string() })

/** Asks as `get` does, and puts the names of writers into posts where their terms have others. */
export function withWriterNames(get: GetRoute, { find }: WordpressWriters): GetRoute {
  async function withNames(post: unknown, signal: AbortSignal): Promise<unknown> {
    const { success, output } = v.safeParse(termsOfPost, post)
    if (!success) return post
    const named = (terms: unknown[]) => Promise.all(terms.map((term) => withName(term, signal)))
    const terms = await Promise.all(output._embedded['wp:term'].map(named))
    return { ...output, _embedded: { ...output._embedded, 'wp:term': terms } }
  }

  async function withName(term: unknown, signal: AbortSignal): Promise<unknown> {
    const { success, output } = v.safeParse(authorTerm, term)
    if (!success) return term
    const found = await find(output.slug.replace(coAuthorMark, ''), signal)
    return found === null ? term : { ...output, name: found.display_name }
  }

  return async (route, query, signal) => {
    const answer = await get(route, query, signal)
    if (route !== '/wp/v2/posts' || !Array.isArray(answer.document)) return answer
    return { ...answer, document: await Promise.all(answer.document.map((post) => withNames(post, signal))) }
  }
}
