import { archiveOf, listedStories } from '../render/archive'
import { type Place, placeOf } from '../render/place'
import type { ContentSource } from '../sources/contentSource'
import type { Archive } from '../sources/publishedStories'
import { openDrawingQueue, type Reason, type Waiting } from './drawingQueue'
import { openFeedStories } from './feedStories'
import { longestStale, retryPause } from './lifetime'
import { type AnswerSettings, goneAnswer, isLive, makeAnswer, Unavailable } from './makeAnswer'
import { type CachedAnswer, type CacheEntry, type CacheLimits, openPageCache } from './pageCache'
import { shareSource } from './sharedSource'

export interface PagesSettings extends AnswerSettings {
  /**
   * Opens the source anew. What `version` stands for has to be in each question, so that no cache on the way answers with what
   * it kept from before; it is empty until something has changed.
   */
  openSource: (version: string) => ContentSource
  /** Everything that the source has published; left out where its lists have to be read for that. */
  archive?: Archive | null
  limits: CacheLimits & {
    /** How many answers are made at once, how many that readers wait for may wait for that, and how many seconds one may take. */
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

export type Pages = ReturnType<typeof openPages>

interface PurgeOptions {
  /** `soft` where the old answer may be served until there is a new one, `hard` where it may not. */
  how?: 'soft' | 'hard'
  /** Whether the source has shown the change already. */
  isSeen?: boolean
}

/** An answer that is being made, or waits for that. */
interface Flight extends Waiting {
  /** Filled while it is made. */
  tags: Set<string>
  answer: Promise<CachedAnswer>
}

/** How many addresses are remembered at which there is nothing. */
const mostMissing = 2000

/** The answers of a site by path: kept, renewed when they grow old or are purged, and made once for all who ask meanwhile. */
export function openPages(settings: PagesSettings) {
  const { openSource, archive, now, limits } = settings
  const cache = openPageCache(limits)
  // Apart, so that guesses at addresses don't drive out pages.
  const missing = openPageCache({ bytes: Number.POSITIVE_INFINITY, entries: mostMissing })
  const feedStories = openFeedStories(settings)
  const queue = openDrawingQueue(limits.drawings)
  const inFlight = new Map<string, Flight>()
  let version = 0
  let opened = open('')

  function open(name: string) {
    const source = shareSource(openSource(name), now)
    return { version, source, archive: archive ?? archiveOf(() => listedStories(source)) }
  }

  function current() {
    if (opened.version !== version) opened = open(`${now()}-${version}`)
    return opened
  }

  function make(place: Place, tags: Set<string>): Promise<CachedAnswer> {
    const { source, archive } = current()
    const isKnown = cache.get(place.path) !== undefined
    return makeAnswer(place, { source, archive, feedStories, tags, isKnown }, settings)
  }

  function keep(path: string, answer: CachedAnswer, begun: number): void {
    if (answer.status === 404) {
      missing.put(path, answer, begun)
    } else if (cache.put(path, answer, begun)) missing.remove(path)
  }

  /** Makes the answer for a place, once for all who ask for it before something that it shows is purged. */
  function renew(place: Place, reason: Reason): Promise<CachedAnswer> {
    const { path } = place
    const flying = inFlight.get(path)
    if (flying !== undefined) {
      flying.askers += 1
      if (urgency[reason] > urgency[flying.reason]) flying.reason = reason
      return flying.answer
    }
    if (reason !== 'changed' && queue.waiting(reason) >= limits.waiting)
      return Promise.reject(new Unavailable('Too many answers are waiting to be made'))
    let begun = cache.generation()
    const flight = { reason, askers: 1, tags: new Set<string>() }
    const answer = queue.add(flight, () => {
      begun = cache.generation()
      return make(place, flight.tags)
    })
    inFlight.set(path, Object.assign(flight, { answer }))
    return answer
      .then((made) => {
        keep(path, made, begun)
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

  function isFresh({ answer, purged }: CacheEntry): boolean {
    return purged === null && now() - answer.madeAt < answer.lifetime
  }

  function canStandIn({ answer }: CacheEntry): boolean {
    return answer.status !== 404 && now() - answer.madeAt < longestStale
  }

  return {
    /** The answer that is kept for a path as `Place` spells it, and needn't be renewed; null where there is none. */
    fresh(path: string): CachedAnswer | null {
      const entry = cache.get(path)
      return entry !== undefined && isFresh(entry) ? entry.answer : null
    },
    /** The answer for a place. Throws what the making of it threw, or `Unavailable`. */
    async get(place: Place): Promise<PageAnswer> {
      const entry = cache.get(place.path) ?? missing.get(place.path)
      if (entry === undefined) return { answer: await renew(place, 'waitedFor'), state: 'drawn' }
      const { answer, purged, failedAt } = entry
      if (isFresh(entry)) return { answer, state: 'fresh' }
      const isPaused = failedAt !== null && now() - failedAt < retryPause
      if (place.kind === 'notFound' && purged === 'hard') {
        // Who asks for what has been taken away is told at once, by the shell.
        renew(place, 'stale').catch(() => {})
        throw new Unavailable('The page for what is not there is being made anew')
      }
      if (canStandIn(entry) && ((purged !== 'hard' && !isLive(place)) || isPaused)) {
        if (!isPaused) renew(place, 'stale').catch(() => {})
        return { answer, state: failedAt === null ? 'stale' : 'failed' }
      }
      try {
        return { answer: await renew(place, 'waitedFor'), state: 'drawn' }
      } catch (error) {
        if (!canStandIn(entry)) throw error
        return { answer, state: 'failed' }
      }
    },
    /**
     * Marks what was made from one of the tags as changed, so that it is renewed when it is next asked for, and returns the paths
     * of that. Opens the source anew, unless the source itself has shown the change.
     */
    purge(tags: string[], { how = 'soft', isSeen = false }: PurgeOptions = {}): string[] {
      if (!isSeen) version++
      missing.purge(tags)
      feedStories.forget(tags)
      // Whoever asks from now on doesn't get what was begun before.
      for (const [path, { tags: asked }] of inFlight) if (tags.some((tag) => asked.has(tag))) inFlight.delete(path)
      return cache.purge(tags, how)
    },
    /** Makes the answer for a path anew, before anybody asks. Never rejects. */
    async redraw(path: string): Promise<void> {
      const place = placeOf(path)
      if (place !== null) await renew(place, 'changed').catch(() => {})
    },
    /** Answers 410 at a path from now on. */
    remove(path: string, tags: string[]): void {
      cache.put(path, goneAnswer(new Set(tags), now()), cache.generation())
    },
    /** The source as it is since the last purge. */
    source: () => current().source,
    size: cache.size,
  }
}

const urgency: Record<Reason, number> = { changed: 2, waitedFor: 1, stale: 0 }
