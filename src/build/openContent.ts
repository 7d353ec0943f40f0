import { isLocal } from './builtSource'
import type { Content, ContentSettings } from './content'
import { editionContent } from './editionContent'
import { readContent } from './readContent'
import type { BuildRecord } from './record'

/** Places the edition in the new site, or reads the newsroom's system. Throws a `BuildError` or a `ReadError`. */
export async function openContent(settings: ContentSettings, seen: BuildRecord['seen']): Promise<Content> {
  return isLocal(settings.source) ? editionContent(settings, seen) : readContent(settings)
}
