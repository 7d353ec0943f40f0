import type { FetchJson } from './fetchJson'
import type { SourceSettings } from './sourceSettings'

/** What a newsroom's system says of the newsroom's looks; empty where it says nothing. */
export interface Identity {
  /** The address of a picture with the newspaper's name. */
  logo: string
  /** The address of a square picture that stands for the newspaper. */
  icon: string
  /** "#" and six hexadecimal digits. */
  accent: string
}

/**
 * Asks a newsroom's system, or its edition, for its looks; null for kinds that don't tell any. An edition's address is that of
 * its folder, ending in a slash. Throws a `ReadError`.
 */
export async function readIdentity(
  { kind, url, key }: SourceSettings,
  readDocument: FetchJson,
  signal: AbortSignal,
): Promise<Identity | null> {
  if (kind === 'wordpress') return (await import('./wordpress/identity')).wordpressIdentity(url, readDocument, signal)
  if (kind === 'edition') return (await import('./edition/identity')).editionIdentity(url, readDocument, signal)
  if (kind === 'ghost') return (await import('./ghost/identity')).ghostIdentity(url, key, readDocument, signal)
  return null
}
