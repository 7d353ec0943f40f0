import { type ReactNode, useState } from 'react'
import { useLocale } from '../../i18n/locale'
import type { Summary } from '../../model/article'
import { languageMarks } from '../../model/language'
import { storyPath } from '../../model/paths'
import { Picture } from '../photo/Picture'
import { isDrawing, isUpright } from '../photo/photoShape'
import { useIsExpired } from '../photo/useIsExpired'
import { usePhotosOnDemand } from '../photo/usePhotosOnDemand'
import { ErrorBoundary } from './ErrorBoundary'
import { withLineBreaks } from './lineBreaks'
import { useMutedTopic } from './mutedTopics'
import { useReadLabel } from './readStories'
import { SiteLink } from './SiteLink'
import { SponsorLabel } from './SponsorLabel'
import styles from './StoryCard.module.css'
import { StoryTime } from './StoryTime'

/** Where a card stands on a page, which decides its looks; `StoryCard.module.css` says what each is. */
export type Place = 'lead' | 'second' | 'brief' | 'grid' | 'strip' | 'wide' | 'text' | 'row' | 'line'

/** The `sizes` of a card's photo; places without any show none. */
const sizes: Partial<Record<Place, string>> = {
  lead: '(min-width: 80rem) 40rem, (min-width: 48rem) 60vw, 100vw',
  second: '(min-width: 80rem) 20rem, (min-width: 48rem) 31vw, 9rem',
  grid: '(min-width: 80rem) 18rem, (min-width: 64rem) 23vw, (min-width: 40rem) 46vw, 7rem',
  strip: '(min-width: 80rem) 41rem, (min-width: 48rem) 55vw, 100vw',
  wide: '(min-width: 100rem) 84rem, (min-width: 80rem) 76rem, 100vw',
  row: '(min-width: 48rem) 13rem, 30vw',
  line: '6rem',
}

const withStandfirst = new Set<Place>(['lead', 'strip', 'wide', 'text', 'line', 'row'])

/** Places whose photo is worth more than the face of the columnist. */
const large = new Set<Place>(['lead', 'strip', 'wide'])

/** Places whose stories stand in a row with photos, which the standfirst makes up for. */
const amongPhotos = new Set<Place>(['second', 'grid'])

interface Props {
  story: Summary
  place: Place
  /** The first photo of the page: fetched at once. */
  first?: boolean
  headingLevel?: 2 | 3
  /** Whether the card says when the story was published. */
  isDated?: boolean
  /** What else the card says, under its words. */
  children?: ReactNode
}

/** A story on a front or in a feed. The headline is its one link, and the whole card takes the click. */
export function StoryCard({ story, place, first = false, headingLevel = 3, isDated = true, children = null }: Props) {
  const muted = useMutedTopic(story.topics)
  const card = (
    <Card story={story} place={place} first={first} headingLevel={headingLevel} isDated={isDated}>
      {children}
    </Card>
  )
  return (
    <ErrorBoundary fallback={null}>{muted ? <muted.Card topic={muted.topic}>{card}</muted.Card> : card}</ErrorBoundary>
  )
}

function Card({ story, place, first, headingLevel, isDated, children }: Required<Props>) {
  const { messages, language } = useLocale()
  const Heading = `h${headingLevel}` as const
  const { opinion, isLive = false } = story
  const face = (large.has(place) ? null : opinion?.portrait) ?? null
  const photo = face ?? story.photo
  // One line above the headline, or the headlines of a row stand at different heights.
  const label = story.sponsor === undefined && (story.kicker || (opinion && messages.opinion))
  const own = story.language || language
  const ours = languageMarks(language, own)
  const readMark = useReadLabel(story.id)
  const onDemand = usePhotosOnDemand(first)
  const [failed, setFailed] = useState(false)
  const isGone = useIsExpired(photo)
  const size = sizes[place]
  // A chart or a map is no more than spots of colour in a line.
  const isShown = !onDemand && !failed && !isGone && !(place === 'line' && isDrawing({ photo }))
  const isPictured = photo !== null && photo.renditions.length > 0 && size !== undefined && isShown
  const looks = [
    ...[styles.card, styles[place], opinion && styles.opinion],
    ...(isPictured ? [face ? styles.face : isUpright(photo) && styles.upright] : [styles.wordy]),
    isPictured && photo.isWhole && styles.whole,
  ]
  return (
    <article
      className={looks.filter(Boolean).join(' ')}
      data-topics={story.topics?.map(({ slug }) => slug).join(' ') || undefined}
      {...languageMarks(story.language, language)}
    >
      {isPictured && (
        <div className={styles.frame}>
          {/* Without words: the headline is what a reader chooses by, and the story describes its photo. */}
          <Picture photo={photo} alt="" sizes={size} first={first} onFailed={() => setFailed(true)} />
        </div>
      )}
      <div className={styles.words}>
        <SponsorLabel story={story} />
        {(isLive || label) && (
          <p className={styles.kicker}>
            {isLive && (
              <strong className={styles.live} {...ours}>
                {messages.live}
              </strong>
            )}{' '}
            {label}
          </p>
        )}
        <Heading className={readMark === '' ? styles.headline : `${styles.headline} ${styles.read}`}>
          <SiteLink to={storyPath(story)}>{withLineBreaks(story.headline, own)}</SiteLink>
        </Heading>
        {opinion && opinion.columnist !== '' && <p className={styles.columnist}>{opinion.columnist}</p>}
        {readMark !== '' && (
          <p className="visually-hidden" {...ours}>
            {readMark}
          </p>
        )}
        {story.standfirst !== '' && (withStandfirst.has(place) || (!isPictured && amongPhotos.has(place))) && (
          <p className={styles.standfirst}>{withLineBreaks(story.standfirst, own)}</p>
        )}
        {isDated && story.published !== null && <StoryTime published={story.published} marks={ours} />}
        {children}
      </div>
    </article>
  )
}
