import { createContext, useContext } from 'react'
import type { ContentSource } from '../sources/contentSource'

export const SourceContext = createContext<ContentSource | null>(null)

/** The source that was opened for this visit. */
export function useSource(): ContentSource {
  const source = useContext(SourceContext)
  if (source === null) throw new Error('No source has been opened above this component.')
  return source
}
