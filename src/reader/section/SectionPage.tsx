import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router-dom'
import { sectionOf } from '../../model/edition'
import { sectionPath } from '../../model/paths'
import { FeedView } from '../feed/FeedView'
import { FreshFeed } from '../feed/FreshFeed'
import { editionQuery, feedQuery, latestFeedQuery } from '../queries/queries'
import { useSource } from '../queries/source'
import { ErrorBoundary } from '../ui/ErrorBoundary'

/** A section's stories: the lead and those beside it, then the list, page after page. */
export function SectionPage() {
  const source = useSource()
  const { section: slug = '', page: from = null } = useParams()
  const edition = useQuery(editionQuery(source)).data
  const query = feedQuery(source, slug, from)
  const feed = useInfiniteQuery(query)
  return (
    <FeedView
      name={sectionOf(edition, slug).name}
      edition={edition}
      feed={feed}
      from={from}
      pathOf={(cursor) => sectionPath(slug, cursor)}
      hasTop
      section={slug}
    >
      {from === null && feed.data !== undefined && (
        <ErrorBoundary key={slug} fallback={null}>
          <FreshFeed
            latest={latestFeedQuery(source, slug)}
            shown={query.queryKey}
            pages={feed.data.pages}
            readAt={feed.dataUpdatedAt}
          />
        </ErrorBoundary>
      )}
    </FeedView>
  )
}
