import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useToolWords } from '../../i18n/toolWords'
import type { Article } from '../../model/article'
import { failureOf, type ReadFailure } from '../../model/readError'
import { LastReadNotice } from '../library/LastReadNotice'
import { useLatest } from '../queries/latest'
import { articleQuery, latestArticleQuery, savedCopyQuery } from '../queries/queries'
import { useSource } from '../queries/source'
import { backToTop } from '../ui/backToTop'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { Notice } from '../ui/Notice'
import { RefreshNotice } from '../ui/RefreshNotice'

interface Props {
  /** The story's place in the reader, as its address has it. */
  section: string
  slug: string
  /** What is being read, which stays until the reader wants the newer text. */
  article: Article
  /** When that came, in ms since the Unix epoch. */
  readAt: number
}

/** Tells what a reader should know of a story that they have open; a live story's own code keeps its posts current. */
export function FreshStory(props: Props) {
  return props.article.live === undefined ? <ChangedStory {...props} /> : <SavedLiveStory {...props} />
}

/** Asks for nothing: what asks for a live story's posts asks often enough. */
function SavedLiveStory({ section, slug, article }: Props) {
  const copiedAt = useQuery({ ...savedCopyQuery(useSource(), section, slug), enabled: false }).data ?? null
  return (
    <Suspense fallback={null}>
      <LastReadNotice article={article} copiedAt={copiedAt} isQuiet={false} />
    </Suspense>
  )
}

/** Tells that a story was updated, or taken back, since it was opened. */
function ChangedStory({ section, slug, article, readAt }: Props) {
  const source = useSource()
  const queries = useQueryClient()
  const { fresh: messages } = useToolWords()
  const copiedAt = useQuery({ ...savedCopyQuery(source, section, slug), enabled: false }).data ?? null
  const isNewer = (other: Article) => other.access === article.access && textOf(other) !== textOf(article)
  const latest = useLatest(latestArticleQuery(source, section, slug), copiedAt ?? readAt, isNewer)
  const { data, error } = latest
  const goneWords: Partial<Record<ReadFailure, string>> = messages.storyGone
  const gone = error === null ? undefined : goneWords[failureOf(error)]
  const isUpdated = gone === undefined && data !== undefined && isNewer(data)

  function show() {
    queries.setQueryData(articleQuery(source, section, slug).queryKey, data)
    backToTop()
  }

  return (
    <>
      <Notice
        words={gone ?? (isUpdated ? messages.storyChanged : '')}
        action={isUpdated ? messages.showNewText : ''}
        onAct={show}
      />
      <ErrorBoundary fallback={null}>
        <Suspense fallback={null}>
          <LastReadNotice
            article={article}
            copiedAt={data === undefined ? copiedAt : null}
            isQuiet={gone !== undefined || isUpdated || latest.isOld}
          />
        </Suspense>
      </ErrorBoundary>
      <RefreshNotice check={gone !== undefined || isUpdated ? null : latest} />
    </>
  )
}

/**
 * All that a reader reads of a story, to compare. Not its times, which some systems change with every save, nor the addresses
 * of its pictures' files, which some sign anew with every answer.
 */
function textOf({
  kicker,
  headline,
  standfirst,
  byline,
  authors,
  dateline,
  photo,
  body,
  corrections,
}: Article): string {
  return JSON.stringify(
    [kicker, headline, standfirst, byline, authors, dateline, photo, body, corrections],
    (key, value: unknown) => (key === 'renditions' ? undefined : value),
  )
}
