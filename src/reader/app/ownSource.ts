import type { DatedSource } from '../../sources/answer'
import { openSource } from '../../sources/openSource'
import type { SourceSettings } from '../../sources/sourceSettings'
import { withBuiltPages } from '../offline/builtPages'

/**
 * Opens the newsroom's source with the build's pages before and behind it, and the source itself, which knows what is newer. Takes
 * the path that the site is served under, ending in a slash.
 */
export function openOwnSource(settings: SourceSettings, basePath: string): { own: DatedSource; live: DatedSource } {
  const live = openSource(settings, basePath)
  // The bundled edition's documents are beside the pages already.
  return { own: withBuiltPages(live, settings.kind !== 'edition' || settings.url !== ''), live }
}
