import { lazy, type MouseEvent } from 'react'
import { LocaleContext } from '../../i18n/locale'
import { canSearch } from '../../model/edition'
import { OfflineNotice } from '../offline/OfflineNotice'
import { useEditionLocale } from '../queries/useEditionLocale'
import { elementInPage } from '../ui/currentPage'
import { Failure } from '../ui/Failure'
import { pageHeadingId } from '../ui/PageHeading'
import { PageSkeleton } from '../ui/PageSkeleton'
import { WhenIdle } from '../ui/WhenIdle'
import { CurrentLocation, DeferredLocation } from './CurrentLocation'
import { Footer } from './Footer'
import { Masthead } from './Masthead'
import { Pages } from './Pages'
import { useCurrentLocation } from './ReaderRouter'
import { matchRoute } from './routes'
import styles from './Shell.module.css'
import { useNavigationFocus } from './useNavigationFocus'
import { useScrollRestoration } from './useScrollRestoration'

const Extras = lazy(async () => ({ default: (await import('./Extras')).Extras }))

/** What stands around every page. */
export function Shell() {
  const { edition, locale, isReady } = useEditionLocale()
  const { messages } = locale

  return (
    <LocaleContext value={locale}>
      <Navigation />
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
      <main>{isReady ? <Pages edition={edition.data} /> : <Placeholder />}</main>
      <DeferredLocation>
        {isReady && <Footer edition={edition.data} />}
        <OfflineNotice />
      </DeferredLocation>
      {/* A key that is pressed right after a move is meant for the new page. */}
      <CurrentLocation>
        <WhenIdle>
          <Extras />
        </WhenIdle>
      </CurrentLocation>
    </LocaleContext>
  )
}

/** What a move does to scrolling and focus: apart from the shell, so that none of it is drawn again. */
function Navigation() {
  useScrollRestoration()
  useNavigationFocus()
  return null
}

/** The page's place until the edition is there. */
function Placeholder() {
  const { pathname } = useCurrentLocation().location
  return <PageSkeleton kind={matchRoute(pathname, '/')?.route.skeleton ?? 'section'} />
}

/** Moves the focus without an entry in the history. */
function skip(click: MouseEvent): void {
  click.preventDefault()
  const heading = elementInPage(pageHeadingId)
  heading?.scrollIntoView()
  heading?.focus()
}
