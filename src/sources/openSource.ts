import { ReadError } from '../model/readError'
import type { ContentSource } from './contentSource'
import type { FetchJson } from './fetchJson'
import type { SourceSettings } from './sourceSettings'

/** What each kind can do beyond what all can: the interface hides the rest. */
const abilities: Record<SourceSettings['kind'], { related: boolean; search: boolean }> = {
  edition: { related: false, search: true },
  wordpress: { related: true, search: true },
  ghost: { related: true, search: true },
  jsonFeed: { related: false, search: true },
  ninjs: { related: false, search: true },
}

/** A source whose adapter is fetched with the first question, or ahead of it. */
export interface LazySource extends ContentSource {
  /** Fetches the adapter's code. Never rejects: the question that needs it fails, with words for it. */
  preload(): Promise<unknown>
}

/**
 * Opens the source that the settings name. Takes the path that the reader is served under, ending in a slash, and how
 * documents are fetched, if not by `readJson`. A complete page asks nothing, and so needs no adapter to be shown.
 */
export function openSource(settings: SourceSettings, basePath: string, readDocument?: FetchJson): LazySource {
  let opening: Promise<ContentSource> | undefined
  const { related, search } = abilities[settings.kind]

  async function source(): Promise<ContentSource> {
    opening ??= chosenAdapter(settings, basePath, readDocument)
    try {
      return await opening
    } catch (cause) {
      opening = undefined
      throw new ReadError('unreachable', `The code for ${settings.kind} could not be fetched`, { cause })
    }
  }

  return {
    name: settings.kind === 'edition' ? editionFolder(settings, basePath) : `${settings.kind} ${settings.url}`,
    preload: () => source().catch(() => {}),
    edition: async (signal) => (await source()).edition(signal),
    front: async (signal) => (await source()).front(signal),
    feed: async (section, cursor, signal) => (await source()).feed(section, cursor, signal),
    article: async (section, slug, signal) => (await source()).article(section, slug, signal),
    everySection: async (signal) => {
      const opened = await source()
      if (opened.everySection !== undefined) return opened.everySection(signal)
      return (await opened.edition(signal)).sections.map(({ slug }) => slug)
    },
    ...(related && { related: async (article, signal) => (await (await source()).related?.(article, signal)) ?? [] }),
    ...(search && {
      search: async (words, cursor, signal) => (await (await source()).search?.(words, cursor, signal)) ?? nothing,
    }),
  }
}

const nothing = { stories: [], next: null, previous: null }

async function chosenAdapter(...settings: Parameters<typeof adapterFor>): Promise<ContentSource> {
  const [adapter, { withChoices }] = await Promise.all([adapterFor(...settings), import('./newsroomChoices')])
  return withChoices(adapter, settings[0])
}

async function adapterFor(settings: SourceSettings, basePath: string, readDocument?: FetchJson) {
  const { kind } = settings
  switch (kind) {
    case 'ghost':
      return (await import('./ghost/ghost')).openGhost(settings.url, settings.key, readDocument, settings.sections)
    case 'jsonFeed':
      return (await import('./jsonFeed/jsonFeed')).openJsonFeed(settings.url, readDocument)
    case 'ninjs':
      return (await import('./ninjs/ninjs')).openNinjs(settings.url, readDocument)
    case 'wordpress':
      return (await import('./wordpress/wordpress')).openWordpress(settings.url, readDocument, settings.sections)
    default:
      return (await import('./edition/edition')).openEdition(editionFolder(settings, basePath), readDocument)
  }
}

function editionFolder({ url }: SourceSettings, basePath: string): string {
  return url || `${basePath}edition/`
}
