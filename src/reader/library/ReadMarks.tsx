import { useEffect } from 'react'
import { useToolWords } from '../../i18n/toolWords'
import { setReadStories } from '../ui/readStories'
import { markedStoriesQuery, useLibrary } from './libraryQueries'

/** Fills the store that cards read their "read" label from. Draws nothing. */
export function ReadMarks() {
  const { library: words } = useToolWords()
  const marked = useLibrary(markedStoriesQuery).data
  useEffect(() => setReadStories(marked ?? [], words.read), [marked, words])
  return null
}
