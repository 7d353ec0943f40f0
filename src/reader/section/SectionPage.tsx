import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router-dom'
import { useLocale } from '../../i18n/locale'
import { sectionOf } from '../../model/edition'
import { sectionPath } from '../../model/paths'
import { failureOf } from '../../model/readError'
import { NotFound } from '../notFound/NotFound'
import { editionQuery, feedQuery } from '../queries/queries'
import { useSource } from '../queries/source'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { Failure } from '../ui/Failure'
import { MorePages } from '../ui/MorePages'
import { PageHead } from '../ui/PageHead'
import { PageHeading } from '../ui/PageHeading'
import { PageSkeleton } from '../ui/PageSkeleton'
import { StoryPages, withoutRepeats } from '../ui/StoryPages'
import { TitledList } from '../ui/TitledList'
import { besideLead, TopStories } from '../ui/TopStories'
import { FreshFeed } from './FreshFeed'
import styles from './SectionPage.module.css'

/** A section's stories: the lead and those beside it, then the list, page after page. */
export function SectionPage() {
  const source = useSource()
  const { messages } = useLocale()
  const { section: slug = '', page: from = null } = useParams()
  const edition = useQuery(editionQuery(source)).data
  const feed = useInfiniteQuery(feedQuery(source, slug, from))

  const section = sectionOf(edition, slug)
  const { name } = section
  const heading = from === null ? name : messages.numberedPage(name, from)

  if (feed.data === undefined) {
    if (feed.isPending) return <PageSkeleton kind="section" />
    if (failureOf(feed.error) === 'missing') return <NotFound />
    return (
      <div className={`wrap ${styles.section}`}>
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
  const top = from === null ? newest.slice(0, 1 + besideLead(newest)) : []
  const listed = withoutRepeats(pages, top)
  const shown = top.length + listed.reduce((sum, { stories }) => sum + stories.length, 0)
  return (
    <div className={`wrap ${styles.section}`} data-section={slug}>
      <PageHead title={heading} edition={edition} path={sectionPath(slug, isNewest ? null : from)} section={section} />
      <PageHeading className={styles.h1}>{heading}</PageHeading>
      {from === null && (
        <ErrorBoundary key={slug} fallback={null}>
          <FreshFeed section={slug} pages={pages} readAt={feed.dataUpdatedAt} />
        </ErrorBoundary>
      )}
      {!isNewest && (
        <Link to={sectionPath(slug, previous)} className={styles.newer}>
          <span aria-hidden="true">←</span> {messages.newerStories}
        </Link>
      )}
      {shown === 0 && <p>{messages.noStories}</p>}
      <ErrorBoundary key={`top ${slug}`} fallback={null}>
        <TopStories stories={top} />
      </ErrorBoundary>
      {shown > top.length && (
        <TitledList id="latest" title={messages.latest}>
          <StoryPages pages={listed} />
        </TitledList>
      )}
      <MorePages key={`${slug} ${from}`} addressOf={(cursor) => sectionPath(slug, cursor)} feed={feed} shown={shown} />
    </div>
  )
}
