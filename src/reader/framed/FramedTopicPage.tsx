import { useInfiniteQuery } from '@tanstack/react-query'
import { useParams } from 'react-router-dom'
import { profilePath } from '../../model/paths'
import { profileQuery } from '../queries/queries'
import { useSource } from '../queries/source'
import { FramedFeed } from './FramedFeed'

/** A topic's latest stories in another site's frame. */
export function FramedTopicPage() {
  const { tag: slug = '' } = useParams()
  const topic = { kind: 'topic', slug } as const
  const feed = useInfiniteQuery(profileQuery(useSource(), topic, null))
  return (
    <FramedFeed
      name={feed.data?.pages[0]?.profile.name ?? slug}
      path={profilePath(topic)}
      feed={feed}
      showsEveryStory
    />
  )
}
