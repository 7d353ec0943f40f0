import { lazy, useContext, useEffect, useEffectEvent, useRef, useState, useTransition } from 'react'
import { useNow, useReaderZone } from '../../i18n/clock'
import { useLiveWords } from '../../i18n/liveWords'
import { useLocale } from '../../i18n/locale'
import { counted } from '../../i18n/plural'
import { clockTime } from '../../i18n/times'
import type { Article } from '../../model/article'
import { type LiveCoverage, livePageOf } from '../../model/live'
import { livePostsPath } from '../../model/paths'
import { rememberReadPosts } from '../ui/readPosts'
import { FrameLinksContext } from '../ui/SiteLink'
import { WhenIdle } from '../ui/WhenIdle'
import { KeyEvents } from './KeyEvents'
import { ListEnd } from './ListEnd'
import { LiveControls } from './LiveControls'
import { LivePostView, type PostBody } from './LivePostView'
import styles from './LiveStory.module.css'
import { useLinkedPost } from './linkedPost'
import { defaultChoices, type LiveChoices, saveChoices, savedChoices } from './liveChoices'
import { nextPost, postPlaces } from './liveState'
import { PostList } from './PostList'
import { useIsPrinting, usePrintAll } from './printing'
import { SharePost, useSharing } from './SharePost'
import { useCountInTitle } from './useCountInTitle'
import { type LivePosts, useLivePosts } from './useLivePosts'
import { useRateLimited } from './useRateLimited'

const LiveListen = lazy(async () => ({ default: (await import('./LiveListen')).LiveListen }))

export { loadLiveWords } from '../../i18n/liveWords'

/** How often a screen reader may be told of new posts, in ms. */
const announcementPause = 30_000

interface Props {
  article: Article
  coverage: LiveCoverage
  Body: PostBody
}

/** The posts of a live story, below its headline and what stands before them. */
export function LiveStory({ article, coverage, Body }: Props) {
  const { messages, language } = useLocale()
  const words = useLiveWords()
  const isFramed = useContext(FrameLinksContext) !== null
  const isPrinting = useIsPrinting()
  const list = useRef<HTMLDivElement>(null)
  const [choices, setChoices] = useState(defaultChoices)
  const live = useLivePosts(article, coverage, { follows: choices.follows, list })
  const sharing = useSharing(article)
  const { index, posts } = live.state.coverage
  const isOver = index.ended !== null
  const [wasOver] = useState(isOver)
  const { shown } = live.state
  const byId = new Map(posts.map((post) => [post.id, post]))
  const postsOf = (ids: string[]) => ids.flatMap((id) => byId.get(id) ?? [])
  // On paper each post stands once, where it was posted.
  const { above, listed } = isPrinting ? { above: [], listed: shown } : postPlaces(live.state, wasOver)
  const next = nextPost(live.state)
  const announced = useRateLimited(live.waiting || live.followed, announcementPause)
  useCountInTitle(isFramed ? 0 : live.waiting, article.headline)
  const printAll = usePrintAll(live.showAll)
  useRememberedPosts(isFramed ? null : article.id, live)
  const linked = byId.get(useLinkedPost(article, live, isFramed) ?? '')

  function choose(chosen: LiveChoices): void {
    setChoices(chosen)
    saveChoices(chosen)
    if (chosen.order !== live.state.order) live.setOrder(chosen.order)
  }

  const applySaved = useEffectEvent(() => choose(savedChoices()))
  useEffect(() => {
    // HTML that is made in advance knows of no choice.
    if (!isFramed) applySaved()
  }, [isFramed])

  // Many posts are rendered in small tasks, which let the reader's input in between; the place is taken when they are there.
  const [isShowing, startShowing] = useTransition()
  const hasAsked = useRef(false)
  function showWaiting(): void {
    hasAsked.current = true
    startShowing(live.showWaiting)
  }
  useEffect(() => {
    if (isShowing || !hasAsked.current) return
    hasAsked.current = false
    list.current?.scrollIntoView({ block: 'start', behavior: 'instant' })
    list.current?.querySelector<HTMLElement>('article')?.focus({ preventScroll: true })
  }, [isShowing])

  return (
    <div className={styles.live}>
      <p className={styles.state}>
        {isOver ? words.ended : <strong className={styles.badge}>{messages.live}</strong>}
        {live.asOf !== null && !isOver && <Age time={live.asOf} />}
      </p>
      <p role="status" className="visually-hidden">
        {announced > 0 && counted(words.newPosts, announced, language)}
      </p>
      {linked !== undefined && <LivePostView post={linked} language={article.language} Body={Body} above="linked" />}
      {postsOf(above).map((post) => (
        <LivePostView
          key={post.id}
          post={post}
          language={article.language}
          Body={Body}
          onShare={wasOver && !isFramed ? sharing.share : undefined}
          above="pinned"
          isCopy={!wasOver}
        />
      ))}
      <KeyEvents story={article} index={index} shown={shown} />
      {!isFramed && (
        <LiveControls choices={choices} isLive={!isOver} onChange={choose} onPrint={printAll}>
          <WhenIdle>
            <LiveListen article={article} posts={posts} />
          </WhenIdle>
        </LiveControls>
      )}
      {live.waiting > 0 && (
        <div className={styles.waiting}>
          <button type="button" onClick={showWaiting}>
            {counted(words.showNew, live.waiting, language)}
          </button>
        </div>
      )}
      {shown.length === 0 && !isOver && <p>{words.soon}</p>}
      <PostList
        ref={list}
        posts={postsOf(isPrinting && live.state.order === 'newest' ? listed.toReversed() : listed)}
        language={article.language}
        Body={Body}
        onShare={isFramed ? undefined : sharing.share}
      />
      {next !== null && (
        <ListEnd
          to={livePostsPath(article, livePageOf(index, next) ?? 1)}
          isLoading={live.isLoading}
          hasFailed={live.hasFailed}
          onMore={live.showMore}
        />
      )}
      <SharePost sharing={sharing} />
    </div>
  )
}

/** Remembers what has been read of a story (by its id) while it is known to be current. */
function useRememberedPosts(story: string | null, { isCurrent, state: { coverage, shown } }: LivePosts): void {
  useEffect(() => {
    if (story !== null && isCurrent) rememberReadPosts(story, { coverage, shown })
  }, [story, isCurrent, coverage, shown])
}

function Age({ time }: { time: number }) {
  const { language, newsroomZone } = useLocale()
  const words = useLiveWords()
  const zone = useReaderZone(newsroomZone)
  const now = useNow()
  return <span role="status">{words.asOf(clockTime(time, now ?? time, zone, language))}</span>
}
