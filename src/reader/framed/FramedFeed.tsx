import { type InfiniteData, type UseInfiniteQueryResult, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLocale } from '../../i18n/locale'
import type { FeedPage } from '../../model/edition'
import { failureOf } from '../../model/readError'
import { PhotoCredit } from '../photo/PhotoCredit'
import { editionQuery } from '../queries/queries'
import { useSource } from '../queries/source'
import { Failure } from '../ui/Failure'
import { everyStoryMark } from '../ui/mutedTopics'
import { PageHeading } from '../ui/PageHeading'
import { StoryCard } from '../ui/StoryCard'
import styles from './FramedFeed.module.css'
import { FramedFooter } from './FramedFooter'
import { FramedHead } from './FramedHead'
import { FramedNotFound } from './FramedNotFound'
import { useFramedParameters } from './framedParameters'

const places = { list: 'row', grid: 'grid', headlines: 'brief' } as const

interface Props {
  /** What the stories have in common, such as a section's name. */
  name: string
  /** The path of the page outside of the frame. */
  path: string
  feed: UseInfiniteQueryResult<InfiniteData<FeedPage>>
  /** Whether it shows stories that the reader has read or muted too. */
  showsEveryStory?: boolean
}

/** The latest stories of a feed in another site's frame: as a list with photos, a grid, or headlines alone. */
export function FramedFeed({ name, path, feed, showsEveryStory = false }: Props) {
  const { messages } = useLocale()
  const { limit, layout } = useFramedParameters()
  const edition = useQuery(editionQuery(useSource())).data
  const { hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = feed
  const stories = feed.data?.pages.flatMap((page) => page.stories) ?? []
  const wantsMore = stories.length > 0 && stories.length < limit && hasNextPage && !isFetching && !isFetchNextPageError

  useEffect(() => {
    if (wantsMore) void fetchNextPage()
  }, [wantsMore, fetchNextPage])

  if (feed.data === undefined && failureOf(feed.error) === 'missing') return <FramedNotFound />
  return (
    <>
      <FramedHead title={name} canonical={path} />
      <PageHeading className={styles.h1}>{name}</PageHeading>
      {feed.data === undefined && feed.isError && (
        <Failure
          title={<h2>{messages.feedFailed}</h2>}
          error={feed.error}
          busy={feed.isFetching}
          onRetry={feed.refetch}
        />
      )}
      {feed.data !== undefined && stories.length === 0 && <p>{messages.noStories}</p>}
      <div className={styles.cards} {...(showsEveryStory && { [everyStoryMark]: '' })}>
        {stories.slice(0, limit).map((story) => (
          // The interface may be in the portal's language, so each card states its own.
          <StoryCard
            key={story.id}
            story={{ ...story, language: story.language || (edition?.language ?? '') }}
            place={places[layout]}
            headingLevel={2}
          >
            {story.photo !== null && layout !== 'headlines' && <PhotoCredit photo={story.photo} />}
          </StoryCard>
        ))}
      </div>
      <FramedFooter address={path} />
    </>
  )
}
