import { useLocale } from '../../i18n/locale'
import type { Summary } from '../../model/article'
import { StoryCard } from './StoryCard'
import styles from './TopStories.module.css'

/** The lead and two seconds. */
export function TopStories({ stories }: { stories: Summary[] }) {
  const { messages } = useLocale()
  const [lead, ...seconds] = stories
  if (lead === undefined) return null
  return (
    <section className={styles.top} aria-labelledby="top-stories">
      <h2 id="top-stories" className="visually-hidden">
        {messages.topStories}
      </h2>
      <StoryCard story={lead} place="lead" first />
      <div className={styles.seconds}>
        {seconds.map((story) => (
          <StoryCard key={story.id} story={story} place="second" />
        ))}
      </div>
    </section>
  )
}
