import { useState } from 'react'
import { useToolWords } from '../../i18n/toolWords'
import type { Article } from '../../model/article'
import { type LibraryFailure, libraryFailureOf } from './libraryError'
import { savedStoryQuery, useLibrary } from './libraryQueries'
import styles from './SaveButton.module.css'
import { removeStory, saveStory } from './saveStory'

/** Saves a story on the reader's device, or removes it again. */
export function SaveButton({ article }: { article: Article }) {
  const { library: words } = useToolWords()
  const story = useLibrary(savedStoryQuery(article.id)).data ?? null
  const isSaved = story !== null
  const [failure, setFailure] = useState<LibraryFailure | null>(null)

  async function press() {
    setFailure(null)
    try {
      await (isSaved ? removeStory(story) : saveStory(article))
    } catch (error) {
      setFailure(libraryFailureOf(error))
    }
  }

  return (
    <div className={styles.save}>
      <button type="button" data-key="s" data-on={isSaved} onClick={press}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M6 4h12v16l-6-4.500-6 4.500z" />
        </svg>
        <span>{isSaved ? words.isSaved : words.save}</span>
      </button>
      <p role="status">{failure !== null && words.notSaved[failure]}</p>
    </div>
  )
}
