import { useNow, useReaderZone } from '../../i18n/clock'
import { useLocale } from '../../i18n/locale'
import { cardTime } from '../../i18n/times'
import type { languageMarks } from '../../model/language'
import styles from './StoryTime.module.css'

interface Props {
  /** RFC 3339. */
  published: string
  /** Of the language that the time is in, where its card is in another one. */
  marks: ReturnType<typeof languageMarks>
}

/** The time on a card: relative for the first day, then the date. */
export function StoryTime({ published, marks }: Props) {
  const locale = useLocale()
  const now = useNow()
  const zone = useReaderZone(locale.newsroomZone)
  return (
    <p className={styles.time}>
      <time dateTime={published} {...marks}>
        {cardTime(published, now, zone, locale)}
      </time>
    </p>
  )
}
