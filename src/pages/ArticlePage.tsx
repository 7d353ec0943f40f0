import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router-dom'
import { ArticleBody } from '../components/ArticleBody'
import { ArticleFooter } from '../components/ArticleFooter'
import { ArticleHeader } from '../components/ArticleHeader'
import { Contained } from '../components/Contained'
import { EmbedButton } from '../components/EmbedButton'
import { Failure } from '../components/Failure'
import { MoreStories } from '../components/MoreStories'
import { PageHead } from '../components/PageHead'
import { PageHeading } from '../components/PageHeading'
import { PhotoFigure } from '../components/PhotoFigure'
import { SkeletonArticle } from '../components/Skeleton'
import { useLocale } from '../i18n/locale'
import { type Article, storyPath } from '../model/article'
import { type Section, sectionOf } from '../model/edition'
import { languageMarks } from '../model/language'
import { failureOf } from '../model/readError'
import { articleQuery, editionQuery, moreQuery } from '../queries/queries'
import { useSource } from '../queries/source'
import styles from './ArticlePage.module.css'
import { NotFoundPage } from './NotFoundPage'

const leadSizes = '(min-width: 68rem) 64rem, 100vw'

/** A story, and what to read next. */
export function ArticlePage() {
  const source = useSource()
  const { messages } = useLocale()
  const { section: sectionSlug = '', slug = '' } = useParams()
  const edition = useQuery(editionQuery(source)).data
  const story = useQuery(articleQuery(source, sectionSlug, slug))

  if (story.data === undefined) {
    if (story.isPending) return <SkeletonArticle />
    if (failureOf(story.error) === 'missing') return <NotFoundPage />
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
      <Story key={`story ${article.id}`} article={article} section={section} newspaper={edition?.title ?? ''} />
      <Contained key={`more ${article.id}`} fallback={null}>
        <ReadNext article={article} section={section} />
      </Contained>
    </>
  )
}

function Story({ article, section, newspaper }: { article: Article; section: Section; newspaper: string }) {
  const { language } = useLocale()
  const own = article.language || language
  const marks = languageMarks(article.language, language)
  return (
    <article className={`wrap ${styles.article}`}>
      <div className={styles.column}>
        <ArticleHeader article={article} section={section} />
      </div>
      {article.photo !== null && (
        <div className={styles.lead} {...marks}>
          <PhotoFigure key={article.id} photo={article.photo} around={own} sizes={leadSizes} first />
        </div>
      )}
      <div className={styles.column}>
        <div {...marks}>
          {article.dateline !== '' && <p className={styles.dateline}>{article.dateline}</p>}
          <ArticleBody body={article.body} language={own} />
        </div>
        <ArticleFooter article={article}>
          <EmbedButton article={article} newspaper={newspaper} />
        </ArticleFooter>
      </div>
    </article>
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
