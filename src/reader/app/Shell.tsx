import { lazy, type MouseEvent } from 'react'
import { useLocation } from 'react-router-dom'
import { LocaleContext } from '../../i18n/locale'
import { canSearch } from '../../model/edition'
import { OfflineNotice } from '../offline/OfflineNotice'
import { useEditionLocale } from '../queries/useEditionLocale'
import { Failure } from '../ui/Failure'
import { pageHeadingId } from '../ui/PageHeading'
import { PageSkeleton } from '../ui/PageSkeleton'
import { WhenIdle } from '../ui/WhenIdle'
import { Footer } from './Footer'
import { Masthead } from './Masthead'
import { Pages } from './Pages'
import { matchRoute } from './routes'
import styles from './Shell.module.css'
import { useNavigationFocus } from './useNavigationFocus'
import { useScrollRestoration } from './useScrollRestoration'

const Extras = lazy(async () => ({ default: (await import('./Extras')).Extras }))

/** What stands around every page. */
export function Shell() {
  const { edition, locale, isReady } = useEditionLocale()
  const { messages } = locale
  const { pathname } = useLocation()
  useScrollRestoration()
  useNavigationFocus()

  return (
    <LocaleContext value={locale}>
      <a href={`#${pageHeadingId}`} className={styles.skip} onClick={skip}>
        {messages.skipToContent}
      </a>
      <Masthead edition={edition.data} canSearch={canSearch(edition.data)} />
      {edition.isError && edition.data === undefined && (
        <div className={`wrap ${styles.notice}`}>
          <Failure
            title={<h2>{messages.editionFailed}</h2>}
            error={edition.error}
            busy={edition.isFetching}
            onRetry={edition.refetch}
          />
        </div>
      )}
      <main>
        {isReady ? (
          <Pages edition={edition.data} />
        ) : (
          <PageSkeleton kind={matchRoute(pathname, '/')?.route.skeleton ?? 'section'} />
        )}
      </main>
      {isReady && <Footer edition={edition.data} />}
      <OfflineNotice />
      <WhenIdle>
        <Extras />
      </WhenIdle>
    </LocaleContext>
  )
}

/** Moves the focus without an entry in the history. */
function skip(click: MouseEvent): void {
  click.preventDefault()
  const heading = document.getElementById(pageHeadingId)
  heading?.scrollIntoView()
  heading?.focus()
}
