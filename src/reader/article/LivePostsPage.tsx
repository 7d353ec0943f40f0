import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { useLocation, useParams } from 'react-router-dom'
import { useLiveWords } from '../../i18n/liveWords'
import { useLocale } from '../../i18n/locale'
import { languageMarks } from '../../model/language'
import { livePages } from '../../model/live'
import { livePostsPath, storyPath } from '../../model/paths'
import { failureOf } from '../../model/readError'
import { LivePostView } from '../live/LivePostView'
import { NotFound } from '../notFound/NotFound'
import { livePostsQuery } from '../queries/liveQueries'
import { articleQuery, editionQuery } from '../queries/queries'
import { useSource } from '../queries/source'
import { elementInPage } from '../ui/currentPage'
import { Failure } from '../ui/Failure'
import { PageHead } from '../ui/PageHead'
import { PageHeading } from '../ui/PageHeading'
import { PageSkeleton } from '../ui/PageSkeleton'
import { SiteLink } from '../ui/SiteLink'
import { PostBody } from './ArticleBody'
import styles from './LivePostsPage.module.css'

/** A page of a live story's posts, newest first: where its earlier posts have their address. */
export function LivePostsPage() {
  const source = useSource()
  const { language } = useLocale()
  const words = useLiveWords()
  const { section = '', slug = '', page: asked = '' } = useParams()
  const edition = useQuery(editionQuery(source)).data
  const story = useQuery(articleQuery(source, section, slug))
  const posts = useQuery(livePostsQuery(source, section, slug, Number(asked)))
  usePostOfAddress(posts.data !== undefined)

  if (story.data === undefined || posts.data === undefined) {
    if (story.isPending || posts.isPending) return <PageSkeleton kind="article" />
    const failed = story.data === undefined ? story : posts
    if (failureOf(failed.error) === 'missing') return <NotFound />
    return (
      <div className={`wrap ${styles.page}`}>
        <PageHead title={words.postsFailed} edition={edition} path={null} />
        <Failure
          title={<PageHeading>{words.postsFailed}</PageHeading>}
          error={failed.error}
          busy={failed.isFetching}
          onRetry={failed.refetch}
        />
      </div>
    )
  }

  const article = story.data
  const page = Number(asked)
  if (article.live === undefined || posts.data.length === 0) return <NotFound />
  const marks = languageMarks(article.language, language)
  return (
    <div className={`wrap ${styles.page}`}>
      <PageHead
        title={words.postsPage(article.headline, page.toLocaleString(language))}
        edition={edition}
        path={livePostsPath(article, page)}
      />
      <div className={styles.column}>
        <div className={styles.heading} {...marks}>
          <PageHeading>{article.headline}</PageHeading>
        </div>
        <Pages>
          <SiteLink to={storyPath(article)} className="button">
            {words.latestPosts}
          </SiteLink>
          {page < livePages(article.live.index) && (
            <SiteLink to={livePostsPath(article, page + 1)} className="button">
              {words.laterPosts}
            </SiteLink>
          )}
        </Pages>
        {posts.data.map((post) => (
          <LivePostView key={post.id} post={post} language={article.language} Body={PostBody} />
        ))}
        {page > 1 && (
          <Pages>
            <SiteLink to={livePostsPath(article, page - 1)} className="button">
              {words.earlierPosts}
            </SiteLink>
          </Pages>
        )}
      </div>
    </div>
  )
}

/** Takes the reader to the post that the address names, once the posts are there. */
function usePostOfAddress(isThere: boolean): void {
  const { hash } = useLocation()
  useEffect(() => {
    const post = isThere && hash !== '' ? elementInPage(decodeURIComponent(hash.slice(1))) : null
    post?.scrollIntoView()
    post?.focus({ preventScroll: true })
  }, [isThere, hash])
}

function Pages({ children }: { children: ReactNode }) {
  return <p className={styles.pages}>{children}</p>
}
