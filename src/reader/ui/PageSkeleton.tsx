import { useLocale } from '../../i18n/locale'
import { SkeletonArticle, SkeletonFront } from './Skeleton'

export type SkeletonKind = 'front' | 'section' | 'article' | 'blank'

/** Holds a page's place while its code or its data are on the way, and says so. */
export function PageSkeleton({ kind }: { kind: SkeletonKind }) {
  const { messages } = useLocale()
  return (
    <div aria-busy="true">
      <p role="status" className={kind === 'blank' ? undefined : 'visually-hidden'}>
        {messages.loading}
      </p>
      {kind === 'article' && <SkeletonArticle />}
      {(kind === 'front' || kind === 'section') && <SkeletonFront titled={kind === 'section'} />}
    </div>
  )
}
