import { useLocale } from '../../i18n/locale'
import type { Section } from '../../model/edition'
import { sectionPath } from '../../model/paths'
import { type Place, StoryCard } from '../ui/StoryCard'
import { StripTitle } from '../ui/StripTitle'
import type { StripLayout } from './frontLayout'
import styles from './Strip.module.css'

type Form = Exclude<StripLayout['form'], 'cards'>

/** Where the first story of a strip stands, and the others, unless all of them are cards in a row. */
const places: Record<Form, { className: string | undefined; lead: Place; others: Place }> = {
  lead: { className: styles.beside, lead: 'strip', others: 'line' },
  figure: { className: styles.beside, lead: 'strip', others: 'line' },
  wide: { className: styles.wide, lead: 'wide', others: 'brief' },
  words: { className: styles.words, lead: 'text', others: 'line' },
}

interface Props {
  layout: StripLayout
  section: Section
  /** The ids of the stories that say when they were published. */
  dated: Set<string>
}

/** A section's stories on the front page. */
export function Strip({ layout: { strip, form, side }, section: { name, slug }, dated }: Props) {
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
        <div className={`${places[form].className} ${side === null ? '' : styles[side]}`}>
          <StoryCard story={lead} place={places[form].lead} isDated={dated.has(lead.id)} />
          <div className={styles.lines}>
            {others.map((story) => (
              <StoryCard key={story.id} story={story} place={places[form].others} isDated={dated.has(story.id)} />
            ))}
          </div>
        </div>
      )}
    </section>
  )
}
