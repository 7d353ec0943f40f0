import * as v from 'valibot'
import { type LiveCoverage, type LivePost, liveCoverage, postsOnPage } from '../../model/live'
import { authorName } from '../authorName'
import { blocksIn, textIn } from '../html/html'
import { parseOrThrow } from '../parseOrThrow'
import { tolerantLists } from '../tolerantLists'
import type { GetRoute } from './api'
import type { LiveReading } from './liveReading'

// PHP writes some of the numbers as strings.
const seconds = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number))]),
  v.integer(),
  v.minValue(1),
)
const text = v.optional(v.fallback(v.string(), ''), '')
const event = v.object({
  id: v.pipe(v.union([v.number(), v.string()]), v.transform(String), v.regex(/^\d+$/)),
  type: v.picklist(['new', 'update', 'delete']),
  render: text,
  timestamp: seconds,
  entry_time: v.optional(v.fallback(seconds, 0), 0),
  authors: v.optional(v.fallback(tolerantLists.of(v.object({ name: v.string() })), []), []),
  key_event: v.optional(v.fallback(v.boolean(), false), false),
})
const answer = v.object({ entries: tolerantLists.of(event) })

type Event = v.InferOutput<typeof event>

/** After how many ms without an entry a liveblog counts as over: the plug-in’s routes don’t tell. */
const silence = 24 * 60 * 60_000

/**
 * Reads the entries of a post with Automattic's Liveblog, at `/liveblog/v1/<post>/entries/<from>/<until>`: what was written,
 * changed and deleted between two times (github.com/Automattic/liveblog). After the first time only what is newer is asked for. The
 * route answers 404 for a post that has no liveblog. Takes the post's number and its address.
 */
export function readLiveblog(get: GetRoute, post: string, address: string): LiveReading {
  const entries = new Map<string, { event: Event; published: number }>()
  let until = 0

  async function coverage(signal: AbortSignal): Promise<LiveCoverage> {
    const now = Math.floor(Date.now() / 1000)
    const { document } = await get(`/liveblog/v1/${post}/entries/${until}/${now}`, {}, signal)
    const { entries: events } = parseOrThrow(answer, document, `The liveblog of post ${post}`)
    for (const each of events.sort((a, b) => a.timestamp - b.timestamp)) apply(each)
    const posts = [...entries.values()].flatMap((entry) => postOf(entry, address))
    const times = posts.map(({ published, updated }) => Date.parse(updated ?? published))
    const last = Math.max(0, ...times)
    const started = posts.length === 0 ? null : isoOf(Math.min(...posts.map(({ published }) => Date.parse(published))))
    const ended = last > 0 && Date.now() - last > silence ? isoOf(last) : null
    return liveCoverage({ started, ended }, posts)
  }

  function apply(each: Event): void {
    // What was written in the same second as this may come only with the next answer.
    until = Math.max(until, each.timestamp)
    if (each.type === 'delete') entries.delete(each.id)
    else
      entries.set(each.id, {
        event: each,
        published: entries.get(each.id)?.published ?? (each.entry_time || each.timestamp),
      })
  }

  return {
    index: async (signal) => (await coverage(signal)).index,
    posts: async (_index, page, signal) => postsOnPage(await coverage(signal), page),
    coverage,
  }
}

function postOf({ event, published }: { event: Event; published: number }, address: string): LivePost[] {
  const body = blocksIn(event.render, address)
  if (body.length === 0) return []
  const isUpdated = event.timestamp > published
  return [
    {
      id: event.id,
      published: isoOf(published * 1000),
      updated: isUpdated ? isoOf(event.timestamp * 1000) : null,
      headline: '',
      byline: event.authors.flatMap(({ name }) => authorName(textIn(name)) || []).join(', '),
      body,
      isKeyEvent: event.key_event,
      isPinned: false,
    },
  ]
}

function isoOf(ms: number): string {
  return new Date(ms).toISOString()
}
