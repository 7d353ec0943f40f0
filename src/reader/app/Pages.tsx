import { Activity, type ContextType, type ReactNode, useContext, useDeferredValue, useState } from 'react'
import { UNSAFE_LocationContext as LocationContext, useOutlet } from 'react-router-dom'
import { matchRoute, type Route } from './routes'

/** The kinds of pages that list stories. */
const lists: Route['kind'][] = ['front', 'section', 'topic', 'author']

interface Page {
  key: string
  isList: boolean
  element: ReactNode
  /** The router's location, as the page has it: in a page that was left, no link is drawn again for where the reader is now. */
  location: ContextType<typeof LocationContext>
}

/** What was rendered last. */
interface Before {
  page: Page
  left: Page | null
  edition: unknown
}

/**
 * The current page and, hidden, the last list of stories that was left: Back shows it as it was, with its pages, its place
 * and its focus. React runs no effects in what is hidden, so it asks for nothing. Takes what the kept list depends on.
 */
export function Pages({ edition }: { edition: unknown }) {
  const arrived = useArrivedPage()
  const [before, setBefore] = useState<Before>({ page: arrived, left: null, edition })
  const page = [before.left, before.page].find((known) => isSameEntry(known, arrived)) ?? arrived
  if (before.page.element !== page.element || before.edition !== edition) {
    const isLeft = before.page.isList && before.page.key !== page.key && hasMemory()
    const left = isLeft ? before.page : before.left
    // What another edition has left is of no use.
    setBefore({ page, left: before.edition === edition ? left : null, edition })
  }
  const { left } = before
  // The effects of a list end after the frame that hides it, which would otherwise take a third longer.
  const seen = useDeferredValue(page.key)

  // The current page comes first, as what is looked up by its id has to be found there.
  const pages = left === null || left.key === page.key ? [page] : [page, left]
  return pages.map(({ key, element, location }) => (
    <div key={key} hidden={key !== page.key} data-page={key === page.key ? 'current' : 'left'}>
      <Activity mode={key === page.key || key === seen ? 'visible' : 'hidden'}>
        <LocationContext value={location}>{element}</LocationContext>
      </Activity>
    </div>
  ))
}

function useArrivedPage(): Page {
  const element = useOutlet()
  const location = useContext(LocationContext)
  const { pathname } = location.location
  const route = matchRoute(pathname, '/')?.route
  const isList = route !== undefined && lists.includes(route.kind)
  return { key: isList ? pathname.replace(/\/$/, '') : (route?.path ?? ''), isList, element, location }
}

/** Whether two pages are the same entry of the history: then React has nothing to draw again. */
function isSameEntry(known: Page | null, { key, location }: Page): known is Page {
  return known?.isList === true && known.key === key && known.location.location.key === location.location.key
}

/** Whether the device has memory for a page that isn't seen; most browsers don't say (W3C Device Memory). */
function hasMemory(): boolean {
  const memory: unknown = Reflect.get(navigator, 'deviceMemory')
  return typeof memory !== 'number' || memory >= 1
}
