import { useState } from 'react'
import { useToolWords } from '../../i18n/toolWords'
import type { Article } from '../../model/article'
import { type ShelfFailure, shelfFailureOf } from './libraryError'
import { savedStoryQuery, useShelf } from './libraryQueries'
import styles from './SaveButton.module.css'
import { keepStory, letGoOf } from './saveStory'

/** Saves a story on the reader's device, or lets it go. Its name stays the same: that it is pressed says the rest. */
export function SaveButton({ article }: { article: Article }) {
  const { shelf: words } = useToolWords()
  const story = useShelf(savedStoryQuery(article.id)).data ?? null
  const [failure, setFailure] = useState<ShelfFailure | null>(null)

  async function press() {
    setFailure(null)
    try {
      await (story === null ? keepStory(article) : letGoOf(story))
    } catch (error) {
      setFailure(shelfFailureOf(error))
    }
  }

  return (
    <div className={styles.save}>
      <button type="button" data-key="s" aria-pressed={story !== null} onClick={press}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M6 4h12v16l-6-4.500-6 4.500z" />
        </svg>
        {words.save}
      </button>
      <p role="status">{failure !== null && words.notSaved[failure]}</p>
    </div>
  )
}
