import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useLocale } from '../../i18n/locale'
import type { Edition, FeedPage } from '../../model/edition'
import { failureOf } from '../../model/readError'
import { NotFound } from '../notFound/NotFound'
import { BackLink } from '../ui/BackLink'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { Failure } from '../ui/Failure'
import { MorePages } from '../ui/MorePages'
import { everyStoryMark } from '../ui/mutedTopics'
import { PageHead } from '../ui/PageHead'
import { PageHeading } from '../ui/PageHeading'
import { PageSkeleton } from '../ui/PageSkeleton'
import { StoryPages, withoutRepeats } from '../ui/StoryPages'
import { TitledList } from '../ui/TitledList'
import { besideLead, TopStories } from '../ui/TopStories'
import styles from './FeedView.module.css'

interface Props<Page extends FeedPage> {
  /** What the stories have in common, such as a section's name. */
  name: string
  description?: string
  edition: Edition | undefined
  feed: UseInfiniteQueryResult<InfiniteData<Page>>
  /** The cursor that the page starts at; null for the newest stories. */
  from: string | null
  /** The path of the page at a cursor. */
  pathOf: (cursor: string | null) => string
  /** Whether the first stories stand above the list, larger. */
  hasTop?: boolean
  /** Whether search engines may list the page. */
  isListed?: boolean
  /** Whether stories about muted topics are shown too, and those that were read. */
  showsEveryStory?: boolean
  /** The section whose colours the page wears. */
  section?: string
  /** What stands under the heading. */
  children?: ReactNode
}

/** A page of a feed: its heading, top stories, then the list, page after page. */
export function FeedView<Page extends FeedPage>({
  name,
  description = '',
  edition,
  feed,
  from,
  pathOf,
  hasTop = false,
  isListed = true,
  showsEveryStory = false,
  section,
  children,
}: Props<Page>) {
  const { messages } = useLocale()
  const heading = from === null ? name : messages.numberedPage(name, from)

  if (feed.data === undefined) {
    if (feed.isPending) return <PageSkeleton kind="section" />
    if (failureOf(feed.error) === 'missing') return <NotFound />
    return (
      <div className={`wrap ${styles.feed}`}>
        <PageHead title={heading} edition={edition} path={null} />
        <PageHeading className={styles.h1}>{heading}</PageHeading>
        <Failure
          title={<h2>{messages.feedFailed}</h2>}
          error={feed.error}
          busy={feed.isFetching}
          onRetry={feed.refetch}
        />
      </div>
    )
  }

  const { pages } = feed.data
  const previous = pages[0]?.previous ?? null
  const isNewest = previous === null
  const newest = pages[0]?.stories ?? []
  const top = hasTop && from === null ? newest.slice(0, 1 + besideLead(newest)) : []
  const listed = withoutRepeats(pages, top)
  const shown = top.length + listed.reduce((sum, { stories }) => sum + stories.length, 0)
  return (
    <div className={`wrap ${styles.feed}`} data-section={section} {...(showsEveryStory && { [everyStoryMark]: '' })}>
      <PageHead
        title={heading}
        description={description}
        edition={edition}
        path={pathOf(isNewest ? null : from)}
        feed={{ name, path: pathOf(null) }}
        isListed={isListed}
      />
      <PageHeading className={styles.h1}>{heading}</PageHeading>
      {children}
      {!isNewest && <BackLink to={pathOf(previous)}>{messages.newerStories}</BackLink>}
      {shown === 0 && <p>{messages.noStories}</p>}
      <ErrorBoundary key={`top ${pathOf(null)}`} fallback={null}>
        <TopStories stories={top} />
      </ErrorBoundary>
      {shown > top.length && (
        <TitledList id="latest" title={messages.latest}>
          <StoryPages pages={listed} />
        </TitledList>
      )}
      <div className={styles.end}>
        <MorePages key={pathOf(from)} addressOf={pathOf} feed={feed} shown={shown} />
      </div>
    </div>
  )
}
