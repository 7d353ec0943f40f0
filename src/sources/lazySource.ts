import { ReadError } from '../model/readError'
import type { DatedSource } from './answer'

/** A source whose code is fetched with the first question, or ahead of it. */
export interface LazySource extends DatedSource {
  /** Fetches the code. Never rejects: the question that needs it fails. */
  preload(): Promise<unknown>
}

/**
 * Returns a source that is loaded when it is first asked: a complete page asks nothing, and so doesn't wait for that code. A
 * question throws a `ReadError` when the code can't be fetched; the next question tries again.
 */
export function lazySource(name: string, load: () => Promise<DatedSource>): LazySource {
  let loading: Promise<DatedSource> | undefined

  async function source(): Promise<DatedSource> {
    loading ??= load()
    try {
      return await loading
    } catch (cause) {
      loading = undefined
      throw new ReadError('unreachable', `The code for ${name} could not be fetched`, { cause })
    }
  }

  return {
    name,
    preload: () => source().catch(() => {}),
    edition: async (...asked) => (await source()).edition(...asked),
    front: async (...asked) => (await source()).front(...asked),
    feed: async (...asked) => (await source()).feed(...asked),
    article: async (...asked) => (await source()).article(...asked),
    staticPage: async (...asked) => (await source()).staticPage(...asked),
    everySection: async (...asked) => (await source()).everySection(...asked),
    related: async (...asked) => (await source()).related(...asked),
    search: async (...asked) => (await source()).search(...asked),
    profile: async (...asked) => (await source()).profile(...asked),
    profiles: async (...asked) => (await source()).profiles(...asked),
    liveIndex: async (...asked) => (await source()).liveIndex(...asked),
    livePosts: async (...asked) => (await source()).livePosts(...asked),
  }
}
