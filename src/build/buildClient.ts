import PQueue from 'p-queue'
import { type RateLimitedFetch, rateLimitedFetch } from '../export/rateLimitedFetch'
import { ReadError } from '../model/readError'
import type { FetchJson } from '../sources/fetchJson'
import { mayHeal } from '../sources/httpFailure'
import { isLiveDocument } from '../sources/liveDocuments'

/** What a build asks a newsroom's servers with. */
export interface BuildClient extends RateLimitedFetch {
  /**
   * Why documents could not be had that a later try may bring, in order. Adapters go on without a strip of the front or the list
   * of pages, as readers have to, but a site that lacks these isn't whole.
   */
  failures: ReadError[]
  /** The same of documents that a site can do without, such as those of a plug-in for live stories; the first few. */
  extrasMissed: ReadError[]
}

/** How many documents a newsroom's server is asked for at a time. */
const atOnce = 4
/** How many answers are kept for who asks the same; lists of whole stories are large. */
const mostKept = 32
/** After how many such failures no more documents are asked for that a site can do without: each takes four tries and their pauses. */
const mostExtrasMissed = 3

/**
 * Opens a client that asks for a few things at a time, again where a later try may succeed, and for the same thing once. Takes
 * how long it waits before the first retry, in ms.
 */
export function openBuildClient(firstPause?: number): BuildClient {
  const { readDocument, readFile } = rateLimitedFetch(atOnce, firstPause)
  const failures: ReadError[] = []
  const extrasMissed: ReadError[] = []
  const kept = new Map<string, ReturnType<FetchJson>>()
  const extras = new PQueue({ concurrency: atOnce })

  const readExtra: FetchJson = async (url, signal, readText) => {
    if (extrasMissed.length >= mostExtrasMissed)
      throw new ReadError('unreachable', `${url} was not asked for, after others that could not be had`)
    try {
      return await readDocument(url, signal, readText)
    } catch (error) {
      const mayCome = error instanceof ReadError && mayHeal(error.failure)
      if (mayCome && extrasMissed.length < mostExtrasMissed) extrasMissed.push(error)
      throw error
    }
  }

  return {
    failures,
    extrasMissed,
    readFile,
    readDocument(url, signal, readText) {
      if (isLiveDocument(url)) return extras.add(() => readExtra(url, signal, readText))
      const known = kept.get(url)
      if (known !== undefined) return known
      const answer = readDocument(url, signal, readText)
      kept.set(url, answer)
      answer.catch((error: unknown) => {
        kept.delete(url)
        if (error instanceof ReadError && mayHeal(error.failure)) failures.push(error)
      })
      const [oldest] = kept.keys()
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
      return answer
    },
  }
}
