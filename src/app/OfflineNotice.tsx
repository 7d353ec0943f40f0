import { useSyncExternalStore } from 'react'
import { useLocale } from '../i18n/locale'
import styles from './OfflineNotice.module.css'

/** Says that the device has no line, for as long as it has none. */
export function OfflineNotice() {
  const { messages } = useLocale()
  const online = useSyncExternalStore(
    watchLine,
    () => navigator.onLine,
    () => true,
  )
  return (
    <div role="status" className={styles.place}>
      {!online && <p className={`wrap ${styles.notice}`}>{messages.offlineNotice}</p>}
    </div>
  )
}

function watchLine(changed: () => void): () => void {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}
