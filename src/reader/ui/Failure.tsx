import type { ReactNode } from 'react'
import { useLocale } from '../../i18n/locale'
import { failureOf } from '../../model/readError'
import styles from './Failure.module.css'

interface Props {
  /** What could not be read, as a sentence or a heading. */
  title: ReactNode
  error: unknown
  onRetry: () => void
  /** A retry is under way. */
  busy: boolean
}

/** Says what failed, why, and what to try, in the place of what failed. */
export function Failure({ title, error, onRetry, busy }: Props) {
  const { messages } = useLocale()
  const failure = failureOf(error)
  return (
    <div className={styles.failure} role="alert">
      {title}
      <p>
        {messages.failed[failure]} {messages.failedHelp[failure]}
      </p>
      {/* Not disabled while busy: a disabled button would drop the focus. */}
      <button type="button" aria-busy={busy} onClick={onRetry}>
        {messages.tryAgain}
      </button>
    </div>
  )
}
