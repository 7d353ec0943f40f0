/** An answer that is kept for a path. */
export interface CachedAnswer {
  status: 200 | 301 | 404 | 410
  /** The media type, with its character set. */
  type: string
  body: Uint8Array<ArrayBuffer>
  /** Where a 301 leads, as a path; empty for other answers. */
  location: string
  /** Names the bytes (RFC 9110, 8.8.3). */
  etag: string
  /** What it was made from: `slug:<slug>` and `story:<id>`, `section:<slug>`, `front`, `edition`. */
  tags: ReadonlySet<string>
  /** When it was made, in ms since the Unix epoch. */
  madeAt: number
  /** How long it is fresh from then on, in ms. */
  lifetime: number
  /** How long others may keep it without asking, such as a CDN, in ms. */
  sharedLifetime: number
  /** Its body by content coding, as far as somebody has asked for it. */
  encoded: Map<string, Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>>
}

export interface CacheEntry {
  answer: CachedAnswer
  /** An event said that it has changed: `soft` for one that may be served meanwhile, `hard` for one that may not. */
  purged: 'soft' | 'hard' | null
  /** When an attempt to renew it last failed, in ms since the Unix epoch; null since it was made. */
  failedAt: number | null
}

/** The most that a cache holds. */
export interface CacheLimits {
  bytes: number
  entries: number
}

/** What an entry costs beside its body: its key, its tags and the objects that hold it. */
const overhead = 1000
/** How many purged tags are remembered: more than are purged while one answer is made. */
const mostPurges = 10_000

/** Keeps answers by path, in memory; over its limits those go that nobody asked for longest. */
export function openPageCache(limits: CacheLimits) {
  // A Map iterates in the order of insertion, so the first is the one that was used longest ago.
  const entries = new Map<string, CacheEntry>()
  let bytes = 0
  let generation = 0
  // By tag, the generation that its last purge began; of tags that aren't there any more, none is later than `forgotten`.
  const purges = new Map<string, number>()
  let forgotten = 0

  function remove(path: string): void {
    const entry = entries.get(path)
    if (entry === undefined) return
    entries.delete(path)
    bytes -= sizeOf(entry.answer)
  }

  function remember(tag: string): void {
    purges.delete(tag)
    purges.set(tag, generation)
    const [oldest] = purges
    if (purges.size <= mostPurges || oldest === undefined) return
    purges.delete(oldest[0])
    forgotten = oldest[1]
  }

  return {
    /** Rises with every purge. */
    generation: () => generation,
    size: () => ({ bytes, entries: entries.size }),
    get(path: string): CacheEntry | undefined {
      const entry = entries.get(path)
      if (entry === undefined) return undefined
      entries.delete(path)
      entries.set(path, entry)
      return entry
    },
    remove,
    /** Keeps an answer, unless one of its tags was purged since `begun`, the generation in which its making began. */
    put(path: string, answer: CachedAnswer, begun: number): boolean {
      const isOutdated = [...answer.tags].some((tag) => (purges.get(tag) ?? forgotten) > begun)
      if (isOutdated) return false
      remove(path)
      entries.set(path, { answer, purged: null, failedAt: null })
      bytes += sizeOf(answer)
      for (const oldest of entries.keys()) {
        if (bytes <= limits.bytes && entries.size <= limits.entries) break
        remove(oldest)
      }
      return true
    },
    /** Marks all that was made from one of the tags, and returns the paths of that. */
    purge(tags: readonly string[], how: 'soft' | 'hard' = 'soft'): string[] {
      generation++
      for (const tag of tags) remember(tag)
      const purged = [...entries].filter(([, { answer }]) => tags.some((tag) => answer.tags.has(tag)))
      for (const [, entry] of purged) entry.purged = entry.purged === 'hard' ? 'hard' : how
      return purged.map(([path]) => path)
    },
  }
}

/** A page's compressed copies take about half of what it takes itself. */
function sizeOf({ body }: CachedAnswer): number {
  return 1.5 * body.byteLength + overhead
}
