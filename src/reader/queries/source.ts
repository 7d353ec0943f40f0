import { createContext, useContext } from 'react'
import type { Edition } from '../../model/edition'
import type { ContentSource } from '../../sources/contentSource'

export const SourceContext = createContext<ContentSource | null>(null)

/** The source that was opened for this visit. */
export function useSource(): ContentSource {
  const source = useContext(SourceContext)
  if (source === null) throw new Error('No source has been opened above this component.')
  return source
}

/** Whether an interface offers to search. Without an edition it is the source that decides. */
export function canSearch(source: ContentSource, edition: Edition | undefined): boolean {
  return source.search !== undefined && edition?.isSearchable !== false
}
