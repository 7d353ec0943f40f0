import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'react-router-dom'
import { useToolWords } from '../../i18n/toolWords'
import { editionQuery } from '../queries/queries'
import { useSource } from '../queries/source'
import { Notice } from '../ui/Notice'
import { cacheFronts, cachePhotosOf, savesData } from './cacheAhead'
import styles from './Offline.module.css'
import { cachePages, registerWorker, untilControlled } from './register'
import { loadNewer, watchUpdates } from './updates'

/** How long after a navigation what the page shows is cached, in ms. */
const delay = 2000

/** Caches what is read, for reading offline, and offers a newer build of the reader when there is one. */
export function Offline() {
  const { loadNewVersion, newVersion } = useToolWords().offline
  const sections = useQuery(editionQuery(useSource())).data?.sections
  const { pathname } = useLocation()
  const [newer, setNewer] = useState<ServiceWorker | null>(null)
  const [isControlled, setControlled] = useState(false)
  const uncached = useRef(new Set<string>())

  useEffect(() => {
    const left = new AbortController()
    void registerWorker().then(async (registration) => {
      if (registration === null || left.signal.aborted) return
      left.signal.addEventListener('abort', watchUpdates(registration, setNewer))
      await untilControlled()
      if (!left.signal.aborted) setControlled(true)
    })
    return () => left.abort()
  }, [])

  useEffect(() => {
    uncached.current.add(pathname)
    if (!isControlled) return
    const left = new AbortController()
    const timer = setTimeout(() => {
      // Pages that were opened before there was a worker, too.
      if (!savesData()) cachePages([...uncached.current])
      uncached.current.clear()
      cachePhotosOf(document, left.signal)
    }, delay)
    return () => {
      clearTimeout(timer)
      left.abort()
    }
  }, [isControlled, pathname])

  useEffect(() => {
    if (isControlled && sections !== undefined) cacheFronts(sections)
  }, [isControlled, sections])

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
