import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocation } from 'react-router-dom'
import { useToolWords } from '../../i18n/toolWords'
import { useSource } from '../queries/source'
import { Notice } from '../ui/Notice'
import { keepFronts, keepPhotosOf, keepRead } from './keepAhead'
import styles from './Offline.module.css'
import { startWorker, underWorker } from './register'
import { loadNewer, watchUpdates } from './updates'

/** How long after a move a page is at rest, in ms. */
const rest = 2000

/** Keeps what is read for reading without a line, and offers a newer build of the reader when there is one. */
export function Offline() {
  const { loadNewVersion, newVersion } = useToolWords().offline
  const source = useSource()
  const queries = useQueryClient()
  const { pathname } = useLocation()
  const [newer, setNewer] = useState<ServiceWorker | null>(null)
  const [isKept, setKept] = useState(false)

  useEffect(() => {
    const left = new AbortController()
    void startWorker().then(async (registration) => {
      if (registration === null || left.signal.aborted) return
      left.signal.addEventListener('abort', watchUpdates(registration, setNewer))
      await underWorker()
      if (left.signal.aborted) return
      setKept(true)
      await keepRead(source, queries, left.signal)
      await keepFronts(source, left.signal)
    })
    return () => left.abort()
  }, [source, queries])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has other photographs
  useEffect(() => {
    if (!isKept) return
    const left = new AbortController()
    const timer = setTimeout(() => keepPhotosOf(document, left.signal), rest)
    return () => {
      clearTimeout(timer)
      left.abort()
    }
  }, [isKept, pathname])

  return (
    <div className={styles.place}>
      <Notice
        words={newer === null ? '' : newVersion}
        action={loadNewVersion}
        onAct={() => newer !== null && void loadNewer(newer)}
      />
    </div>
  )
}
