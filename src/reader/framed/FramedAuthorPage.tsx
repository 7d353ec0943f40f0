import { useInfiniteQuery } from '@tanstack/react-query'
import { useParams } from 'react-router-dom'
import { profilePath } from '../../model/paths'
import { profileQuery } from '../queries/queries'
import { useSource } from '../queries/source'
import { FramedFeed } from './FramedFeed'

/** An author's latest stories in another site's frame. */
export function FramedAuthorPage() {
  const { slug = '' } = useParams()
  const author = { kind: 'author', slug } as const
  const feed = useInfiniteQuery(profileQuery(useSource(), author, null))
  return (
    <FramedFeed
      name={feed.data?.pages[0]?.profile.name ?? slug}
      path={profilePath(author)}
      feed={feed}
      showsEveryStory
    />
  )
}
