import { useQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useLocation, useParams } from 'react-router-dom'
import { useLocale } from '../../i18n/locale'
import { type Article, photosOf } from '../../model/article'
import { type Section, sectionOf } from '../../model/edition'
import { languageMarks } from '../../model/language'
import { sectionPath, storyPath } from '../../model/paths'
import type { Photo } from '../../model/photo'
import { failureOf, type ReadFailure } from '../../model/readError'
import { useLiveStory } from '../live/liveCode'
import { NotFound } from '../notFound/NotFound'
import { PhotoFigure, photoHash, StoryPhotos } from '../photo/PhotoFigure'
import { articlePreview, knownSummary } from '../queries/knownStory'
import { articleQuery, editionQuery, moreQuery } from '../queries/queries'
import { useSource } from '../queries/source'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { Failure } from '../ui/Failure'
import { LoadingStatus } from '../ui/LoadingStatus'
import { Notice } from '../ui/Notice'
import { PageHead } from '../ui/PageHead'
import { PageHeading } from '../ui/PageHeading'
import { PageSkeleton } from '../ui/PageSkeleton'
import { SkeletonText } from '../ui/Skeleton'
import { useClientValue } from '../ui/useClientValue'
import { WhenIdle } from '../ui/WhenIdle'
import { ArticleAccess } from './ArticleAccess'
import { ArticleBody, PostBody } from './ArticleBody'
import { ArticleFooter } from './ArticleFooter'
import { ArticleHeader } from './ArticleHeader'
import styles from './ArticlePage.module.css'
import { MoreStories } from './MoreStories'
import { ToolsRow } from './ToolsRow'

const leadSizes = '(min-width: 68rem) 64rem, 100vw'

/** Nobody needs it before the first minute is over. */
const FreshStory = lazy(async () => ({ default: (await import('./FreshStory')).FreshStory }))

const PhotoView = lazy(async () => ({ default: (await import('../photo/PhotoView')).PhotoView }))

/** A story, and what to read next. */
export function ArticlePage() {
  const source = useSource()
  const { messages } = useLocale()
  const { section: sectionSlug = '', slug = '' } = useParams()
  const edition = useQuery(editionQuery(source)).data
  const queries = useQueryClient()
  const story = useQuery({
    ...articleQuery(source, sectionSlug, slug),
    placeholderData: () => {
      const summary = knownSummary(queries, source, sectionSlug, slug)
      return summary && articlePreview(summary)
    },
  })

  if (story.data === undefined) {
    if (story.isPending) return <PageSkeleton kind="article" />
    const failure = failureOf(story.error)
    if (failure === 'missing') return <NotFound />
    if (isFinal(failure)) return <ClosedPage failure={failure} />
    return (
      <div className={`wrap ${styles.article}`}>
        <PageHead title={messages.articleFailed} edition={edition} path={null} />
        <Failure
          title={<PageHeading>{messages.articleFailed}</PageHeading>}
          error={story.error}
          busy={story.isFetching}
          onRetry={story.refetch}
        />
      </div>
    )
  }

  const article = story.data
  const section = sectionOf(edition, article.section)
  const key = `${sectionSlug}/${slug}`
  return (
    <>
      {story.isPlaceholderData ? (
        // Of a story that may yet be withdrawn, nothing gets into the title.
        <title>{edition?.title ?? ''}</title>
      ) : (
        <>
          <PageHead
            title={article.headline}
            edition={edition}
            path={storyPath(article)}
            description={article.standfirst}
            article={article}
            feed={{ name: section.name, path: sectionPath(section.slug) }}
          />
          <WhenIdle key={`fresh ${key}`}>
            <FreshStory section={sectionSlug} slug={slug} article={article} readAt={story.dataUpdatedAt} />
          </WhenIdle>
        </>
      )}
      <Story
        key={key}
        article={article}
        section={section}
        newsroom={edition?.title}
        isPreview={story.isPlaceholderData}
      />
    </>
  )
}

type Final = Extract<ReadFailure, 'withdrawn' | 'embargoed' | 'expired' | 'refused'>

/** Whether another try can't help. */
function isFinal(failure: ReadFailure): failure is Final {
  return ['withdrawn', 'embargoed', 'expired', 'refused'].includes(failure)
}

/** The newsroom doesn't show the story: why, and what there is instead. */
function ClosedPage({ failure }: { failure: Final }) {
  const { messages } = useLocale()
  const why = messages.failed[failure]
  const help = messages.failedHelp[failure]
  if (failure === 'refused') return <NotFound title={messages.articleFailed} help={`${why} ${help}`} />
  return <NotFound title={why.replace(/\.$/, '')} help={help} />
}

interface StoryProps {
  article: Article
  section: Section
  /** The newspaper's title, once it is known. */
  newsroom: string | undefined
  /** Only what a card knew is there; the story itself is on the way. */
  isPreview: boolean
}

function Story({ article, section, newsroom = '', isPreview }: StoryProps) {
  const { language, messages } = useLocale()
  // After a move, the header is painted first, and the rest comes in small tasks. HTML has all of it at once, after a reload too.
  const isHydrating = useClientValue(() => false, true)
  const isFirstPage = useLocation().key === 'default'
  const hasText = useDeferredValue(!isPreview, (isHydrating || isFirstPage) && !isPreview)
  const own = article.language || language
  const marks = languageMarks(article.language, language)
  const photos = useMemo(() => photosOf(article).filter(({ renditions }) => renditions.length > 0), [article])
  return (
    <>
      <StoryPhotos value={photos}>
        <article className={`wrap ${styles.article}`}>
          <div className={styles.column}>
            <ArticleHeader article={article} section={section} isPreview={isPreview}>
              <ToolsRow article={article} place="start" newspaper={newsroom} isPreview={isPreview} />
            </ArticleHeader>
          </div>
          {article.photo !== null && (
            <div className={styles.lead} {...marks}>
              <ErrorBoundary fallback={<p className="wrap">{messages.photoUnavailable}</p>}>
                <PhotoFigure photo={article.photo} around={own} sizes={leadSizes} first />
              </ErrorBoundary>
            </div>
          )}
          {hasText ? (
            <Text article={article} newsroom={newsroom} />
          ) : (
            <div className={styles.column} aria-busy="true">
              {isPreview && <LoadingStatus />}
              <SkeletonText />
            </div>
          )}
        </article>
      </StoryPhotos>
      {hasText && (
        <ErrorBoundary fallback={null}>
          <ReadNext article={article} section={section} />
        </ErrorBoundary>
      )}
      <FullScreen photos={photos} around={own} />
    </>
  )
}

/** What follows the header: the body, and what there is to say of the story. */
function Text({ article, newsroom }: { article: Article; newsroom: string }) {
  const { language, messages } = useLocale()
  const own = article.language || language
  const LiveStory = useLiveStory(article.live !== undefined, language)
  return (
    <div className={`${styles.column} ${styles.text}`}>
      <div {...languageMarks(article.language, language)}>
        <ArticleBody body={article.body} dateline={article.dateline} language={own} />
      </div>
      {article.access !== 'open' && (
        <ArticleAccess access={article.access} newsroom={newsroom} canonical={article.canonical} />
      )}
      {article.live !== undefined && (
        <ErrorBoundary fallback={<p>{messages.blockFailed}</p>}>
          {LiveStory && <LiveStory article={article} coverage={article.live} Body={PostBody} />}
          {LiveStory === undefined && <SkeletonText />}
          {LiveStory === null && <p>{messages.blockFailed}</p>}
        </ErrorBoundary>
      )}
      <ErrorBoundary fallback={null}>
        <ArticleFooter article={article}>
          <ToolsRow article={article} place="end" newspaper={newsroom} />
        </ArticleFooter>
      </ErrorBoundary>
    </div>
  )
}

/** The photo that the address asks for. It may ask for it from the start, which the HTML that is taken over doesn't know. */
function FullScreen({ photos, around }: { photos: Photo[]; around: string }) {
  const { messages } = useLocale()
  const { hash } = useLocation()
  const [asked, setAsked] = useState('')
  useEffect(() => setAsked(hash), [hash])
  if (!asked.startsWith(photoHash)) return null
  return (
    <ErrorBoundary
      fallback={<Notice words={messages.photoUnavailable} action={messages.reload} onAct={() => location.reload()} />}
    >
      <Suspense fallback={null}>
        <PhotoView photos={photos} around={around} />
      </Suspense>
    </ErrorBoundary>
  )
}

function ReadNext({ article, section }: { article: Article; section: Section }) {
  const more = useQuery(moreQuery(useSource(), article))
  if (more.isError && more.data === undefined) return null
  return (
    <aside className="wrap">
      <MoreStories more={more.data} section={section} />
    </aside>
  )
}
