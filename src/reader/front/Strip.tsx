import { useLocale } from '../../i18n/locale'
import type { FrontBlock, Section, StripForm } from '../../model/edition'
import { sectionPath } from '../../model/paths'
import { StoryCard } from '../ui/StoryCard'
import { StripTitle } from '../ui/StripTitle'
import styles from './Strip.module.css'

interface Props {
  strip: FrontBlock
  section: Section
  form: StripForm
  /** The ids of the stories that say when they were published. */
  dated: Set<string>
}

/** A section's stories on the front page. */
export function Strip({ strip, section: { name, slug }, form, dated }: Props) {
  const { messages } = useLocale()
  const [lead, ...others] = strip.stories
  if (lead === undefined) return null
  const id = `strip-${slug}`
  return (
    <section className={styles.section} aria-labelledby={id} data-section={slug}>
      <StripTitle id={id} title={name} to={sectionPath(slug)} moreName={messages.moreOf(name)} />
      {form === 'cards' ? (
        <div className={styles.cards}>
          {strip.stories.map((story) => (
            <StoryCard key={story.id} story={story} place="grid" isDated={dated.has(story.id)} />
          ))}
        </div>
      ) : (
        <div className={styles[form]}>
          <StoryCard story={lead} place={form === 'wide' ? 'wide' : 'strip'} isDated={dated.has(lead.id)} />
          <div className={styles.lines}>
            {others.map((story) => (
              <StoryCard
                key={story.id}
                story={story}
                place={form === 'wide' ? 'brief' : 'line'}
                isDated={dated.has(story.id)}
              />
            ))}
          </div>
        </div>
      )}
    </section>
  )
}
