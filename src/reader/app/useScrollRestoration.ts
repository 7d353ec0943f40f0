import { useEffect, useLayoutEffect, useRef } from 'react'
import { afterPaint } from '../ui/afterPaint'
import { elementInPage } from '../ui/currentPage'
import { useCurrentLocation } from './ReaderRouter'

/** Where the places are in `sessionStorage`: JSON of each entry of the history and how far it was scrolled, in CSS pixels. */
const storageKey = 'broadsheet-places'

/**
 * Shows a new page from its top, or from the place that its hash names, and one that the reader returns to where it was. The
 * first page of a document is left to the browser.
 */
export function useScrollRestoration(): void {
  const { location, navigationType: move } = useCurrentLocation()
  const { key, pathname, search, hash } = location
  // In every document the first page has the key "default": another's place is not its own.
  const entry = key === 'default' ? pathname + search : key
  const places = useRef<Map<string, number> | null>(null)
  const arrivedAt = useRef(entry)

  useEffect(() => {
    const known = readPlaces()
    places.current = known
    history.scrollRestoration = 'manual'
    // Between documents a browser does it better: it knows the place before the page is painted.
    const hand = () => {
      history.scrollRestoration = 'auto'
      storePlaces(known)
    }
    const take = () => {
      history.scrollRestoration = 'manual'
    }
    addEventListener('pagehide', hand)
    addEventListener('pageshow', take)
    return () => {
      removeEventListener('pagehide', hand)
      removeEventListener('pageshow', take)
    }
  }, [])

  useLayoutEffect(() => {
    if (arrivedAt.current !== entry) {
      arrivedAt.current = entry
      const place = move === 'POP' ? places.current?.get(entry) : undefined
      if (place !== undefined) scrollTo(0, place)
      else if (hash === '') scrollTo(0, 0)
      else elementInPage(decodeURIComponent(hash.slice(1)))?.scrollIntoView()
    }
    const remember = () => places.current?.set(entry, scrollY)
    addEventListener('scroll', remember, { passive: true })
    // The browser may have scrolled the page before there was anybody to listen.
    const stop = afterPaint(remember)
    return () => {
      stop()
      removeEventListener('scroll', remember)
    }
  }, [entry, hash, move])
}

function readPlaces(): Map<string, number> {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '')
    const entries: [string, unknown][] = Object.entries(Object(stored))
    return new Map(entries.flatMap(([entry, place]) => (typeof place === 'number' ? [[entry, place]] : [])))
  } catch {
    return new Map()
  }
}

function storePlaces(places: Map<string, number>): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(Object.fromEntries(places)))
  } catch {
    // Without storage, only a page that is still open knows its places.
  }
}
