import { Activity, type ReactNode, useDeferredValue, useState } from 'react'
import { type Location, UNSAFE_LocationContext as LocationContext, NavigationType } from 'react-router-dom'
import { useExpectedPage } from './expectedPage'
import { renderPage } from './pageRoutes'
import { type RouterLocation, useCurrentLocation } from './ReaderRouter'
import { matchRoute, type Route } from './routes'

/** The kinds of pages that list stories. */
const lists: Route['kind'][] = ['front', 'section', 'topic', 'author']

interface Page {
  key: string
  /** The key of its entry in the history. */
  entry: string
  isList: boolean
  element: ReactNode
  /** The router's location, as the page has it: in a page that isn't seen, no link is drawn again for where the reader is now. */
  router: RouterLocation
}

/** What was rendered last. */
interface Before {
  page: Page
  left: Page | null
  next: Page | null
  /** What was expected when the reader came to the page. */
  ended: Location | null
  edition: unknown
}

/**
 * The current page and, hidden, two others. The last list of stories that was left: Back shows it as it was, with its pages,
 * its place and its focus. And the page that the reader is about to open, rendered in advance while nothing else is to be done.
 * React runs no effects in what is hidden, so it asks for nothing. Takes what the hidden pages depend on.
 */
export function Pages({ edition }: { edition: unknown }) {
  const router = useCurrentLocation()
  const expected = useExpectedPage()
  const [before, setBefore] = useState<Before>(() => ({
    page: pageAt(router),
    left: null,
    next: null,
    ended: null,
    edition,
  }))
  const page = arrivedPage(before, router)
  // A move ends what was expected before it.
  const ended = before.page === page ? before.ended : expected
  const next = expected === ended ? null : nextPage(before, expected, page)
  if (before.page !== page || before.next !== next || before.edition !== edition) {
    const isLeft = before.page.isList && before.page.key !== page.key && hasMemory()
    const left = isLeft ? before.page : before.left
    // What another edition has left is of no use.
    setBefore({ page, left: before.edition === edition ? left : null, next, ended, edition })
  }
  const { left } = before
  // What can wait until after the frame that shows a page: the end of the left list's effects, and the layout of a long text.
  const seen = useDeferredValue(page.key)

  // In this order a page that is shown or hidden stays where it is in the document: to move a long list costs a frame.
  const isHidden = (other: Page | null): other is Page => other !== null && other.key !== page.key
  const pages = [...[next].filter(isHidden), page, ...[left].filter(isHidden)]
  return pages.map(({ key, element, router }) => (
    <div
      key={key}
      hidden={key !== page.key}
      data-arriving={(key === page.key && key !== seen) || undefined}
      data-page={key === page.key ? 'current' : key === left?.key ? 'left' : 'next'}
    >
      <Activity mode={key === page.key || key === seen ? 'visible' : 'hidden'}>
        <LocationContext value={router}>{element}</LocationContext>
      </Activity>
    </div>
  ))
}

/** The page at the router's location: one that is there already, so that React has nothing to draw again, or a new one. */
function arrivedPage({ page, left, next }: Before, router: RouterLocation): Page {
  const { location } = router
  const known = [page, left].find((known) => known?.entry === location.key && known.key === keyOf(location))
  if (known) return known
  if (next && addressOf(next.router.location) === addressOf(location)) return { ...next, entry: location.key }
  return pageAt(router)
}

/** The page to be rendered in advance: the one that is there already, or a new one each time that a page is expected. */
function nextPage({ next }: Before, expected: Location | null, page: Page): Page | null {
  if (expected === null || addressOf(expected) === addressOf(page.router.location) || !hasMemory()) return null
  if (next?.router.location === expected) return next
  return pageAt({ location: expected, navigationType: NavigationType.Push })
}

function pageAt(router: RouterLocation): Page {
  const { location } = router
  const route = matchRoute(location.pathname, '/')?.route
  return {
    key: keyOf(location),
    entry: location.key,
    isList: route !== undefined && lists.includes(route.kind),
    element: renderPage(location),
    router,
  }
}

function keyOf({ pathname }: Location): string {
  return pathname.replace(/\/$/, '')
}

function addressOf({ pathname, search, hash }: Location): string {
  return pathname + search + hash
}

/** Whether the device has memory for a page that isn't seen; most browsers don't say (W3C Device Memory). */
function hasMemory(): boolean {
  const memory: unknown = Reflect.get(navigator, 'deviceMemory')
  return typeof memory !== 'number' || memory >= 1
}
