import { type ReactNode, Suspense } from 'react'
import { useLocale } from '../../i18n/locale'
import styles from './ClientOnly.module.css'
import { useClientValue } from './useClientValue'

/** A part of a page that only a browser can draw. Without JavaScript, a line says that the part needs it. */
export function ClientOnly({ children }: { children: ReactNode }) {
  const { messages } = useLocale()
  const isClient = useClientValue(() => true, false)
  const waiting = (
    <p role="status" className={styles.waiting}>
      {messages.loading}
    </p>
  )
  if (isClient) return <Suspense fallback={waiting}>{children}</Suspense>
  return (
    <>
      {waiting}
      <noscript>
        <p>{messages.needsScript}</p>
      </noscript>
    </>
  )
}
