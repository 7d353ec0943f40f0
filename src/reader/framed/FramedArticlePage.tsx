import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router-dom'
import { useLocale } from '../../i18n/locale'
import type { Article } from '../../model/article'
import { type Edition, sectionOf } from '../../model/edition'
import { languageMarks } from '../../model/language'
import { storyPath } from '../../model/paths'
import { failureOf } from '../../model/readError'
import { ArticleBody, PostBody } from '../article/ArticleBody'
import { ArticleFooter } from '../article/ArticleFooter'
import { ArticleHeader } from '../article/ArticleHeader'
import { useLiveStory } from '../live/liveCode'
import { PhotoFigure } from '../photo/PhotoFigure'
import { articleQuery, editionQuery } from '../queries/queries'
import { useSource } from '../queries/source'
import { Failure } from '../ui/Failure'
import { PageHeading } from '../ui/PageHeading'
import { LeavingLink } from '../ui/SiteLink'
import styles from './FramedArticlePage.module.css'
import { FramedFooter } from './FramedFooter'
import { FramedHead } from './FramedHead'
import { FramedNotFound } from './FramedNotFound'
import { useFramedParameters } from './framedParameters'

/** A story in another site's frame, whole or as a card. */
export function FramedArticlePage() {
  const source = useSource()
  const { messages } = useLocale()
  const { section = '', slug = '' } = useParams()
  const edition = useQuery(editionQuery(source)).data
  const story = useQuery(articleQuery(source, section, slug))

  if (story.data === undefined) {
    if (story.isPending) return <p role="status">{messages.loading}</p>
    if (failureOf(story.error) === 'missing') return <FramedNotFound />
    return (
      <>
        <FramedHead title={messages.articleFailed} />
        <Failure
          title={<PageHeading>{messages.articleFailed}</PageHeading>}
          error={story.error}
          busy={story.isFetching}
          onRetry={story.refetch}
        />
        <FramedFooter address={storyPath({ section, slug })} />
      </>
    )
  }
  const address = story.data.canonical || storyPath(story.data)
  return (
    <>
      <FramedHead title={story.data.headline} canonical={address} />
      <Story key={story.data.id} article={story.data} edition={edition} address={address} />
      <div className={styles.foot}>
        <FramedFooter address={address} />
      </div>
    </>
  )
}

interface Props {
  article: Article
  edition: Edition | undefined
  address: string
}

/** The interface may be in the portal's language, so the story always states its own. */
function Story({ article, edition, address }: Props) {
  const { messages, language } = useLocale()
  const { view } = useFramedParameters()
  const own = article.language || (edition?.language ?? language)
  const marks = languageMarks(own, language)
  const LiveStory = useLiveStory(article.live !== undefined && view === 'article', language)
  return (
    <article className={styles.article}>
      <ArticleHeader article={{ ...article, language: own }} section={sectionOf(edition, article.section)} />
      {article.photo !== null && (
        <div className={styles.lead} {...marks}>
          {/* Not preloaded: before the frame has its width, a preload may fetch the wrong file. */}
          <PhotoFigure photo={article.photo} around={own} sizes="100vw" />
        </div>
      )}
      {view === 'article' && (
        <div className={styles.whole}>
          <div {...marks}>
            <ArticleBody body={article.body} dateline={article.dateline} language={own} />
          </div>
          {article.live !== undefined && LiveStory && (
            <LiveStory article={{ ...article, language: own }} coverage={article.live} Body={PostBody} />
          )}
          <ArticleFooter article={article} />
        </div>
      )}
      <LeavingLink to={address} className={`button ${styles.read}`}>
        {messages.readStory}
      </LeavingLink>
    </article>
  )
}
