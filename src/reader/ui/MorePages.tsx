import type { useInfiniteQuery } from '@tanstack/react-query'
import { type MouseEvent, useEffect, useRef, useState } from 'react'
import { Link } from 'react-router-dom'
import { useLocale } from '../../i18n/locale'
import { counted } from '../../i18n/plural'
import type { FeedPage } from '../../model/edition'
import { currentPage } from './currentPage'
import { Failure } from './Failure'
import styles from './MorePages.module.css'

interface Props {
  /** The path, without the base path, of the page at a cursor. */
  addressOf: (cursor: string) => string
  feed: Pick<ReturnType<typeof useInfiniteQuery>, 'hasNextPage' | 'isFetching' | 'isFetchNextPageError' | 'error'> & {
    data?: { pages: FeedPage[] } | undefined
    fetchNextPage: () => Promise<unknown>
  }
  /** How many stories the page shows. */
  shown: number
}

/** The end of a feed: fetches the next page as it comes near, and is a link to it all the same. */
export function MorePages({ addressOf, feed, shown }: Props) {
  const { messages, language } = useLocale()
  const end = useRef<HTMLDivElement>(null)
  const [shownAtFirst] = useState(shown)
  const next = feed.data?.pages.at(-1)?.next ?? null
  const { hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = feed
  const waits = hasNextPage && !isFetching && !isFetchNextPageError

  useEffect(() => {
    // A page that comes within one render changes nothing but `shown`: the end has to be watched anew for it.
    if (!waits || end.current === null || shown === 0 || typeof IntersectionObserver === 'undefined') return
    const watcher = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) void fetchNextPage()
      },
      { rootMargin: '800px' },
    )
    watcher.observe(end.current)
    return () => watcher.disconnect()
  }, [waits, shown, fetchNextPage])

  async function loadHere(click: MouseEvent) {
    if (click.metaKey || click.ctrlKey || click.shiftKey) return
    click.preventDefault()
    const cards = () => [...currentPage().querySelectorAll<HTMLElement>('article h3 a')]
    const before = cards().length
    await fetchNextPage()
    // After React has drawn them.
    requestAnimationFrame(() => cards()[before]?.focus())
  }

  return (
    <div ref={end} className={styles.end}>
      <p role="status" className="visually-hidden">
        {shown > shownAtFirst && counted(messages.loadedStories, shown - shownAtFirst, language)}
      </p>
      {isFetchNextPageError && (
        <Failure
          title={<h2>{messages.feedFailed}</h2>}
          error={feed.error}
          busy={isFetching}
          onRetry={() => void fetchNextPage()}
        />
      )}
      {next !== null && !isFetchNextPageError && (
        <Link to={addressOf(next)} className="button" onClick={loadHere}>
          {messages.moreStories}
        </Link>
      )}
    </div>
  )
}
