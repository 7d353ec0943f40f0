import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearchParams } from 'react-router-dom'
import { Failure } from '../components/Failure'
import { PageHead } from '../components/PageHead'
import { PageHeading } from '../components/PageHeading'
import { SkeletonFront } from '../components/Skeleton'
import { StoryCard } from '../components/StoryCard'
import { TopStories } from '../components/TopStories'
import { useLocale } from '../i18n/locale'
import type { Summary } from '../model/article'
import { sectionOf } from '../model/edition'
import { failureOf } from '../model/readError'
import { editionQuery, feedQuery } from '../queries/queries'
import { useSource } from '../queries/source'
import { MorePages } from './MorePages'
import { NotFoundPage } from './NotFoundPage'
import styles from './SectionPage.module.css'

const topStories = 3

/** A section's stories: lead and two seconds, then the list, page after page. */
export function SectionPage() {
  const source = useSource()
  const { messages } = useLocale()
  const { section: slug = '' } = useParams()
  const from = useSearchParams()[0].get('page')
  const edition = useQuery(editionQuery(source)).data
  const feed = useInfiniteQuery(feedQuery(source, slug, from))

  const { name } = sectionOf(edition, slug)
  const heading = from === null ? name : messages.numberedPage(name, from)
  const path = from === null ? `/${slug}` : `/${slug}?page=${encodeURIComponent(from)}`

  if (feed.data === undefined) {
    if (feed.isPending) return <SkeletonFront titled />
    if (failureOf(feed.error) === 'missing') return <NotFoundPage />
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

  const stories = unique(feed.data.pages.flatMap((page) => page.stories))
  const top = from === null ? stories.slice(0, topStories) : []
  const list = stories.slice(top.length)
  const previous = feed.data.pages[0]?.previous ?? null
  return (
    <div className={`wrap ${styles.section}`}>
      <PageHead title={heading} edition={edition} path={path} />
      <PageHeading className={styles.h1}>{heading}</PageHeading>
      {previous !== null && (
        <Link to={`/${slug}?page=${encodeURIComponent(previous)}`} className={styles.newer}>
          <span aria-hidden="true">←</span> {messages.newerStories}
        </Link>
      )}
      {stories.length === 0 && <p>{messages.noStories}</p>}
      <TopStories stories={top} />
      {list.length > 0 && (
        <section className={styles.latest} aria-labelledby="latest">
          <h2 id="latest">{messages.latest}</h2>
          {list.map((story) => (
            <StoryCard key={story.id} story={story} place="row" />
          ))}
        </section>
      )}
      <MorePages key={`${slug} ${from}`} section={slug} feed={feed} shown={stories.length} />
    </div>
  )
}

/** A story that moved to the next page while the reader was on this one comes twice; it is shown once. */
function unique(stories: Summary[]): Summary[] {
  return [...new Map(stories.toReversed().map((story) => [story.id, story])).values()].toReversed()
}
