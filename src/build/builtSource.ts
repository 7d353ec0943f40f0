import { rateLimitedFetch } from '../export/rateLimitedFetch'
import { undatedSource } from '../sources/answer'
import type { ContentSource } from '../sources/contentSource'
import { openPublished } from '../sources/openPublished'
import { openSource } from '../sources/openSource'
import type { PublishedStories } from '../sources/publishedStories'
import type { SourceSettings } from '../sources/sourceSettings'
import { readEditionFile } from './editionFiles'
import { recordInput } from './trackInputs'

/** Whether a source's documents lie in a folder of the build, where what has changed can be told without asking anybody. */
export function isLocal({ kind, url }: SourceSettings): boolean {
  return kind === 'edition' && url === ''
}

/** How many documents a newsroom's server is asked for at a time. */
const atOnce = 4

/**
 * Opens the source for a build. Takes the path that the reader is served under, ending in a slash, and the folder of the
 * edition that comes with the build, of which each document that is read is recorded as an input. Other sources are asked a few
 * things at a time, and again where a later try may succeed.
 */
export function openForBuild(settings: SourceSettings, basePath: string, edition: string): ContentSource {
  if (!isLocal(settings)) return undatedSource(openSource(settings, basePath, rateLimitedFetch(atOnce).readDocument))
  return undatedSource(
    openSource(settings, basePath, async (address) => {
      const { document, name, hash } = readEditionFile(edition, basePath, address)
      recordInput(name, hash)
      return { document, headers: new Headers() }
    }),
  )
}

/** Opens the list of everything that a source has published, read with the same client; null for kinds that have none. */
export function openPublishedForBuild(settings: SourceSettings): Promise<PublishedStories | null> {
  return openPublished(settings, rateLimitedFetch(atOnce).readDocument)
}
