import * as v from 'valibot'
import { idsOnPage, type LiveCoverage, type LiveIndex, type LivePost, liveCoverage } from '../../model/live'
import { authorName } from '../authorName'
import { blocksIn, textIn } from '../html/html'
import { parseInstant } from '../parseInstant'
import { parseOrThrow } from '../parseOrThrow'
import { tolerantLists } from '../tolerantLists'
import { type GetRoute, mostAtOnce, type Query } from './api'
import { id, rendered } from './fieldSchemas'
import type { LiveReading } from './liveReading'

const entry = v.object({
  id,
  date_gmt: v.optional(v.unknown()),
  modified_gmt: v.optional(v.unknown()),
  title: rendered,
  content: rendered,
  pinned: v.optional(v.fallback(v.boolean(), false), false),
  'rolling-coverage': v.optional(v.fallback(v.array(v.number()), []), []),
  _embedded: v.optional(
    v.fallback(v.object({ author: tolerantLists.of(v.object({ name: v.string() })) }), { author: [] }),
    { author: [] },
  ),
})
const entries = tolerantLists.of(entry)
const text = v.optional(v.fallback(v.string(), ''), '')
const term = v.object({
  meta: v.object({ rolling_coverage_status: text, rolling_coverage_end_time: text, created_at: text }),
})

/**
 * The coverage that a post shows with the block of Newspack's Rolling Coverage, and the post's HTML without that block; null for
 * another post. The plug-in's entries have routes of their own, with more in them than the block shows.
 */
export function rollingCoverageIn(html: string): { coverage: number; rest: string } | null {
  const [opening] = /<div\b[^>]*\bwp-block-newspack-rolling-coverage-rolling-coverage\b[^>]*>/i.exec(html) ?? []
  const coverage = Number(/\bdata-coverage-id=["']?(\d+)/i.exec(opening ?? '')?.[1] ?? 0)
  if (opening === undefined || coverage === 0) return null
  const start = html.indexOf(opening)
  return { coverage, rest: html.slice(0, start) + html.slice(endOfElement(html, start)) }
}

/** Where the `div` that begins at a place of the HTML ends. */
function endOfElement(html: string, start: number): number {
  let depth = 0
  for (const tag of html.slice(start).matchAll(/<(\/?)div\b[^>]*>/gi)) {
    depth += tag[1] === '/' ? -1 : 1
    if (depth === 0) return start + tag.index + tag[0].length
  }
  return html.length
}

/**
 * Reads a coverage of Newspack's Rolling Coverage: its term and its entries at `/wp/v2/rolling-coverage` and
 * `/wp/v2/rolling-coverage-entries` (github.com/Automattic/newspack-rolling-coverage). Takes the coverage's number and the
 * address of its story.
 */
export function readRollingCoverage(get: GetRoute, coverage: number, address: string): LiveReading {
  async function times(signal: AbortSignal) {
    const { document } = await get(`/wp/v2/rolling-coverage/${coverage}`, { _fields: 'id,meta' }, signal)
    const { meta } = parseOrThrow(term, document, `The coverage ${coverage}`)
    return {
      started: parseInstant(meta.created_at, 'UTC'),
      isOver: meta.rolling_coverage_status === 'archived',
      ended: parseInstant(meta.rolling_coverage_end_time, 'UTC'),
    }
  }

  async function listed(query: Query, fields: string, signal: AbortSignal) {
    const asked = {
      'rolling-coverage': coverage,
      per_page: mostAtOnce,
      _fields: `id,rolling-coverage,pinned,${fields}`,
    }
    const { document, headers } = await get('/wp/v2/rolling-coverage-entries', { ...asked, ...query }, signal)
    const found = parseOrThrow(entries, document, `The entries of coverage ${coverage}`)
    return {
      // Early versions of the plug-in pass the parameter over, and give the entries of all coverages.
      posts: found
        .filter((each) => each['rolling-coverage'].includes(coverage))
        .flatMap((each) => postOf(each, address)),
      pages: Number(headers.get('x-wp-totalpages') ?? 1),
    }
  }

  async function index(signal: AbortSignal): Promise<LiveIndex> {
    const fields = 'date_gmt,modified_gmt'
    const [{ started, isOver, ended }, first] = await Promise.all([times(signal), listed({ page: 1 }, fields, signal)])
    const others = await Promise.all(
      Array.from({ length: Math.max(0, first.pages - 1) }, (_, place) => listed({ page: place + 2 }, fields, signal)),
    )
    const posts = [first, ...others].flatMap(({ posts }) => posts)
    const changes = posts.map(({ published, updated }) => updated ?? published).sort()
    return liveCoverage({ started, ended: isOver ? (ended ?? changes.at(-1) ?? started) : null }, posts).index
  }

  async function withIds(ids: string[], signal: AbortSignal): Promise<LivePost[]> {
    if (ids.length === 0) return []
    const fields = 'date_gmt,modified_gmt,title,content,_links,_embedded'
    const { posts } = await listed({ include: ids.join(','), _embed: 'author' }, fields, signal)
    return liveCoverage({ started: null, ended: null }, posts).posts
  }

  return {
    index,
    posts: async (index, page, signal) => withIds(idsOnPage(index, page), signal),
    async coverage(signal): Promise<LiveCoverage> {
      const found = await index(signal)
      const ids = [...new Set([...found.versions.slice(0, firstRead).map(([id]) => id), ...found.pinned])]
      return { index: found, posts: await withIds(ids, signal) }
    },
  }
}

/** How many of the newest posts come with the story. */
const firstRead = 40

function postOf(entry: v.InferOutput<typeof entries>[number], address: string): LivePost[] {
  const published = parseInstant(entry.date_gmt, 'UTC')
  const modified = parseInstant(entry.modified_gmt, 'UTC')
  if (published === null) return []
  const isUpdated = modified !== null && Date.parse(modified) > Date.parse(published)
  return [
    {
      id: String(entry.id),
      published,
      updated: isUpdated ? modified : null,
      headline: textIn(entry.title),
      byline: entry._embedded.author.flatMap(({ name }) => authorName(textIn(name)) || []).join(', '),
      body: blocksIn(entry.content, address),
      isKeyEvent: false,
      isPinned: entry.pinned,
    },
  ]
}
