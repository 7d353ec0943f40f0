import { useEffect, useState } from 'react'
import { useLocale } from '../../i18n/locale'

/** In ms. A page that comes sooner is told by its headline, which gets the focus. */
const delay = 1000

/** Says that something is on its way once that takes longer than a second; to screen readers alone, unless it `isShown`. */
export function LoadingStatus({ isShown = false }: { isShown?: boolean }) {
  const { messages } = useLocale()
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), delay)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p role="status" className={isShown ? undefined : 'visually-hidden'}>
      {isLate && messages.loading}
    </p>
  )
}
