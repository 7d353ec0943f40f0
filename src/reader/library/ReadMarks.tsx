import { useEffect } from 'react'
import { useToolWords } from '../../i18n/toolWords'
import { markStories } from '../ui/storyMarks'
import { markedStoriesQuery, useLibrary } from './libraryQueries'

/** Marks the stories that the reader has read, wherever a card shows one. */
export function ReadMarks() {
  const { library: words } = useToolWords()
  const marked = useLibrary(markedStoriesQuery).data
  useEffect(() => markStories(marked ?? [], words.read), [marked, words])
  return null
}
