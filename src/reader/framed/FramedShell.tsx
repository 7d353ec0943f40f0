import { useQuery } from '@tanstack/react-query'
import { type MouseEvent, useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { Outlet, useLocation } from 'react-router-dom'
import { defaults, type Parameters } from '../../embed/parameters'
import { defaultLocale, LocaleContext } from '../../i18n/locale'
import { directionOf } from '../../model/language'
import { catalogueQuery } from '../queries/catalogue'
import { editionQuery } from '../queries/queries'
import { useSource } from '../queries/source'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { pageHeadingId } from '../ui/PageHeading'
import { type FrameLinks, FrameLinksContext } from '../ui/SiteLink'
import { connectFrame } from './connectFrame'
import { FramedNotFound } from './FramedNotFound'
import { FramedParameters } from './framedParameters'
import './framed.css'
import { applyFonts } from '../ui/fonts'

/** What stands around a page in another site's frame: nothing to be seen. */
export function FramedShell() {
  const edition = useQuery(editionQuery(useSource())).data
  const parameters = useParameters()
  const own = edition?.language ?? defaultLocale.language
  const ownMessages = useQuery(catalogueQuery(own)).data ?? defaultLocale.messages
  const language = parameters.language ?? own
  const messages = useQuery(catalogueQuery(language)).data ?? ownMessages
  const newsroomZone = edition?.timeZone ?? defaultLocale.newsroomZone
  const locale = useMemo(() => ({ messages, language, newsroomZone }), [messages, language, newsroomZone])
  const links = useMemo(() => linksFor(parameters), [parameters])
  useArrivalInFrame()

  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = directionOf(language)
  }, [language])

  return (
    <LocaleContext value={locale}>
      <FramedParameters value={parameters}>
        <FrameLinksContext value={links}>
          {/* Among the portal's own landmarks it has a name: what is in it. */}
          <main aria-labelledby={pageHeadingId}>
            <ErrorBoundary fallback={<FramedNotFound />}>
              <Outlet />
            </ErrorBoundary>
          </main>
        </FrameLinksContext>
      </FramedParameters>
    </LocaleContext>
  )
}

/** HTML that is made in advance can't know what a portal asks for, so the takeover begins with the defaults. */
function useParameters(): Parameters {
  return useSyncExternalStore(
    () => () => {},
    () => connectFrame().parameters,
    () => defaults,
  )
}

function linksFor({ links, history }: Parameters): FrameLinks {
  return {
    inside: (path) => {
      // A section or a story. Other pages have no place in a frame.
      if (links !== 'frame' || !/^\/[^/?#]+(\/[^/?#]+)?\/?(#.*)?$/.test(path)) return null
      return `/embed${path}`
    },
    target: links === 'top' ? '_top' : '_blank',
    replace: history === 'none',
    onLeave: leave,
  }
}

/**
 * In a sandbox a link may lead nowhere. The page around is asked instead, if it has an ear for that: only WordPress has, and
 * it follows nothing but the link that its reader has just clicked.
 */
function leave(click: MouseEvent<HTMLAnchorElement>): void {
  if (click.button !== 0 || click.metaKey || click.ctrlKey || click.shiftKey || click.altKey) return
  if (self.origin === 'null' && connectFrame().frame.askToFollow(click.currentTarget.href)) click.preventDefault()
}

/** After a move: the top of the new page comes into view, on the portal's page too, and its headline has the focus. */
function useArrivalInFrame(): void {
  const { pathname, hash } = useLocation()
  const arrivedAt = useRef(pathname)

  useEffect(() => {
    // Servers of files add a slash to the address: to a portal it is the same page.
    connectFrame().frame.tellPage(pathname.replace(/^\/embed|\/$/g, ''), document.title)
    const place = hash === '' ? null : document.getElementById(decodeURI(hash.slice(1)))
    if (place !== null) {
      place.scrollIntoView()
      place.focus({ preventScroll: true })
    } else if (arrivedAt.current !== pathname) {
      applyFonts()
      document.getElementById('root')?.scrollIntoView()
      document.getElementById(pageHeadingId)?.focus({ preventScroll: true })
    }
    arrivedAt.current = pathname
  }, [pathname, hash])
}
