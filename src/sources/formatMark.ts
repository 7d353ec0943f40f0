import type { SourceSettings } from './sourceSettings'

/**
 * Whether a JSON value looks like a document of a source of this kind. A cheap check for whoever stores documents without
 * parsing them: it tells a document from an error page's JSON, not a good document from one with mistakes.
 */
export function hasFormatMark(document: unknown, kind: SourceSettings['kind']): boolean {
  const object = typeof document === 'object' && document !== null && !Array.isArray(document) ? document : null
  const list = Array.isArray(document) ? document : null
  const has = (...names: string[]) => object !== null && names.some((name) => name in object)
  if (kind === 'edition') return object !== null && 'format' in object && /^edition\//.test(String(object.format))
  // Lists of posts and categories, and the index of the API. An error has a code and a message.
  if (kind === 'wordpress') return list !== null ? list.every(isObject) : has('namespaces', 'id')
  if (kind === 'ghost') return has('posts', 'tags', 'settings')
  if (kind === 'jsonFeed') return has('items')
  return list !== null || has('items', '_items', 'uri', 'guid', 'headline', 'headlines')
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}
