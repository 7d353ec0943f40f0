import { AsyncLocalStorage } from 'node:async_hooks'
import type { FeedPage } from '../model/edition'
import type { ContentSource } from '../sources/contentSource'

/** The documents that a page was made from, by name, each with a hash of its bytes. */
export type Inputs = Record<string, string>

const currentInputs = new AsyncLocalStorage<Inputs>()

/** Does some work, and returns its result with the documents that were read for it. */
export async function trackInputs<Result>(work: () => Promise<Result>): Promise<{ result: Result; inputs: Inputs }> {
  const inputs: Inputs = {}
  return { result: await currentInputs.run(inputs, work), inputs }
}

/** Records that a document was read for the page that is being made. */
export function recordInput(name: string, hash: string): void {
  const inputs = currentInputs.getStore()
  if (inputs !== undefined) inputs[name] = hash
}

/**
 * Returns a source that asks once for what many pages share: edition, front and feeds. Each page that uses an answer has the
 * documents behind it among its inputs.
 */
export function dedupedSource(source: ContentSource): ContentSource {
  const feeds = new Map<string, ReturnType<typeof once<FeedPage>>>()
  return {
    ...source,
    edition: once((signal) => source.edition(signal)),
    front: once((signal) => source.front(signal)),
    feed: (section, cursor, signal) => {
      const key = JSON.stringify([section, cursor])
      const feed = feeds.get(key) ?? once((first) => source.feed(section, cursor, first))
      feeds.set(key, feed)
      return feed(signal)
    },
  }
}

/** Asks once, with the first signal, and answers everyone with that; the inputs are recorded for each who asks. */
function once<Result>(ask: (signal: AbortSignal) => Promise<Result>): (signal: AbortSignal) => Promise<Result> {
  let answer: ReturnType<typeof trackInputs<Result>> | undefined
  return async (signal) => {
    answer ??= trackInputs(() => ask(signal))
    const { result, inputs } = await answer
    for (const [name, hash] of Object.entries(inputs)) recordInput(name, hash)
    return result
  }
}
