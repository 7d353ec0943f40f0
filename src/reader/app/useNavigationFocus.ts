import { useEffect, useLayoutEffect, useRef } from 'react'
import { afterPaint } from '../ui/afterPaint'
import { currentPage, elementInPage } from '../ui/currentPage'
import { pageHeadingId } from '../ui/PageHeading'
import { whenPresent } from '../ui/whenPresent'
import { useCurrentLocation } from './ReaderRouter'

/**
 * Puts the focus where a reader expects it after a move: on the new page's headline, or, after Back, on the link that was
 * followed from there, which is put where it was on the screen. The first page is left alone.
 */
export function useNavigationFocus(): void {
  const { location, navigationType: move } = useCurrentLocation()
  const { key, pathname, search, hash } = location
  const followed = useRef(new Map<string, Followed>())
  const arrivedAt = useRef(pathname + search)

  useEffect(() => {
    const remember = ({ target }: Event) => {
      const link = target instanceof Element ? target.closest('main a') : null
      const href = link?.getAttribute('href')
      if (link && href) followed.current.set(key, { href, offset: offsetOf(link) })
    }
    document.addEventListener('click', remember, { capture: true })
    return () => document.removeEventListener('click', remember, { capture: true })
  }, [key])

  useLayoutEffect(() => {
    if (arrivedAt.current === pathname + search) return
    const way = move === 'POP' ? followed.current.get(key) : undefined
    const link = way && linkOf(way)
    // What is above may have grown since, with other faces or a screen that was turned.
    if (link) scrollBy(0, offsetOf(link) - way.offset)
  }, [key, pathname, search, move])

  useEffect(() => {
    const isNewPage = arrivedAt.current !== pathname + search
    arrivedAt.current = pathname + search
    if (!isNewPage && hash === '') return
    const way = move === 'POP' ? followed.current.get(key) : undefined
    const find = () =>
      hash === '' ? ((way && linkOf(way)) ?? elementInPage(pageHeadingId)) : elementInPage(hash.slice(1))
    // The page comes first: to focus something, a browser has to lay it out.
    let stop = afterPaint(() => {
      stop = whenPresent(find, (element) => element.focus({ preventScroll: true }))
    })
    return () => stop()
  }, [key, pathname, search, hash, move])
}

/** A link that was followed: where it leads, and how far down the page it was, in CSS pixels. */
interface Followed {
  href: string
  offset: number
}

function linkOf({ href }: Followed): HTMLElement | null {
  return currentPage().querySelector<HTMLElement>(`a[href="${CSS.escape(href)}"]`)
}

function offsetOf(link: Element): number {
  return link.getBoundingClientRect().top + scrollY
}
