import { undatedSource } from '../sources/answer'
import type { ContentSource } from '../sources/contentSource'
import { openSource } from '../sources/openSource'
import type { SourceSettings } from '../sources/sourceSettings'
import { readEditionFile } from './editionFiles'
import { recordInput } from './trackInputs'

/** Whether a source's documents lie in a folder of the build, where what has changed can be told without asking anybody. */
export function isLocal({ kind, url }: SourceSettings): boolean {
  return kind === 'edition' && url === ''
}

/**
 * Opens an edition for a build. Takes the path that the reader is served under, ending in a slash, and the folder of the
 * edition, of which each document that is read is recorded as an input.
 */
export function openEditionForBuild(settings: SourceSettings, basePath: string, edition: string): ContentSource {
  return undatedSource(
    openSource(settings, basePath, async (address) => {
      const { document, name, hash } = readEditionFile(edition, basePath, address)
      recordInput(name, hash)
      return { document, headers: new Headers() }
    }),
  )
}
