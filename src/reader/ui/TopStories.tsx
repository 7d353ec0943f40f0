import { useLocale } from '../../i18n/locale'
import type { Summary } from '../../model/article'
import { StoryCard } from './StoryCard'
import styles from './TopStories.module.css'

/** How many of the top stories show their photos: the lead and two seconds. */
export const topPictured = 3

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
  const seconds = others.slice(0, topPictured - 1)
  const briefs = others.slice(topPictured - 1)
  const isDated = ({ id }: Summary) => dated?.has(id) ?? true
  return (
    <section className={briefs.length > 0 ? `${styles.top} ${styles.full}` : styles.top} aria-labelledby="top-stories">
      <h2 id="top-stories" className="visually-hidden">
        {messages.topStories}
      </h2>
      <StoryCard story={lead} place="lead" first isDated={isDated(lead)} />
      {seconds.length > 0 && (
        <div className={styles.column}>
          {seconds.map((story) => (
            <StoryCard key={story.id} story={story} place="second" isDated={isDated(story)} />
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
