import type { ContentSource } from '../sources/contentSource'
import { fetchJson } from '../sources/fetchJson'
import { openSource } from '../sources/openSource'
import type { SourceSettings } from '../sources/sourceSettings'
import { readEditionFile } from './editionFiles'
import { hashOf } from './hash'
import { recordInput } from './trackInputs'

/** Whether a source's documents lie in a folder of the build, where what has changed can be told without asking anybody. */
export function isLocal({ kind, url }: SourceSettings): boolean {
  return kind === 'edition' && url === ''
}

/**
 * Opens the source for a build, noting each document that it reads. Takes the path that the reader is served under, ending
 * in a slash, and the folder of the edition that comes with the build.
 */
export function openForBuild(settings: SourceSettings, basePath: string, edition: string): ContentSource {
  if (isLocal(settings)) {
    return openSource(settings, basePath, async (address) => {
      const { document, name, hash } = readEditionFile(edition, basePath, address)
      recordInput(name, hash)
      return { document, headers: new Headers() }
    })
  }
  return openSource(settings, basePath, async (address, signal) => {
    const answer = await fetchJson(address, signal)
    recordInput(address, hashOf(JSON.stringify(answer.document)))
    return answer
  })
}
