import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useParams } from 'react-router-dom'
import { useLocale } from '../../i18n/locale'
import { sectionOf } from '../../model/edition'
import { sectionPath } from '../../model/paths'
import { failureOf } from '../../model/readError'
import { PhotoCredit } from '../photo/PhotoCredit'
import { editionQuery, feedQuery } from '../queries/queries'
import { useSource } from '../queries/source'
import { Failure } from '../ui/Failure'
import { PageHeading } from '../ui/PageHeading'
import { StoryCard } from '../ui/StoryCard'
import { FramedFooter } from './FramedFooter'
import { FramedHead } from './FramedHead'
import { FramedNotFound } from './FramedNotFound'
import styles from './FramedSectionPage.module.css'
import { useFramedParameters } from './framedParameters'

const places = { list: 'row', grid: 'grid', headlines: 'brief' } as const

/** A section's latest stories in another site's frame: as a list with photos, a grid, or headlines alone. */
export function FramedSectionPage() {
  const source = useSource()
  const { messages } = useLocale()
  const { limit, layout } = useFramedParameters()
  const { section: slug = '' } = useParams()
  const edition = useQuery(editionQuery(source)).data
  const feed = useInfiniteQuery(feedQuery(source, slug, null))
  const { hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = feed
  const stories = feed.data?.pages.flatMap((page) => page.stories) ?? []
  const wantsMore = stories.length > 0 && stories.length < limit && hasNextPage && !isFetching && !isFetchNextPageError

  useEffect(() => {
    if (wantsMore) void fetchNextPage()
  }, [wantsMore, fetchNextPage])

  const { name } = sectionOf(edition, slug)
  if (feed.data === undefined && failureOf(feed.error) === 'missing') return <FramedNotFound />
  return (
    <>
      <FramedHead title={name} canonical={sectionPath(slug, null)} />
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
      <div className={styles.cards}>
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
      <FramedFooter address={sectionPath(slug, null)} />
    </>
  )
}
