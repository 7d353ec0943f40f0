import { useLocale } from '../../i18n/locale'
import type { Section } from '../../model/edition'
import { type MoreStories as More, moreShown } from '../../model/moreStories'
import { sectionPath } from '../../model/paths'
import { SkeletonCard } from '../ui/Skeleton'
import { StoryCard } from '../ui/StoryCard'
import { StripTitle } from '../ui/StripTitle'
import styles from './MoreStories.module.css'

/** The row under an article. While its stories are on the way (`more` undefined) it holds their place. */
export function MoreStories({ more, section }: { more: More | undefined; section: Section }) {
  const { messages } = useLocale()
  const ofSection = more === undefined || more.from === 'section'
  if (more?.stories.length === 0) return null
  return (
    <section className={styles.more} aria-labelledby="more" aria-busy={more === undefined}>
      {ofSection ? (
        <StripTitle id="more" title={messages.moreOf(section.name)} to={sectionPath(section.slug)} />
      ) : (
        <StripTitle id="more" title={messages.moreStories} />
      )}
      <div className={styles.grid}>
        {more === undefined
          ? Array.from({ length: moreShown }, (_, place) => <SkeletonCard key={place} />)
          : more.stories.map((story) => <StoryCard key={story.id} story={story} place="grid" />)}
      </div>
    </section>
  )
}
