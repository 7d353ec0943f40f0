import { failureOf } from '../model/readError'
import type { Place } from '../render/place'
import { type DrawnFrom, draw } from './draw'
import type { Drawing } from './drawn'
import { etagOf } from './etag'
import { lifetimeOf, liveLifetime, missingLifetime } from './lifetime'
import type { CachedAnswer } from './pageCache'
import { sitemapsTag, sitemapTag } from './sitemapTags'
import { trackSource } from './trackedSource'

export interface AnswerSettings {
  drawing: Drawing
  /** Whether the newsroom's system tells of each change, and whether the CDN is told in its turn. */
  hasEvents: boolean
  purgesCdn: boolean
  /** The time in ms since the Unix epoch. */
  now: () => number
  /** How many seconds an answer may take. */
  limits: { seconds: number }
}

interface Made extends DrawnFrom {
  /** Filled with what the answer is made from, while it is made. */
  tags: Set<string>
  /** Whether there was something at the place before. */
  isKnown: boolean
}

/** No answer can be made, and there is none to stand in for it. */
export class Unavailable extends Error {}

/**
 * Makes the answer for a place: what is drawn for it, where it has moved to, or that there is nothing (404), or nothing any
 * more (410). Throws what the source throws where it can't tell, or `Unavailable` when it takes too long.
 */
export async function makeAnswer(
  place: Place,
  { source, tags, isKnown, ...rest }: Made,
  { drawing, hasEvents, purgesCdn, now, limits }: AnswerSettings,
): Promise<CachedAnswer> {
  const madeAt = now()
  const tracked = trackSource(source, tags)
  if (place.kind === 'sitemap') tags.add(sitemapsTag).add(sitemapTag(place.path))
  const common = { ...nothing, encoded: new Map(), madeAt, tags }
  try {
    const drawn = await within(limits.seconds, draw(place, { source: tracked.source, ...rest }, drawing, madeAt))
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
    return { ...common, status: isKnown ? 410 : 404 }
  }
}

/** Whether it is what a live story's page asks for again and again: who gets an old answer would have to ask once more. */
export function isLive({ kind }: Place): boolean {
  return kind === 'liveIndex' || kind === 'livePosts'
}

const goneLifetime = 24 * 60 * 60_000

/** The answer for what has just been taken away. Takes its tags, and the time in ms since the Unix epoch. */
export function goneAnswer(tags: Set<string>, now: number): CachedAnswer {
  return { ...nothing, encoded: new Map(), status: 410, tags, madeAt: now, lifetime: goneLifetime }
}

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
