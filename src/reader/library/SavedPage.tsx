import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale } from '../../i18n/locale'
import type { Section } from '../../model/edition'
import { useFrontStories } from '../queries/frontStories'
import { editionQuery } from '../queries/queries'
import { useSource } from '../queries/source'
import { ClientOnly } from '../ui/ClientOnly'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { LatestStories } from '../ui/LatestStories'
import { everyStoryMark } from '../ui/mutedTopics'
import { PageHead } from '../ui/PageHead'
import { PageHeading } from '../ui/PageHeading'
import { LibraryControls } from './LibraryControls'
import { choicesQuery, readingsQuery, savedStoriesQuery, useLibrary } from './libraryQueries'
import { ReadingHistory } from './ReadingHistory'
import styles from './SavedPage.module.css'
import { SavedStories } from './SavedStories'

/** The reader's saved stories, reading history, and the controls for both. */
export function SavedPage() {
  const { messages } = useLocale()
  const edition = useQuery(editionQuery(useSource())).data
  return (
    <div className={`wrap ${styles.page}`} {...{ [everyStoryMark]: '' }}>
      <PageHead title={messages.saved} edition={edition} path={null} />
      <PageHeading className={styles.h1}>{messages.saved}</PageHeading>
      <ErrorBoundary fallback={<p>{messages.pageBroken}</p>}>
        <ClientOnly>
          <Library sections={edition?.sections ?? []} />
        </ClientOnly>
      </ErrorBoundary>
    </div>
  )
}

/** All parts at once, so that none that comes later pushes another out of its place. */
function Library({ sections }: { sections: Section[] }) {
  const { messages } = useLocale()
  const saved = useLibrary(savedStoriesQuery)
  const stories = useFrontStories()
  const parts = [saved, useLibrary(readingsQuery), useLibrary(choicesQuery)]
  const [isReady, setReady] = useState(false)
  // Only at first: a part asks again for what has failed, and would be taken away for that.
  if (!isReady && parts.every(({ isPending }) => !isPending)) setReady(true)
  if (!isReady) return <p role="status">{messages.loading}</p>
  return (
    <>
      <div className={styles.stories}>
        <SavedStories sections={sections} />
      </div>
      <div className={styles.side}>
        <ReadingHistory />
        <LibraryControls />
      </div>
      {/* Last, as they may come last. */}
      {saved.data?.length === 0 && <LatestStories stories={stories} />}
    </>
  )
}
