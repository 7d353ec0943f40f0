import { ReadError } from '../model/readError'
import type { ContentSource } from './contentSource'
import { type ReadDocument, readJson } from './readJson'

export const sourceKinds = ['edition', 'wordpress', 'ghost', 'jsonFeed', 'ninjs'] as const

/** Which back end the reader reads, and where it is. */
export interface SourceSettings {
  kind: (typeof sourceKinds)[number]
  /** Absolute address of the site, feed or list; empty for the edition that comes with the reader. */
  url: string
  /** Ghost's Content API key; empty elsewhere. */
  key: string
}

/**
 * Reads the settings out of environment variables. Throws an error that says which variable to change when they don't
 * name a source.
 */
export function sourceSettings(env: Readonly<Record<string, unknown>>): SourceSettings {
  const [named, url, key] = ['VITE_SOURCE', 'VITE_SOURCE_URL', 'VITE_SOURCE_KEY'].map((name) => wordIn(env[name]))
  const kind = sourceKinds.find((kind) => kind === (named || 'edition'))
  if (kind === undefined) throw new Error(`VITE_SOURCE is "${named}": it has to be one of ${sourceKinds.join(', ')}.`)
  if (kind !== 'edition' && !(/^https?:/.test(url ?? '') && URL.canParse(url ?? '')))
    throw new Error(`VITE_SOURCE_URL is "${url}": for ${kind} it has to be an address such as https://news.example.`)
  if (kind === 'ghost' && !/^[0-9a-f]{26}$/i.test(key ?? ''))
    throw new Error(
      'VITE_SOURCE_KEY has to be the Content API key that Ghost shows under Integrations: 26 digits a to f.',
    )
  return { kind, url: url ?? '', key: key ?? '' }
}

function wordIn(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}

/** What each kind can do beyond what all can: the interface hides the rest. */
const abilities: Record<SourceSettings['kind'], { related: boolean; search: boolean }> = {
  edition: { related: false, search: false },
  wordpress: { related: true, search: true },
  ghost: { related: true, search: true },
  jsonFeed: { related: false, search: true },
  ninjs: { related: false, search: true },
}

/** A source whose adapter is fetched with the first question, or ahead of it. */
export interface LateSource extends ContentSource {
  /** Fetches the adapter's code. Never rejects: the question that needs it fails, with words for it. */
  prepare(): Promise<unknown>
}

/**
 * Opens the source that the settings name. Takes the path that the reader is served under, ending in a slash, and how
 * documents are fetched. A complete page asks nothing, and so needs no adapter to be shown.
 */
export function openSource(
  settings: SourceSettings,
  basePath: string,
  readDocument: ReadDocument = readJson,
): LateSource {
  let opening: Promise<ContentSource> | undefined
  const { related, search } = abilities[settings.kind]

  async function source(): Promise<ContentSource> {
    opening ??= adapterFor(settings, basePath, readDocument)
    try {
      return await opening
    } catch (cause) {
      opening = undefined
      throw new ReadError('unreachable', `The code for ${settings.kind} could not be fetched`, { cause })
    }
  }

  return {
    name: settings.kind === 'edition' ? editionFolder(settings, basePath) : `${settings.kind} ${settings.url}`,
    prepare: () => source().catch(() => {}),
    edition: async (signal) => (await source()).edition(signal),
    front: async (signal) => (await source()).front(signal),
    feed: async (section, cursor, signal) => (await source()).feed(section, cursor, signal),
    article: async (section, slug, signal) => (await source()).article(section, slug, signal),
    ...(related && { related: async (article, signal) => (await (await source()).related?.(article, signal)) ?? [] }),
    ...(search && {
      search: async (words, cursor, signal) => (await (await source()).search?.(words, cursor, signal)) ?? nothing,
    }),
  }
}

const nothing = { stories: [], next: null, previous: null }

async function adapterFor(settings: SourceSettings, basePath: string, readDocument: ReadDocument) {
  const { kind } = settings
  switch (kind) {
    case 'ghost':
      return (await import('./ghost')).openGhost(settings.url, settings.key, readDocument)
    case 'jsonFeed':
      return (await import('./jsonFeed')).openJsonFeed(settings.url, readDocument)
    case 'ninjs':
      return (await import('./ninjs')).openNinjs(settings.url, readDocument)
    case 'wordpress':
      return (await import('./wordpress')).openWordpress(settings.url, readDocument)
    default:
      return (await import('./edition')).openEdition(editionFolder(settings, basePath), readDocument)
  }
}

function editionFolder({ url }: SourceSettings, basePath: string): string {
  return url || `${basePath}edition/`
}
