import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { useLocation, useParams } from 'react-router-dom'
import { useLocale } from '../../i18n/locale'
import { type Article, photosOf } from '../../model/article'
import { type Section, sectionOf } from '../../model/edition'
import { languageMarks } from '../../model/language'
import { storyPath } from '../../model/paths'
import type { Photo } from '../../model/photo'
import { failureOf, type ReadFailure } from '../../model/readError'
import { NotFound } from '../notFound/NotFound'
import { PhotoFigure, photoHash, StoryPhotos } from '../photo/PhotoFigure'
import { articleQuery, editionQuery, moreQuery } from '../queries/queries'
import { useSource } from '../queries/source'
import { EmbedButton } from '../share/EmbedButton'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { Failure } from '../ui/Failure'
import { Notice } from '../ui/Notice'
import { PageHead } from '../ui/PageHead'
import { PageHeading } from '../ui/PageHeading'
import { PageSkeleton } from '../ui/PageSkeleton'
import { WhenIdle } from '../ui/WhenIdle'
import { ArticleAccess } from './ArticleAccess'
import { ArticleBody } from './ArticleBody'
import { ArticleFooter } from './ArticleFooter'
import { ArticleHeader } from './ArticleHeader'
import styles from './ArticlePage.module.css'
import { MoreStories } from './MoreStories'

const leadSizes = '(min-width: 68rem) 64rem, 100vw'

/** Nobody needs it before the first minute is over. */
const FreshStory = lazy(async () => ({ default: (await import('./FreshStory')).FreshStory }))

const StoryTools = lazy(async () => ({ default: (await import('./StoryTools')).StoryTools }))

const PhotoView = lazy(async () => ({ default: (await import('../photo/PhotoView')).PhotoView }))

/** A story, and what to read next. */
export function ArticlePage() {
  const source = useSource()
  const { messages } = useLocale()
  const { section: sectionSlug = '', slug = '' } = useParams()
  const edition = useQuery(editionQuery(source)).data
  const story = useQuery(articleQuery(source, sectionSlug, slug))

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
  return (
    <>
      <PageHead
        title={article.headline}
        edition={edition}
        path={storyPath(article)}
        description={article.standfirst}
        article={article}
        section={section}
      />
      <WhenIdle key={`fresh ${article.id}`}>
        <FreshStory section={sectionSlug} slug={slug} article={article} readAt={story.dataUpdatedAt} />
      </WhenIdle>
      <Story key={`story ${article.id}`} article={article} section={section} newsroom={edition?.title} />
      <ErrorBoundary key={`more ${article.id}`} fallback={null}>
        <ReadNext article={article} section={section} />
      </ErrorBoundary>
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
}

function Story({ article, section, newsroom = '' }: StoryProps) {
  const { language, messages } = useLocale()
  const own = article.language || language
  const marks = languageMarks(article.language, language)
  const photos = useMemo(() => photosOf(article).filter(({ renditions }) => renditions.length > 0), [article])
  return (
    <>
      <StoryPhotos value={photos}>
        <article className={`wrap ${styles.article}`}>
          <div className={styles.column}>
            <ArticleHeader article={article} section={section}>
              <WhenIdle>
                <StoryTools article={article} />
              </WhenIdle>
            </ArticleHeader>
          </div>
          {article.photo !== null && (
            <div className={styles.lead} {...marks}>
              <ErrorBoundary fallback={<p className="wrap">{messages.photoUnavailable}</p>}>
                <PhotoFigure photo={article.photo} around={own} sizes={leadSizes} first />
              </ErrorBoundary>
            </div>
          )}
          <div className={styles.column}>
            <div {...marks}>
              <ArticleBody body={article.body} dateline={article.dateline} language={own} />
            </div>
            {article.access !== 'open' && (
              <ArticleAccess access={article.access} newsroom={newsroom} canonical={article.canonical} />
            )}
            <ErrorBoundary fallback={null}>
              <ArticleFooter article={article}>
                <EmbedButton article={article} newspaper={newsroom} />
              </ArticleFooter>
            </ErrorBoundary>
          </div>
        </article>
      </StoryPhotos>
      <FullScreen photos={photos} around={own} />
    </>
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
