import { useQuery } from '@tanstack/react-query'
import { lazy, type MouseEvent, useEffect, useMemo } from 'react'
import { type Location, Outlet, ScrollRestoration, useNavigation } from 'react-router-dom'
import { defaultLocale, LocaleContext } from '../../i18n/locale'
import { directionOf } from '../../model/language'
import { OfflineNotice } from '../offline/OfflineNotice'
import { catalogueQuery } from '../queries/catalogue'
import { editionQuery } from '../queries/queries'
import { canSearch, useSource } from '../queries/source'
import { Failure } from '../ui/Failure'
import { pageHeadingId } from '../ui/PageHeading'
import { WhenIdle } from '../ui/WhenIdle'
import { Footer } from './Footer'
import { Masthead } from './Masthead'
import styles from './Shell.module.css'
import { useNavigationFocus } from './useNavigationFocus'

const Extras = lazy(async () => ({ default: (await import('./Extras')).Extras }))

/** What stands around every page. */
export function Shell() {
  const source = useSource()
  const edition = useQuery(editionQuery(source))
  const language = edition.data?.language ?? defaultLocale.language
  const messages = useQuery(catalogueQuery(language)).data ?? defaultLocale.messages
  const newsroomZone = edition.data?.timeZone ?? defaultLocale.newsroomZone
  const locale = useMemo(() => ({ messages, language, newsroomZone }), [messages, language, newsroomZone])
  useNavigationFocus()

  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = directionOf(language)
  }, [language])

  return (
    <LocaleContext value={locale}>
      <a href={`#${pageHeadingId}`} className={styles.skip} onClick={skip}>
        {messages.skipToContent}
      </a>
      <Progress label={messages.loading} />
      <Masthead edition={edition.data} canSearch={canSearch(source, edition.data)} />
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
        <Outlet />
      </main>
      <Footer edition={edition.data} />
      <OfflineNotice />
      <WhenIdle>
        <Extras />
      </WhenIdle>
      <ScrollRestoration getKey={placeKey} />
    </LocaleContext>
  )
}

/** Under what a page's place is kept. In every document the first page has the key "default": another's place is not its own. */
function placeKey({ key, pathname, search }: Location): string {
  return key === 'default' ? pathname + search : key
}

/** Moves the focus without an entry in the history. */
function skip(click: MouseEvent): void {
  click.preventDefault()
  const heading = document.getElementById(pageHeadingId)
  heading?.scrollIntoView()
  heading?.focus()
}

/** A thin bar while the next page is on its way; CSS shows it after 150 ms. */
function Progress({ label }: { label: string }) {
  const moving = useNavigation().state !== 'idle'
  return (
    <div role="status" className={styles.progress} data-moving={moving}>
      {moving && <span className="visually-hidden">{label}</span>}
    </div>
  )
}
