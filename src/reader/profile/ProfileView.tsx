import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { lazy } from 'react'
import type { ProfileFeed } from '../../model/edition'
import { profilePath } from '../../model/paths'
import { fewestStories, type Profile } from '../../model/profile'
import { FeedView } from '../feed/FeedView'
import { FreshFeed } from '../feed/FreshFeed'
import { editionQuery, latestProfileQuery, profileQuery } from '../queries/queries'
import { useSource } from '../queries/source'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { WhenIdle } from '../ui/WhenIdle'
import { ProfileIntro } from './ProfileIntro'
import styles from './ProfileView.module.css'

const FollowTools = lazy(async () => ({ default: (await import('../library/FollowTools')).FollowTools }))

interface Props extends Pick<Profile, 'kind' | 'slug'> {
  /** The cursor that the page starts at; null for the newest stories. */
  from: string | null
}

/** A topic or an author, and the stories about or by them. */
export function ProfileView({ kind, slug, from }: Props) {
  const source = useSource()
  const edition = useQuery(editionQuery(source)).data
  const query = profileQuery(source, { kind, slug }, from)
  const feed = useInfiniteQuery(query)
  const [first] = feed.data?.pages ?? []
  return (
    <FeedView
      name={first?.profile.name ?? slug}
      description={first?.profile.description ?? ''}
      edition={edition}
      feed={feed}
      from={from}
      pathOf={(cursor) => profilePath({ kind, slug }, cursor)}
      isListed={first !== undefined && hasEnough(first)}
      showsEveryStory
    >
      {first !== undefined && (
        <>
          <ProfileIntro profile={first.profile} />
          <div className={styles.tools}>
            <WhenIdle key={`${kind} ${slug}`}>
              <FollowTools profile={first.profile} />
            </WhenIdle>
          </div>
        </>
      )}
      {from === null && feed.data !== undefined && (
        <ErrorBoundary key={slug} fallback={null}>
          <FreshFeed
            latest={latestProfileQuery(source, { kind, slug })}
            shown={query.queryKey}
            pages={feed.data.pages}
            readAt={feed.dataUpdatedAt}
          />
        </ErrorBoundary>
      )}
    </FeedView>
  )
}

/** Whether there are enough stories for search engines to list the page. */
function hasEnough({ stories, next, previous }: ProfileFeed): boolean {
  return stories.length >= fewestStories || next !== null || previous !== null
}
