import { useLocale } from '../../i18n/locale'
import type { Summary } from '../../model/article'
import { isPictured } from '../photo/photoShape'
import { StoryCard } from './StoryCard'
import styles from './TopStories.module.css'

/** How many of the top stories show their photos: the lead and two seconds. */
export const topPictured = 3

/** How many stories stand beside the lead: two, and another one's headline for each of the two that has no photo. */
export function besideLead(stories: Summary[]): number {
  const seconds = stories.slice(1, topPictured)
  return topPictured - 1 + seconds.filter((story) => !isPictured(story)).length
}

interface Props {
  stories: Summary[]
  /** The ids of the stories that say when they were published; left out, all of them do. */
  dated?: Set<string>
}

/** The lead, two seconds and, where there are more stories, a column of headlines. */
export function TopStories({ stories, dated }: Props) {
  const { messages } = useLocale()
  const [lead, ...others] = stories
  if (lead === undefined) return null
  const beside = besideLead(stories)
  const seconds = others.slice(0, beside)
  const briefs = others.slice(beside)
  const isDated = ({ id }: Summary) => dated?.has(id) ?? true
  return (
    <section className={briefs.length > 0 ? `${styles.top} ${styles.full}` : styles.top} aria-labelledby="top-stories">
      <h2 id="top-stories" className="visually-hidden">
        {messages.topStories}
      </h2>
      <StoryCard story={lead} place="lead" first isDated={isDated(lead)} />
      {seconds.length > 0 && (
        <div className={styles.column}>
          {seconds.map((story, position) => (
            <StoryCard
              key={story.id}
              story={story}
              place={position < topPictured - 1 ? 'second' : 'brief'}
              isDated={isDated(story)}
            />
          ))}
        </div>
      )}
      {briefs.length > 0 && (
        <div className={`${styles.column} ${styles.briefs}`}>
          {briefs.map((story) => (
            <StoryCard key={story.id} story={story} place="brief" isDated={isDated(story)} />
          ))}
        </div>
      )}
    </section>
  )
}
