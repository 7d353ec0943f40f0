import { type DatedSource, datedSource } from '../../sources/answer'
import { fetchJson } from '../../sources/fetchJson'
import { loadAdapter } from '../../sources/openSource'
import { sourceName } from '../../sources/sourceName'
import type { SourceSettings } from '../../sources/sourceSettings'
import { withBuiltPages } from '../offline/builtPages'
import { withLiveDocuments } from '../offline/liveDocuments'

/**
 * Opens the newsroom's source with the build's pages before and behind it, and the source itself, which knows what is newer. Takes
 * the path that the site is served under, ending in a slash. Rejects when the source's code can't be fetched.
 */
export async function openOwnSource(
  settings: SourceSettings,
  basePath: string,
): Promise<{ own: DatedSource; live: DatedSource }> {
  const adapter = await loadAdapter(settings, basePath, fetchJson)
  const live = datedSource(sourceName(settings, basePath), adapter, fetchJson)
  // The bundled edition's documents are beside the pages already.
  return { own: withLiveDocuments(withBuiltPages(live, settings.kind !== 'edition' || settings.url !== '')), live }
}
