import type { SourceSettings } from './sourceSettings'

/** What a source is called in query keys. Takes the path that the reader is served under, ending in a slash. */
export function sourceName(settings: SourceSettings, basePath: string): string {
  return settings.kind === 'edition' ? editionFolder(settings, basePath) : `${settings.kind} ${settings.url}`
}

/** The address of the folder that an edition's documents are in, ending in a slash. */
export function editionFolder({ url }: SourceSettings, basePath: string): string {
  return url || `${basePath}edition/`
}
