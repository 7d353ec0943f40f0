import { LoadingStatus } from './LoadingStatus'
import { SkeletonArticle, SkeletonFront } from './Skeleton'

export type SkeletonKind = 'front' | 'section' | 'article' | 'blank'

/** Holds a page's place while its code or its data are on the way, and says so. Takes a story's headline, where a card had it. */
export function PageSkeleton({ kind, headline }: { kind: SkeletonKind; headline?: string | undefined }) {
  return (
    <div aria-busy="true">
      <LoadingStatus isShown={kind === 'blank'} />
      {kind === 'article' && <SkeletonArticle headline={headline} />}
      {(kind === 'front' || kind === 'section') && <SkeletonFront titled={kind === 'section'} />}
    </div>
  )
}
