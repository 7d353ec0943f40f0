import { useLocale } from '../../i18n/locale'
import type { Summary } from '../../model/article'
import type { Section } from '../../model/edition'
import type { MoreStories as More } from '../../model/moreStories'
import { sectionPath } from '../../model/paths'
import { SkeletonCard } from '../ui/Skeleton'
import { StoryCard } from '../ui/StoryCard'
import { StripTitle } from '../ui/StripTitle'
import styles from './MoreStories.module.css'

/** Fewer stories than this leave most of a row of cards empty: they are lines. */
const fewestCards = 3

/** How many cards hold the row's place while its stories are on the way. */
const cardsInRow = 4

/** The rows under an article. While their stories are on the way (`more` undefined) one row's place is held. */
export function MoreStories({ more, section }: { more: More | undefined; section: Section }) {
  const { messages } = useLocale()
  return (
    <>
      {more && <Row id="related" title={messages.relatedStories} stories={more.related} />}
      <Row
        id="more"
        title={messages.moreOf(section.name)}
        to={sectionPath(section.slug)}
        stories={more?.section ?? null}
      />
      {more && <Row id="more-stories" title={messages.moreStories} stories={more.edition} />}
    </>
  )
}

interface RowProps {
  id: string
  title: string
  to?: string
  /** Null while they are on the way. */
  stories: Summary[] | null
}

function Row({ id, title, to, stories }: RowProps) {
  if (stories?.length === 0) return null
  const areFew = stories !== null && stories.length < fewestCards
  return (
    <section className={styles.more} aria-labelledby={id} aria-busy={stories === null}>
      <StripTitle id={id} title={title} to={to} />
      <div className={`${styles.grid} ${areFew ? styles.few : ''}`}>
        {stories === null
          ? Array.from({ length: cardsInRow }, (_, place) => <SkeletonCard key={place} />)
          : stories.map((story) => <StoryCard key={story.id} story={story} place={areFew ? 'line' : 'grid'} />)}
      </div>
    </section>
  )
}
