import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLocale } from '../../i18n/locale'
import { type FrontBlock, sectionOf } from '../../model/edition'
import { pathPatterns, sectionPath } from '../../model/paths'
import { editionQuery, frontQuery } from '../queries/queries'
import { useSource } from '../queries/source'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { Failure } from '../ui/Failure'
import { PageHead } from '../ui/PageHead'
import { PageHeading } from '../ui/PageHeading'
<<<<<<< HEAD
import { PageSkeleton } from '../ui/PageSkeleton'
import { StoryCard } from '../ui/StoryCard'
import { StripTitle } from '../ui/StripTitle'
=======
import { SkeletonFront } from '../ui/Skeleton'
>>>>>>> eeb1d82 (Lay the front page out in columns, and let a card own its sizes)
import { TopStories } from '../ui/TopStories'
import { FreshFront } from './FreshFront'
import styles from './FrontPage.module.css'
import { datedStories, formsOf, withoutRepeatedPhotos } from './frontLayout'
import { Strip } from './Strip'

const none: FrontBlock[] = []

/** The front page: the top stories, then a strip for each section. */
export function FrontPage() {
  const source = useSource()
  const { messages } = useLocale()
  const edition = useQuery(editionQuery(source)).data
  const front = useQuery(frontQuery(source))
  const { data = none } = front
  const title = edition?.title ?? messages.home
  const { top, strips, forms, dated } = useMemo(() => {
    const [top, ...strips] = withoutRepeatedPhotos(data)
    return { top, strips, forms: formsOf(strips), dated: datedStories(data) }
  }, [data])
  return (
    <>
      <PageHead title={title} edition={edition} path={pathPatterns.front} />
      <div className={`wrap ${styles.front}`}>
        <PageHeading className="visually-hidden">{messages.frontPage(title)}</PageHeading>
        {front.data !== undefined && (
          <ErrorBoundary fallback={null}>
            <FreshFront blocks={front.data} readAt={front.dataUpdatedAt} />
          </ErrorBoundary>
        )}
        {front.isError && front.data === undefined && (
          <Failure
            title={<h2>{messages.feedFailed}</h2>}
            error={front.error}
            busy={front.isFetching}
            onRetry={front.refetch}
          />
        )}
        <ErrorBoundary fallback={null}>
          {top !== undefined && <TopStories stories={top.stories} dated={dated} />}
        </ErrorBoundary>
        {strips.map((strip, position) => (
          <ErrorBoundary key={strip.section} fallback={null}>
            <Strip
              strip={strip}
              section={sectionOf(edition, strip.section ?? '')}
              form={forms[position] ?? 'cards'}
              dated={dated}
            />
          </ErrorBoundary>
        ))}
      </div>
      {front.isPending && <PageSkeleton kind="front" />}
    </>
  )
}
<<<<<<< HEAD

/** Strips change their shape down the page: four in a row, then one large beside the rest. */
function Strip({ strip, name, split }: { strip: FrontBlock; name: string; split: boolean }) {
  const { messages } = useLocale()
  const [lead, ...others] = strip.stories
  if (lead === undefined) return null
  const id = `strip-${strip.section}`
  return (
    <section className={styles.strip} aria-labelledby={id}>
      <StripTitle id={id} title={name} to={sectionPath(strip.section ?? '')} moreName={messages.moreOf(name)} />
      {split ? (
        <div className={styles.split}>
          <StoryCard story={lead} place="lead" />
          <div>
            {others.map((story) => (
              <StoryCard key={story.id} story={story} place="line" />
            ))}
          </div>
        </div>
      ) : (
        <div className={styles.grid}>
          {strip.stories.slice(0, 4).map((story) => (
            <StoryCard key={story.id} story={story} place="grid" />
          ))}
        </div>
      )}
    </section>
  )
}
=======
>>>>>>> eeb1d82 (Lay the front page out in columns, and let a card own its sizes)
