import { AsyncLocalStorage } from 'node:async_hooks'
import type { FeedPage } from '../model/edition'
import type { ContentSource } from '../sources/contentSource'

/** The documents that a page was made from, by name, each with a hash of its bytes. */
export type Inputs = Record<string, string>

const notes = new AsyncLocalStorage<Inputs>()

/** Does some work and gives, beside what comes of it, the documents that were read for it. */
export async function trackInputs<Result>(work: () => Promise<Result>): Promise<{ result: Result; inputs: Inputs }> {
  const inputs: Inputs = {}
  return { result: await notes.run(inputs, work), inputs }
}

/** Notes that a document was read, for the page that is being made. */
export function recordInput(name: string, hash: string): void {
  const inputs = notes.getStore()
  if (inputs !== undefined) inputs[name] = hash
}

/**
 * A source that asks only once for what many pages share: edition, front and feeds. Each page that uses an answer has the
 * documents behind it among its own.
 */
export function dedupedSource(source: ContentSource): ContentSource {
  const feeds = new Map<string, ReturnType<typeof kept<FeedPage>>>()
  return {
    ...source,
    edition: kept((signal) => source.edition(signal)),
    front: kept((signal) => source.front(signal)),
    feed: (section, cursor, signal) => {
      const key = JSON.stringify([section, cursor])
      const feed = feeds.get(key) ?? kept((first) => source.feed(section, cursor, first))
      feeds.set(key, feed)
      return feed(signal)
    },
  }
}

/** Asks with the first signal, and never again. */
function kept<Result>(ask: (signal: AbortSignal) => Promise<Result>): (signal: AbortSignal) => Promise<Result> {
  let answer: ReturnType<typeof trackInputs<Result>> | undefined
  return async (signal) => {
    answer ??= trackInputs(() => ask(signal))
    const { result, inputs } = await answer
    for (const [name, hash] of Object.entries(inputs)) recordInput(name, hash)
    return result
  }
}
