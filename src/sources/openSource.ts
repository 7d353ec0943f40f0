import { ReadError } from '../model/readError'
import { type DatedSource, datedSource, type Reading } from './answer'
import type { ContentSource } from './contentSource'
import { type FetchJson, fetchJson } from './fetchJson'
import type { SourceSettings } from './sourceSettings'

/** A source whose adapter is fetched with the first question, or ahead of it. */
export interface LazySource extends DatedSource {
  /** Fetches the adapter's code. Never rejects: the question that needs it fails, with words for it. */
  preload(): Promise<unknown>
}

/**
 * Opens the source that the settings name. Takes the path that the reader is served under, ending in a slash, and how
 * documents are fetched. A complete page asks nothing, and so needs no adapter to be shown.
 */
export function openSource(settings: SourceSettings, basePath: string, readDocument = fetchJson): LazySource {
  let loading: ReturnType<typeof loadAdapter> | undefined

  async function load() {
    loading ??= loadAdapter(settings, basePath, readDocument)
    try {
      return await loading
    } catch (cause) {
      loading = undefined
      throw new ReadError('unreachable', `The code for ${settings.kind} could not be fetched`, { cause })
    }
  }

  const name = settings.kind === 'edition' ? editionFolder(settings, basePath) : `${settings.kind} ${settings.url}`
  return { ...datedSource(name, load, readDocument), preload: () => load().catch(() => {}) }
}

/** Opens an adapter for one question. What its questions share, such as a list that was just read, stays between them. */
type OpenAdapter = (reading: Reading) => ContentSource

async function loadAdapter(settings: SourceSettings, basePath: string, readDocument: FetchJson): Promise<OpenAdapter> {
  const [open, { withChoices }] = await Promise.all([
    adapterFor(settings, basePath, readDocument),
    import('./newsroomChoices'),
  ])
  return (reading) => withChoices(open(reading), settings)
}

async function adapterFor(settings: SourceSettings, basePath: string, readDocument: FetchJson): Promise<OpenAdapter> {
  const { kind, url, key, sections } = settings
  switch (kind) {
    case 'edition': {
      const { openEdition } = await import('./edition/edition')
      return ({ read }) => openEdition(editionFolder(settings, basePath), read)
    }
    case 'ghost': {
      const { openGhost } = await import('./ghost/ghost')
      return ({ read }) => openGhost(url, key, read, sections)
    }
    case 'jsonFeed':
      return (await import('./jsonFeed/jsonFeed')).jsonFeedAdapter(url, readDocument)
    case 'ninjs':
      return (await import('./ninjs/ninjs')).ninjsAdapter(url, readDocument)
    case 'wordpress':
      return (await import('./wordpress/wordpress')).wordpressAdapter(url, readDocument, sections)
  }
}

function editionFolder({ url }: SourceSettings, basePath: string): string {
  return url || `${basePath}edition/`
}
