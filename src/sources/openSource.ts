import { datedSource, type Reading } from './answer'
import type { ContentSource } from './contentSource'
import { type FetchJson, fetchJson } from './fetchJson'
import { type LazySource, lazySource } from './lazySource'
import { editionFolder, sourceName } from './sourceName'
import type { SourceSettings } from './sourceSettings'

/**
 * Opens the source that the settings name; its adapter is fetched with the first question. Takes the path that the reader is
 * served under, ending in a slash, and how documents are fetched.
 */
export function openSource(settings: SourceSettings, basePath: string, readDocument = fetchJson): LazySource {
  const name = sourceName(settings, basePath)
  return lazySource(name, async () =>
    datedSource(name, await loadAdapter(settings, basePath, readDocument), readDocument),
  )
}

/** Opens an adapter for one question. What its questions share, such as a list that was just read, stays between them. */
type OpenAdapter = (reading: Reading) => ContentSource

type LoadAdapter = (settings: SourceSettings, read: FetchJson) => Promise<OpenAdapter>

/** The sources, and how each one's code is loaded. */
const adapters: Record<SourceSettings['kind'], LoadAdapter> = {
  edition: async ({ url }) => {
    const { openEdition } = await import('./edition/edition')
    return ({ read }) => openEdition(url, read)
  },
  wordpress: async ({ url, sections }, read) =>
    (await import('./wordpress/wordpress')).wordpressAdapter(url, read, sections),
  ghost: async ({ url, key, sections }) => {
    const { openGhost } = await import('./ghost/ghost')
    return ({ read }) => openGhost(url, key, read, sections)
  },
  jsonFeed: async ({ url }, read) => (await import('./jsonFeed/jsonFeed')).jsonFeedAdapter(url, read),
  rss: async ({ url }, read) => (await import('./rss/rss')).rssAdapter(url, read),
  ninjs: async ({ url }, read) => (await import('./ninjs/ninjs')).ninjsAdapter(url, read),
  arc: async ({ url }, read) => (await import('./arc/arc')).arcAdapter(url, read),
  guardian: async ({ url, key }) => {
    const { openGuardian } = await import('./guardian/guardian')
    return ({ read }) => openGuardian(url, key, read)
  },
}

/** Loads the adapter that the settings name. Rejects when its code can't be fetched. */
export async function loadAdapter(
  settings: SourceSettings,
  basePath: string,
  readDocument: FetchJson,
): Promise<OpenAdapter> {
  const placed = settings.kind === 'edition' ? { ...settings, url: editionFolder(settings, basePath) } : settings
  const [open, { withChoices }] = await Promise.all([
    adapters[settings.kind](placed, readDocument),
    import('./newsroomChoices'),
  ])
  return (reading) => withChoices(open(reading), settings)
}
