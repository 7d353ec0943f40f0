import { notifyManager, useQueryClient } from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'
import { useNow, useReaderZone } from '../../i18n/clock'
import { useLocale } from '../../i18n/locale'
import { clockTime } from '../../i18n/times'
import { shownSince } from '../queries/ages'
import styles from './OfflineNotice.module.css'

/** Says that the device has no line, and how old the page is, for as long as it has none. */
export function OfflineNotice() {
  const { messages } = useLocale()
  const online = useSyncExternalStore(
    watchLine,
    () => navigator.onLine,
    () => true,
  )
  return (
    <div role="status" className={styles.place}>
      {!online && (
        <p className="wrap">
          {messages.offlineNotice} <Age />
        </p>
      )}
    </div>
  )
}

function Age() {
  const { messages, language, newsroomZone } = useLocale()
  const zone = useReaderZone(newsroomZone)
  const now = useNow()
  const queries = useQueryClient()
  const since = useSyncExternalStore(
    useCallback((changed) => queries.getQueryCache().subscribe(notifyManager.batchCalls(changed)), [queries]),
    () => shownSince(queries),
  )
  return since !== null && messages.seenFrom(clockTime(since, now ?? since, zone, language))
}

function watchLine(changed: () => void): () => void {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}
