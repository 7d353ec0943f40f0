import { createContext, useContext } from 'react'
import type { Article } from '../../model/article'
import type { DatedSource } from '../../sources/answer'

/** What pages ask: the newsroom's source and, where readers can save stories, the story that they saved. */
export interface ReaderSource extends DatedSource {
  /** The newsroom's own server, where the source itself answers with what a build wrote. It knows what is newer. */
  live?: DatedSource
  /** The saved version of a story, and when it was fetched (ms since the Unix epoch); null when it isn't saved. */
  savedCopy?(section: string, slug: string): Promise<{ article: Article; copiedAt: number } | null>
}

export const SourceContext = createContext<ReaderSource | null>(null)

/** The source that was opened for this visit. */
export function useSource(): ReaderSource {
  const source = useContext(SourceContext)
  if (source === null) throw new Error('No source has been opened above this component.')
  return source
}
