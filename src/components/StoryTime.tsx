import { useNow, useReaderZone } from '../i18n/clock'
import { useLocale } from '../i18n/locale'
import { cardTime } from '../i18n/times'
import styles from './StoryTime.module.css'

/** The time on a card: relative for the first day, then the date. `published` is RFC 3339. */
export function StoryTime({ published }: { published: string }) {
  const locale = useLocale()
  const now = useNow()
  const zone = useReaderZone(locale.newsroomZone)
  return (
    <p className={styles.time}>
      <time dateTime={published}>{cardTime(published, now, zone, locale)}</time>
    </p>
  )
}
