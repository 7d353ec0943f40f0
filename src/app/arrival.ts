import { useEffect, useLayoutEffect, useRef } from 'react'
import { useLocation, useNavigationType } from 'react-router-dom'
import { pageHeadingId } from '../components/PageHeading'
import { wearFaces } from './faces'

/**
 * Puts the focus where a reader expects it after a move: on the new page's headline, or, after Back, on the link that was
 * followed from there. The first page is left alone.
 */
export function useArrival(): void {
  const { key, pathname, search, hash } = useLocation()
  const move = useNavigationType()
  const followed = useRef(new Map<string, string>())
  const arrivedAt = useRef(pathname + search)

  useEffect(() => {
    const remember = ({ target }: Event) => {
      const href = target instanceof Element ? target.closest('main a')?.getAttribute('href') : null
      if (href) followed.current.set(key, href)
    }
    document.addEventListener('click', remember, { capture: true })
    return () => document.removeEventListener('click', remember, { capture: true })
  }, [key])

  useLayoutEffect(() => {
    if (arrivedAt.current !== pathname + search) wearFaces()
  }, [pathname, search])

  useEffect(() => {
    if (hash !== '') {
      document.getElementById(hash.slice(1))?.focus({ preventScroll: true })
      return
    }
    if (arrivedAt.current === pathname + search) return
    arrivedAt.current = pathname + search
    const href = move === 'POP' ? followed.current.get(key) : undefined
    const link = href && document.querySelector<HTMLElement>(`main a[href="${CSS.escape(href)}"]`)
    const target = link || document.getElementById(pageHeadingId)
    target?.focus({ preventScroll: true })
  }, [key, pathname, search, hash, move])
}
