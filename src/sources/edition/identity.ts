import type { FetchJson } from '../fetchJson'
import type { Identity } from '../identity'
import { tolerantLists } from '../tolerantLists'
import { checked } from './edition'
import { editionSchemas } from './schema'

/** The logo, icon and accent colour that an edition names. Takes the address of its folder, as `openEdition` does. */
export async function editionIdentity(base: string, readDocument: FetchJson, signal: AbortSignal): Promise<Identity> {
  const { document } = await readDocument(`${base}edition.json`, signal)
  const { logo, icon, accent } = checked(editionSchemas(base, tolerantLists).edition, document, 'edition.json')
  return { logo, icon, accent: accent.toLowerCase() }
}
