import { useEffect, useRef, useState } from 'react'
import { useLocale } from '../../i18n/locale'
import { counted } from '../../i18n/plural'
import { useToolWords } from '../../i18n/toolWords'
import type { Section } from '../../model/edition'
import { StoryCard } from '../ui/StoryCard'
import { savedStoriesQuery, useLibrary } from './libraryQueries'
import { PostsSince } from './PostsSince'
import type { SavedStory } from './records'
import styles from './SavedPage.module.css'
import { orders, savedInOrder } from './savedOrder'
import { deleteSavedStory, putSavedStory } from './savedStories'
import { uncachePhotosOf } from './saveStory'
import { withCachedPhotos } from './storyPhotos'

/** The saved stories as cards, to search and to sort. `sections` are in the edition's order. */
export function SavedStories({ sections }: { sections: Section[] }) {
  const { messages, language } = useLocale()
  const { library: words } = useToolWords()
  const { data: saved, isError } = useLibrary(savedStoriesQuery)
  const [sought, setSought] = useState('')
  const [order, setOrder] = useState<(typeof orders)[number]>('saved')
  const removal = useRemoval()

  if (isError) return <p role="alert">{words.closed}</p>
  if (saved === undefined) return <p role="status">{messages.loading}</p>
  const shown = savedInOrder(saved, { sought, order, sections })
  return (
    <>
      {saved.length === 0 ? (
        // What was removed last can still be brought back.
        removal.last === null && (
          <p>
            {words.nothingSaved} {words.howToSave}
          </p>
        )
      ) : (
        <div className={styles.choice}>
          <label>
            {words.find}
            <input type="search" value={sought} onChange={({ target }) => setSought(target.value)} />
          </label>
          <label>
            {words.order}
            <select value={order} onChange={({ target }) => setOrder(orders[target.selectedIndex] ?? 'saved')}>
              {orders.map((each) => (
                <option key={each} value={each}>
                  {words.orders[each]}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
      <div className={styles.status} role="status" tabIndex={-1} ref={removal.place}>
        {removal.last !== null && (
          <>
            {words.removed(removal.last.article.headline)}
            <button type="button" onClick={removal.undo}>
              {words.undo}
            </button>
          </>
        )}
        {removal.last === null && saved.length > 0 && (
          <p>{counted(sought.trim() === '' ? words.savedCount : words.foundCount, shown.length, language)}</p>
        )}
      </div>
      {shown.length > 0 && (
        <div>
          {shown.map((story) => (
            <StoryCard
              key={story.article.id}
              story={withCachedPhotos(story.article, story.photos)}
              place="row"
              headingLevel={2}
            >
              {story.article.live && <PostsSince article={story.article} coverage={story.article.live} />}
              <button
                type="button"
                className={styles.remove}
                aria-label={`${words.remove}: ${story.article.headline}`}
                onClick={() => removal.remove(story)}
              >
                {words.remove}
              </button>
            </StoryCard>
          ))}
        </div>
      )}
      <p className={styles.note}>{words.whereKept}</p>
    </>
  )
}

/** Removes stories, with an undo: the photos stay cached until another story is removed or the page is left. */
function useRemoval() {
  const [last, setLast] = useState<SavedStory | null>(null)
  const undone = useRef(false)
  const place = useRef<HTMLDivElement>(null)

  useEffect(() => {
    undone.current = false
    return () => {
      if (last !== null && !undone.current) void uncachePhotosOf(last.photos)
    }
  }, [last])

  return {
    last,
    place,
    remove: async (story: SavedStory) => {
      // The button that has the focus is removed with its card.
      place.current?.focus({ preventScroll: true })
      // When the library can't be written, the card stays.
      await deleteSavedStory(story.article.id).then(
        () => setLast(story),
        () => {},
      )
    },
    undo: async () => {
      if (last === null) return
      undone.current = true
      place.current?.focus({ preventScroll: true })
      await putSavedStory(last).then(
        () => setLast(null),
        () => {},
      )
    },
  }
}
