import type { ReactNode } from 'react'
import { useLocale } from '../../i18n/locale'
import type { Summary } from '../../model/article'
import { languageMarks } from '../../model/language'
import { storyPath } from '../../model/paths'
import { altOf } from '../../model/photo'
import { Picture } from '../photo/Picture'
import { usePhotosOnDemand } from '../photo/usePhotosOnDemand'
import { ErrorBoundary } from './ErrorBoundary'
import { useReadLabel } from './readStories'
import { SiteLink } from './SiteLink'
import styles from './StoryCard.module.css'
import { StoryTime } from './StoryTime'

/** Where a card stands on a page, which decides its looks. */
export type Place = 'lead' | 'second' | 'grid' | 'row' | 'line'

const sizes: Record<Exclude<Place, 'line'>, string> = {
  lead: '(min-width: 80rem) 49rem, (min-width: 48rem) 64vw, 100vw',
  second: '(min-width: 80rem) 24rem, (min-width: 48rem) 31vw, 9rem',
  grid: '(min-width: 80rem) 18rem, (min-width: 64rem) 23vw, (min-width: 40rem) 46vw, 7rem',
  row: '(min-width: 48rem) 13rem, 30vw',
}

interface Props {
  story: Summary
  place: Place
  /** The first photo of the page: fetched at once. */
  first?: boolean
  headingLevel?: 2 | 3
  /** What else the card says, under its words. */
  children?: ReactNode
}

/** A story on a front or in a feed. The headline is its one link, and the whole card takes the click. */
export function StoryCard({ story, place, first = false, headingLevel = 3, children = null }: Props) {
  return (
    <ErrorBoundary fallback={null}>
      <Card story={story} place={place} first={first} headingLevel={headingLevel}>
        {children}
      </Card>
    </ErrorBoundary>
  )
}

function Card({ story, place, first, headingLevel, children }: Required<Props>) {
  const { language } = useLocale()
  const Heading = `h${headingLevel}` as const
  const { photo } = story
  const ours = languageMarks(language, story.language || language)
  const readMark = useReadLabel(story.id)
  const onDemand = usePhotosOnDemand(first)
  return (
    <article className={`${styles.card} ${styles[place]}`} {...languageMarks(story.language, language)}>
      {photo !== null && place !== 'line' && !onDemand && (
        <div className={styles.frame}>
          <Picture photo={photo} alt={altOf(photo)} sizes={sizes[place]} first={first} />
        </div>
      )}
      <div className={styles.words}>
        {story.kicker !== '' && <p className={styles.kicker}>{story.kicker}</p>}
        <Heading className={readMark === '' ? styles.headline : `${styles.headline} ${styles.read}`}>
          <SiteLink to={storyPath(story)}>{story.headline}</SiteLink>
        </Heading>
        {readMark !== '' && (
          <p className="visually-hidden" {...ours}>
            {readMark}
          </p>
        )}
        {story.standfirst !== '' && (place === 'lead' || place === 'row') && (
          <p className={styles.standfirst}>{story.standfirst}</p>
        )}
        {story.published !== null && <StoryTime published={story.published} marks={ours} />}
        {children}
      </div>
    </article>
  )
}
