import { useLocation } from 'react-router-dom'
import { useLocale } from '../../i18n/locale'
import { framedPath } from '../../model/paths'
import { SkeletonArticle, SkeletonFront } from '../ui/Skeleton'
import { Masthead } from './Masthead'

/** The page's geometry while its first data is on the way. */
export function FirstLoad() {
  const { messages } = useLocale()
  const { pathname } = useLocation()
  if (pathname.startsWith(framedPath)) return <Framed label={messages.loading} />
  const depth = pathname.split('/').filter((step) => step !== '').length
  return (
    <>
      <Masthead edition={undefined} />
      <main aria-busy="true">
        <p role="status" className="visually-hidden">
          {messages.loading}
        </p>
        {depth < 2 ? <SkeletonFront titled={depth === 1} /> : <SkeletonArticle />}
      </main>
    </>
  )
}

function Framed({ label }: { label: string }) {
  return (
    <main aria-busy="true">
      <p role="status">{label}</p>
    </main>
  )
}
