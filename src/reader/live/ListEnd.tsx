import { type MouseEvent, useContext, useEffect, useEffectEvent, useRef } from 'react'
import { useHref } from 'react-router-dom'
import { useLiveWords } from '../../i18n/liveWords'
import { FrameLinksContext } from '../ui/SiteLink'
import styles from './LiveStory.module.css'

interface Props {
  /** The path of the page that has the next posts. */
  to: string
  isLoading: boolean
  hasFailed: boolean
  onMore: () => Promise<void>
}

/**
 * The end of the posts on a page: adds the next ones as it comes near, and is a link to them all the same. In a frame, whose end is
 * always near, only when the reader asks.
 */
export function ListEnd({ to, isLoading, hasFailed, onMore }: Props) {
  const words = useLiveWords()
  const isFramed = useContext(FrameLinksContext) !== null
  const href = useHref(to)
  const end = useRef<HTMLParagraphElement>(null)
  const more = useEffectEvent(() => void onMore())
  const waits = !isFramed && !isLoading && !hasFailed

  // biome-ignore lint/correctness/useExhaustiveDependencies: an end that stays in view is only reported to a new observer, so each `to` needs one
  useEffect(() => {
    if (!waits || end.current === null || typeof IntersectionObserver === 'undefined') return
    const watcher = new IntersectionObserver(([entry]) => entry?.isIntersecting && more(), { rootMargin: '800px' })
    watcher.observe(end.current)
    return () => watcher.disconnect()
  }, [waits, to])

  function click(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    void onMore()
  }

  return (
    <p ref={end} className={styles.end}>
      {hasFailed && <span role="alert">{words.postsFailed}</span>}
      <a href={href} className="button" aria-busy={isLoading} onClick={click}>
        {words.morePosts}
      </a>
    </p>
  )
}
