import { useLocale } from '../../i18n/locale'
import { SkeletonArticle, SkeletonFront } from './Skeleton'

export type SkeletonKind = 'front' | 'section' | 'article' | 'blank'

/** Holds a page's place while its code or its data are on the way, and says so. Takes a story's headline, where a card had it. */
export function PageSkeleton({ kind, headline }: { kind: SkeletonKind; headline?: string | undefined }) {
  const { messages } = useLocale()
  return (
    <div aria-busy="true">
      <p role="status" className={kind === 'blank' ? undefined : 'visually-hidden'}>
        {messages.loading}
      </p>
      {kind === 'article' && <SkeletonArticle headline={headline} />}
      {(kind === 'front' || kind === 'section') && <SkeletonFront titled={kind === 'section'} />}
    </div>
  )
}
