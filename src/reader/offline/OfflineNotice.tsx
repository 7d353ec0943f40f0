import { notifyManager, useQueryClient } from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'
import { useNow, useReaderZone } from '../../i18n/clock'
import { useLocale } from '../../i18n/locale'
import { clockTime } from '../../i18n/times'
import { shownSince } from '../queries/fetchTimes'
import styles from './OfflineNotice.module.css'

/**
 * While the device is offline, says so. Says how old the page is then, and also while the device is online and the worker's cached
 * answers show because the server's were of no use.
 */
export function OfflineNotice() {
  const { messages } = useLocale()
  const queries = useQueryClient()
  const online = useSyncExternalStore(
    watchOnline,
    () => navigator.onLine,
    () => true,
  )
  const since = useSyncExternalStore(
    useCallback((changed) => queries.getQueryCache().subscribe(notifyManager.batchCalls(changed)), [queries]),
    () => shownSince(queries),
    () => null,
  )
  // What this document has fetched itself is younger than it.
  const isCached = since !== null && since < performance.timeOrigin
  return (
    <div role="status" className={styles.place}>
      {(!online || isCached) && (
        <p className="wrap">
          {!online && `${messages.offlineNotice} `}
          {since !== null && <Age since={since} />}
        </p>
      )}
    </div>
  )
}

function Age({ since }: { since: number }) {
  const { messages, language, newsroomZone } = useLocale()
  const zone = useReaderZone(newsroomZone)
  const now = useNow()
  return messages.seenFrom(clockTime(since, now ?? since, zone, language))
}

function watchOnline(changed: () => void): () => void {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}
