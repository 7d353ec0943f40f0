import { archiveOf, listedStories } from '../../render/archive'
import { type Place, placeOf } from '../../render/place'
import type { ContentSource } from '../../sources/contentSource'
import type { Archive } from '../../sources/publishedStories'
import { openFeedStories } from '../feedStories'
import { longestStale, retryPause } from '../lifetime'
import { type AnswerSettings, goneAnswer, isLive, makeAnswer } from '../makeAnswer'
import type { CachedAnswer } from '../pageCache'
import type { PageAnswer, Pages } from '../pages'
import type { EdgeCache } from './edgeCache'

interface Settings extends AnswerSettings {
  cache: EdgeCache
  /** Opens the source anew; `version` has to be in each of its questions. */
  openSource: (version: string) => ContentSource
  archive: Archive | null
  /** Lets work go on after the answer has been sent. */
  waitUntil: (work: Promise<unknown>) => void
}

/**
 * The answers of a site for one request, in a runtime that has a cache and no memory: requests may be answered by different
 * machines. Stale answers are renewed behind the answer's back; what has been purged elsewhere isn't in the cache any more.
 */
export function openEdgePages(settings: Settings): Omit<Pages, 'size' | 'fresh'> {
  const { cache, openSource, archive, waitUntil, now } = settings
  const feedStories = openFeedStories(settings)
  let version = ''
  let source = openSource(version)

  async function renew(place: Place): Promise<CachedAnswer> {
    const before = await cache.get(place.path)
    const made = { source, archive: archive ?? archiveOf(() => listedStories(source)), feedStories }
    try {
      const answer = await makeAnswer(place, { ...made, tags: new Set(), isKnown: before !== null }, settings)
      await cache.put(place.path, { answer, failedAt: null })
      return answer
    } catch (error) {
      if (before !== null) await cache.put(place.path, { ...before, failedAt: now() })
      throw error
    }
  }

  return {
    async get(place): Promise<PageAnswer> {
      const entry = await cache.get(place.path)
      if (entry === null) return { answer: await renew(place), state: 'drawn' }
      const { answer, failedAt } = entry
      const age = now() - answer.madeAt
      if (age < answer.lifetime) return { answer, state: 'fresh' }
      if (answer.status === 404 || age > longestStale || isLive(place))
        return { answer: await renew(place), state: 'drawn' }
      const isPaused = failedAt !== null && now() - failedAt < retryPause
      if (!isPaused) waitUntil(renew(place).catch(() => {}))
      return { answer, state: failedAt === null ? 'stale' : 'failed' }
    },
    /** Reads past all caches from now on; what the answers were made from is purged by the platform itself. */
    purge(tags, { isSeen = false } = {}) {
      feedStories.forget(tags)
      if (isSeen) return []
      version = `${now()}-${version.length}`
      source = openSource(version)
      return []
    },
    async redraw(path) {
      const place = placeOf(path)
      if (place !== null) await renew(place).catch(() => {})
    },
    remove(path, tags) {
      waitUntil(cache.put(path, { answer: goneAnswer(new Set(tags), now()), failedAt: null }))
    },
    source: () => source,
  }
}
