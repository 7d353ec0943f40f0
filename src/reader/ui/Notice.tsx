import { useState } from 'react'
import { useLocale } from '../../i18n/locale'
import styles from './Notice.module.css'

interface Props {
  /** What there is to say of the page, which is read out once; empty while that is nothing. */
  words: string
  /** What the reader can do about it. */
  action?: string
  onAct?: (() => void) | undefined
  /** It is being done. */
  busy?: boolean
}

/** A note over the lower edge of the page, moving nothing in it. Once it is closed, only other words open it again. */
export function Notice({ words, action = '', onAct, busy = false }: Props) {
  const { messages } = useLocale()
  const [closed, setClosed] = useState('')
  const isOpen = words !== '' && words !== closed
  return (
    <div className={isOpen ? styles.note : undefined}>
      <p role="status">{isOpen && words}</p>
      {isOpen && action !== '' && (
        <button type="button" className={styles.action} aria-busy={busy} onClick={onAct}>
          {action}
        </button>
      )}
      {isOpen && (
        <button type="button" className={styles.close} aria-label={messages.closeNote} onClick={() => setClosed(words)}>
          <span aria-hidden="true">×</span>
        </button>
      )}
    </div>
  )
}
