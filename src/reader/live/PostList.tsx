import { memo, type RefObject } from 'react'
import type { LivePost } from '../../model/live'
import { LivePostView, type PostBody } from './LivePostView'

interface Props {
  ref: RefObject<HTMLDivElement | null>
  posts: LivePost[]
  /** BCP 47 tag of the story; empty for the edition's. */
  language: string
  Body: PostBody
  onShare?: ((post: LivePost) => void) | undefined
}

/** The posts of a live story, in the order given. Not drawn again while they are the same, however many wait. */
export const PostList = memo(function PostList({ ref, posts, language, Body, onShare }: Props) {
  return (
    <div ref={ref}>
      {posts.map((post) => (
        <LivePostView key={post.id} post={post} language={language} Body={Body} onShare={onShare} />
      ))}
    </div>
  )
}, isSameList)

function isSameList({ posts, ...rest }: Props, next: Props): boolean {
  const isSame = posts.length === next.posts.length && posts.every((post, place) => post === next.posts[place])
  return isSame && rest.language === next.language && rest.onShare === next.onShare && rest.Body === next.Body
}
