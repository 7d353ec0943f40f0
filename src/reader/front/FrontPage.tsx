import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLocale } from '../../i18n/locale'
import { type FrontBlock, sectionOf } from '../../model/edition'
import { pathPatterns } from '../../model/paths'
import { editionQuery, frontQuery } from '../queries/queries'
import { useSource } from '../queries/source'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { Failure } from '../ui/Failure'
import { PageHead } from '../ui/PageHead'
import { PageHeading } from '../ui/PageHeading'
import { PageSkeleton } from '../ui/PageSkeleton'
import { TopStories } from '../ui/TopStories'
import { FreshFront } from './FreshFront'
import styles from './FrontPage.module.css'
import { datedStories, layoutsOf, withoutRepeatedPhotos } from './frontLayout'
import { Strip } from './Strip'

const none: FrontBlock[] = []

/** The front page: the top stories, then a strip for each section. */
export function FrontPage() {
  const source = useSource()
  const { messages } = useLocale()
  const edition = useQuery(editionQuery(source)).data
  const front = useQuery(frontQuery(source))
  const { data = none } = front
  const title = edition?.title ?? messages.home
  const { top, strips, dated } = useMemo(() => {
    const [top, ...strips] = withoutRepeatedPhotos(data)
    return { top, strips: layoutsOf(strips), dated: datedStories(data) }
  }, [data])
  return (
    <>
      <PageHead title={title} edition={edition} path={pathPatterns.front} />
      <div className={`wrap ${styles.front}`}>
        <PageHeading className="visually-hidden">{messages.frontPage(title)}</PageHeading>
        {front.data !== undefined && (
          <ErrorBoundary fallback={null}>
            <FreshFront blocks={front.data} readAt={front.dataUpdatedAt} />
          </ErrorBoundary>
        )}
        {front.isError && front.data === undefined && (
          <Failure
            title={<h2>{messages.feedFailed}</h2>}
            error={front.error}
            busy={front.isFetching}
            onRetry={front.refetch}
          />
        )}
        <ErrorBoundary fallback={null}>
          {top !== undefined && <TopStories stories={top.stories} dated={dated} />}
        </ErrorBoundary>
        {strips.map((layout) => (
          <ErrorBoundary key={layout.strip.section} fallback={null}>
            <Strip layout={layout} section={sectionOf(edition, layout.strip.section ?? '')} dated={dated} />
          </ErrorBoundary>
        ))}
      </div>
      {front.isPending && <PageSkeleton kind="front" />}
    </>
  )
}
