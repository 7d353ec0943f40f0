import type { FetchJson } from './fetchJson'
import type { PublishedStories } from './publishedStories'
import type { SourceSettings } from './sourceSettings'

/** Opens the list of everything that a source has published; null for kinds that have none. */
export async function openPublished(
  { kind, url, key, sections }: SourceSettings,
  readDocument: FetchJson,
): Promise<PublishedStories | null> {
  if (kind === 'wordpress')
    return (await import('./wordpress/published')).wordpressPublished(url, readDocument, sections)
  if (kind === 'ghost') return (await import('./ghost/published')).ghostPublished(url, key, readDocument, sections)
  return null
}
