import PQueue from 'p-queue'
import { failureOf } from '../model/readError'
import { archiveOf, listedStories } from '../render/archive'
import { type Place, placeOf } from '../render/place'
import type { ContentSource } from '../sources/contentSource'
import type { Archive } from '../sources/publishedStories'
import { draw } from './draw'
import type { Drawing } from './drawn'
import { etagOf } from './etag'
import { lifetimeOf, liveLifetime, longestStale, missingLifetime, retryPause } from './lifetime'
import { type CachedAnswer, type CacheEntry, type CacheLimits, openPageCache } from './pageCache'
import { shareSource } from './sharedSource'
import { sitemapsTag, sitemapTag } from './sitemapTags'
import { trackSource } from './trackedSource'

export interface PagesSettings {
  drawing: Drawing
  /**
   * Opens the source anew. What `version` stands for has to be in each question, so that no cache on the way answers with what
   * it kept from before; it is empty until something has changed.
   */
  openSource: (version: string) => ContentSource
  /** Everything that the source has published; left out where its lists have to be read for that. */
  archive?: Archive | null
  /** Whether the newsroom's system tells of each change, and whether the CDN is told in its turn. */
  hasEvents: boolean
  purgesCdn: boolean
  /** The time in ms since the Unix epoch. */
  now: () => number
  limits: CacheLimits & {
    /** How many answers are made at once, how many may wait for that, and how many seconds one may take. */
    drawings: number
    waiting: number
    seconds: number
  }
}

/** An answer, and what its asker should know of it. */
export interface PageAnswer {
  answer: CachedAnswer
  /** Just `drawn`; kept and `fresh`; `stale`, while a newer one is made; `failed` where that failed, so that this one stands in. */
  state: 'drawn' | 'fresh' | 'stale' | 'failed'
}

/** No answer can be made, and there is none to stand in for it. */
class Unavailable extends Error {}

export type Pages = ReturnType<typeof openPages>

/** How many addresses are remembered at which there is nothing. */
const mostMissing = 2000
const goneLifetime = 24 * 60 * 60_000

/** The answers of a site by path: kept, renewed when they grow old or are purged, and made once for all who ask meanwhile. */
export function openPages({ drawing, openSource, archive, hasEvents, purgesCdn, now, limits }: PagesSettings) {
  const cache = openPageCache(limits)
  // Apart, so that guesses at addresses don't drive out pages.
  const missing = openPageCache({ bytes: Number.POSITIVE_INFINITY, entries: mostMissing })
  const queue = new PQueue({ concurrency: limits.drawings })
  const inFlight = new Map<string, { tags: Set<string>; answer: Promise<CachedAnswer> }>()
  let opened = open('')

  function open(version: string) {
    const source = shareSource(openSource(version))
    return { generation: cache.generation(), source, archive: archive ?? archiveOf(() => listedStories(source)) }
  }

  function current() {
    if (opened.generation !== cache.generation()) opened = open(`${now()}-${cache.generation()}`)
    return opened
  }

  async function make(place: Place, tags: Set<string>): Promise<CachedAnswer> {
    const madeAt = now()
    const { source, archive } = current()
    const tracked = trackSource(source, tags)
    if (place.kind === 'sitemap') tags.add(sitemapsTag).add(sitemapTag(place.path))
    const common = { ...nothing, encoded: new Map(), madeAt, tags }
    try {
      const drawn = await within(limits.seconds, draw(place, tracked.source, archive, drawing, madeAt))
      const newest = tracked.newest()
      const lifetime = isLive(place) ? liveLifetime : lifetimeOf(newest, madeAt, hasEvents)
      const sharedLifetime = isLive(place) ? liveLifetime : lifetimeOf(newest, madeAt, hasEvents && purgesCdn)
      const made = { ...common, lifetime, sharedLifetime }
      if ('location' in drawn) return { ...made, status: 301, location: drawn.location }
      const body = new TextEncoder().encode(drawn.text)
      return { ...made, status: 200, type: drawn.type, body, etag: await etagOf(body) }
    } catch (error) {
      const failure = failureOf(error)
      if (failure === 'withdrawn' || failure === 'expired') return { ...common, status: 410 }
      if (failure !== 'missing' && failure !== 'embargoed') throw error
      const known = cache.get(place.path)?.answer.status
      return { ...common, status: known === undefined ? 404 : 410 }
    }
  }

  function keep(path: string, answer: CachedAnswer, begun: number): void {
    if (answer.status === 404) {
      missing.put(path, answer, begun)
    } else if (cache.put(path, answer, begun)) missing.remove(path)
  }

  /** Makes the answer for a place, once for all who ask for it before something that it shows is purged. */
  function renew(place: Place, priority: number): Promise<CachedAnswer> {
    const { path } = place
    const generation = cache.generation()
    const flying = inFlight.get(path)
    if (flying !== undefined) return flying.answer
    if (queue.size >= limits.waiting && priority !== told)
      return Promise.reject(new Unavailable('Too many answers are waiting to be made'))
    // Filled while the answer is made.
    const tags = new Set<string>()
    const answer = queue.add(() => make(place, tags), { priority })
    inFlight.set(path, { tags, answer })
    return answer
      .then((made) => {
        keep(path, made, generation)
        return made
      })
      .catch((error: unknown) => {
        const entry = cache.get(path)
        if (entry !== undefined) entry.failedAt = now()
        throw error
      })
      .finally(() => {
        if (inFlight.get(path)?.answer === answer) inFlight.delete(path)
      })
  }

  function canStandIn({ answer }: CacheEntry): boolean {
    return answer.status !== 404 && now() - answer.madeAt < longestStale
  }

  return {
    /** The answer for a place. Throws what the making of it threw, or `Unavailable`. */
    async get(place: Place): Promise<PageAnswer> {
      const entry = cache.get(place.path) ?? missing.get(place.path)
      if (entry === undefined) return { answer: await renew(place, askedFor), state: 'drawn' }
      const { answer, purged, failedAt } = entry
      if (purged === null && now() - answer.madeAt < answer.lifetime) return { answer, state: 'fresh' }
      const isPaused = failedAt !== null && now() - failedAt < retryPause
      if (canStandIn(entry) && ((purged !== 'hard' && !isLive(place)) || isPaused)) {
        if (!isPaused) renew(place, ahead).catch(() => {})
        return { answer, state: failedAt === null ? 'stale' : 'failed' }
      }
      try {
        return { answer: await renew(place, askedFor), state: 'drawn' }
      } catch (error) {
        if (!canStandIn(entry)) throw error
        return { answer, state: 'failed' }
      }
    },
    /** Marks what was made from one of the tags as changed: from now on it is renewed when it is asked for. */
    purge(tags: string[], how: 'soft' | 'hard' = 'soft'): string[] {
      missing.purge(tags)
      // Whoever asks from now on doesn't get what was begun before.
      for (const [path, { tags: asked }] of inFlight) if (tags.some((tag) => asked.has(tag))) inFlight.delete(path)
      return cache.purge(tags, how)
    },
    /** Makes the answer for a path anew, before anybody asks. Never rejects. */
    async redraw(path: string): Promise<void> {
      const place = placeOf(path)
      if (place !== null) await renew(place, told).catch(() => {})
    },
    /** Answers 410 at a path from now on. */
    remove(path: string, tags: string[]): void {
      const gone = { ...nothing, encoded: new Map(), status: 410, tags: new Set(tags), madeAt: now() } as const
      cache.put(path, { ...gone, lifetime: goneLifetime }, cache.generation())
    },
    /** The source as it is since the last purge. */
    source: () => current().source,
    size: cache.size,
  }
}

/** Whether it is what a live story's page asks for again and again: who gets an old answer would have to ask once more. */
function isLive({ kind }: Place): boolean {
  return kind === 'liveIndex' || kind === 'livePosts'
}

/** What has just changed comes first, and is never turned away; then what somebody waits for. */
const told = 2
const askedFor = 1
const ahead = 0
const nothing = {
  type: '',
  body: new Uint8Array(),
  location: '',
  etag: '',
  lifetime: missingLifetime,
  sharedLifetime: missingLifetime,
}

async function within<Result>(seconds: number, work: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unavailable(`An answer took more than ${seconds} s`)), seconds * 1000)
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}
