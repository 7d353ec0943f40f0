import { lazy, type MouseEvent, useEffect, useMemo, useRef } from 'react'
import { Outlet, useLocation } from 'react-router-dom'
import { rememberFrameRequest } from '../../embed/frame/frameRequest'
import { defaults } from '../../embed/frameParameters'
import { LocaleContext } from '../../i18n/locale'
import { framedPathOf, pagePathOf } from '../../model/paths'
import { useEditionLocale } from '../queries/useEditionLocale'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { pageHeadingId } from '../ui/PageHeading'
import { type FrameLinks, FrameLinksContext } from '../ui/SiteLink'
import { useClientValue } from '../ui/useClientValue'
import { WhenIdle } from '../ui/WhenIdle'
import { whenPresent } from '../ui/whenPresent'
import { connectFrame, type FrameConnection } from './connectFrame'
import { FramedNotFound } from './FramedNotFound'
import { FramedParameters } from './framedParameters'
import './framed.css'
import { applyFonts } from '../ui/fonts'

const HiddenStories = lazy(async () => ({ default: (await import('../library/HiddenStories')).HiddenStories }))

/** The layout of a page in another site's frame. It shows nothing of its own. */
export function FramedShell() {
  const connection = useConnection()
  const { locale, isReady } = useEditionLocale(connection?.parameters.language)
  const links = useMemo(() => linksFor(connection), [connection])
  useNavigationInFrame()

  return (
    <LocaleContext value={locale}>
      <FramedParameters value={connection?.parameters ?? defaults}>
        <FrameLinksContext value={links}>
          {/* Among the portal's own landmarks it has a name: what is in it. */}
          <main aria-labelledby={pageHeadingId}>
            <ErrorBoundary fallback={<FramedNotFound />}>
              {isReady ? <Outlet /> : <p role="status">{locale.messages.loading}</p>}
            </ErrorBoundary>
          </main>
          <WhenIdle>
            <HiddenStories />
          </WhenIdle>
        </FrameLinksContext>
      </FramedParameters>
    </LocaleContext>
  )
}

/** Null in HTML that is built in advance, and so while it is hydrated: nobody knows yet what a portal asks for. */
function useConnection(): FrameConnection | null {
  return useClientValue(connectFrame, null)
}

function linksFor(connection: FrameConnection | null): FrameLinks {
  const { links, history } = connection?.parameters ?? defaults
  const { search, hash } = connection?.request ?? { search: '', hash: '' }
  return {
    inside: (path) => {
      // Only sections, topics, authors and stories have a page for frames, whose paths have one step or two.
      const [, page, place] = /^(\/[^/?#]+(?:\/[^/?#]+)?\/?)(#.*)?$/.exec(path) ?? []
      return links === 'frame' && page !== undefined ? framedPathOf(page) + search + (place ?? hash) : null
    },
    target: links === 'top' ? '_top' : '_blank',
    replace: history === 'none',
    onLeave: leave,
  }
}

/**
 * A sandbox may keep a link from opening anything. The portal's page is asked to follow it instead, if it has a protocol for
 * that: only WordPress has one, and it follows only a link that its reader has just clicked.
 */
function leave(click: MouseEvent<HTMLAnchorElement>): void {
  if (click.button !== 0 || click.metaKey || click.ctrlKey || click.shiftKey || click.altKey) return
  if (self.origin === 'null' && connectFrame().frame.requestNavigation(click.currentTarget.href)) click.preventDefault()
}

/**
 * Once a page has its headline, tells the portal of it; after a navigation, scrolls to its top, in the portal's page too, and
 * focuses the headline.
 */
function useNavigationInFrame(): void {
  const { pathname, hash } = useLocation()
  const arrivedAt = useRef<string | null>(null)

  useEffect(() => {
    const { frame, request } = connectFrame()
    rememberFrameRequest(request)
    const hasMoved = arrivedAt.current !== null && arrivedAt.current !== pathname
    return whenPresent(
      () => document.getElementById(pageHeadingId),
      (heading) => {
        // Static servers add a slash to the address. For a portal it is the same page.
        if (arrivedAt.current !== pathname)
          frame.reportPage(pagePathOf(pathname).replace(/(?<=.)\/$/, ''), document.title)
        arrivedAt.current = pathname
        const place = hash === '' ? null : document.getElementById(decodeURI(hash.slice(1)))
        if (place !== null) {
          place.scrollIntoView()
          place.focus({ preventScroll: true })
        } else if (hasMoved) {
          applyFonts()
          document.getElementById('root')?.scrollIntoView()
          heading.focus({ preventScroll: true })
        }
      },
    )
  }, [pathname, hash])
}
