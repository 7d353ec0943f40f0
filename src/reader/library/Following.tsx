import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocale } from '../../i18n/locale'
import { counted } from '../../i18n/plural'
import { joinByComma } from '../../i18n/times'
import { useToolWords } from '../../i18n/toolWords'
import { useFrontStories } from '../queries/frontStories'
import { useSource } from '../queries/source'
import { Failure } from '../ui/Failure'
import { LatestStories } from '../ui/LatestStories'
import { StoryCard } from '../ui/StoryCard'
import styles from './Following.module.css'
import { FollowLists } from './FollowLists'
import { followedStoriesQuery, isNewSince } from './followedStories'
import { changeFollows, readFollows, useFollows } from './follows'
import { TopicsToFollow } from './TopicsToFollow'

/** How many stories are shown: who wants more goes to the topic or the author. */
const most = 60

/** The newest stories of all that is followed, those marked that have come since the last visit. */
export function Following() {
  const { messages, language } = useLocale()
  const { following: words } = useToolWords()
  const { followed } = useFollows()
  const feed = useQuery({ ...followedStoriesQuery(useSource(), followed), enabled: followed.length > 0 })
  const lastVisit = useLastVisit()

  if (followed.length === 0) return <NothingFollowed />
  const stories = feed.data?.stories.slice(0, most) ?? []
  const newStories = stories.filter((story) => isNewSince(story, lastVisit)).length
  return (
    <>
      {feed.isPending && <p role="status">{messages.loading}</p>}
      {feed.isError && feed.data === undefined && (
        <Failure
          title={<h2>{messages.feedFailed}</h2>}
          error={feed.error}
          busy={feed.isFetching}
          onRetry={feed.refetch}
        />
      )}
      {feed.data !== undefined && lastVisit > 0 && (
        <p className={styles.count}>
          {newStories === 0 ? words.nothingNew : counted(words.newStories, newStories, language)}
        </p>
      )}
      {feed.data !== undefined && feed.data.failed.length > 0 && (
        <p role="alert">
          {words.someFailed(
            joinByComma(
              feed.data.failed.map(({ name }) => name),
              language,
            ),
          )}
        </p>
      )}
      <div>
        {stories.map((story) => (
          <StoryCard key={story.id} story={story} place="row" headingLevel={2}>
            {isNewSince(story, lastVisit) && <p className={styles.new}>{words.isNew}</p>}
          </StoryCard>
        ))}
      </div>
      <FollowLists />
    </>
  )
}

/** How to begin, and what there is to read until then. */
function NothingFollowed() {
  const { following: words } = useToolWords()
  const stories = useFrontStories()
  return (
    <>
      <p>{words.nothing}</p>
      <FollowLists />
      <TopicsToFollow stories={stories} />
      <LatestStories stories={stories} />
    </>
  )
}

/** When the reader was here last, as it was when the page was opened. */
function useLastVisit(): number {
  const [before] = useState(() => readFollows().visited)
  useEffect(() => {
    if (readFollows().followed.length > 0) changeFollows({ visited: Date.now() })
  }, [])
  return before
}
