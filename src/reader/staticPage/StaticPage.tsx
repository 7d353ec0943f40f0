import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router-dom'
import { useLocale } from '../../i18n/locale'
import { languageMarks } from '../../model/language'
import { staticPagePath } from '../../model/paths'
import { failureOf } from '../../model/readError'
import { ArticleBody } from '../article/ArticleBody'
import { NotFound } from '../notFound/NotFound'
import { PhotoFigure } from '../photo/PhotoFigure'
import { editionQuery, staticPageQuery } from '../queries/queries'
import { useSource } from '../queries/source'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { Failure } from '../ui/Failure'
import { PageHead } from '../ui/PageHead'
import { PageHeading } from '../ui/PageHeading'
import { PageSkeleton } from '../ui/PageSkeleton'
import styles from './StaticPage.module.css'

const photoSizes = '(min-width: 50rem) 50rem, 100vw'

/** A page of the newsroom's that is no story, such as "About us". */
export function StaticPage() {
  const source = useSource()
  const { messages, language } = useLocale()
  // Its path looks like that of a section, which is what the router takes it for.
  const { section: slug = '' } = useParams()
  const edition = useQuery(editionQuery(source)).data
  const { data: page, isPending, isFetching, error, refetch } = useQuery(staticPageQuery(source, slug))

  if (page === undefined) {
    if (isPending) return <PageSkeleton kind="article" />
    if (failureOf(error) === 'missing') return <NotFound />
    return (
      <div className={`wrap ${styles.page}`}>
        <PageHead title={messages.pageBroken} edition={edition} path={null} />
        <Failure
          title={<PageHeading>{messages.pageBroken}</PageHeading>}
          error={error}
          busy={isFetching}
          onRetry={refetch}
        />
      </div>
    )
  }

  const { title, photo, body } = page
  const own = page.language || language
  return (
    <article className={`wrap ${styles.page}`}>
      <PageHead title={title} edition={edition} path={staticPagePath(page)} />
      <div className={styles.column} {...languageMarks(page.language, language)}>
        <PageHeading className={styles.h1}>{title}</PageHeading>
        {photo !== null && (
          <ErrorBoundary fallback={<p>{messages.photoUnavailable}</p>}>
            <PhotoFigure photo={photo} around={own} sizes={photoSizes} first />
          </ErrorBoundary>
        )}
        <ArticleBody body={body} language={own} />
      </div>
    </article>
  )
}
