import { useId, useState } from 'react'
import { useNow, useReaderZone } from '../../i18n/clock'
import { useLocale } from '../../i18n/locale'
import { clockTime } from '../../i18n/times'
import { useToolWords } from '../../i18n/toolWords'
import { languageMarks } from '../../model/language'
import { storyPath } from '../../model/paths'
import { SiteLink } from '../ui/SiteLink'
import { readingsQuery, useLibrary } from './libraryQueries'
import { clearHistory } from './readings'
import styles from './SavedPage.module.css'

const shownAtFirst = 10

/** The stories that were read, newest first, with the time. */
export function ReadingHistory() {
  const { language, newsroomZone } = useLocale()
  const { library: words } = useToolWords()
  const zone = useReaderZone(newsroomZone)
  const now = useNow()
  const titleId = useId()
  const readings = useLibrary(readingsQuery).data
  const [isWhole, setWhole] = useState(false)

  if (readings === undefined) return null
  const shown = isWhole ? readings : readings.slice(0, shownAtFirst)
  return (
    <section className={styles.history} aria-labelledby={titleId}>
      <h2 id={titleId}>{words.history}</h2>
      {readings.length === 0 && <p className={styles.note}>{words.nothingRead}</p>}
      <ul>
        {shown.map((reading) => (
          <li key={reading.id}>
            <SiteLink to={storyPath(reading)}>
              <span {...languageMarks(reading.language, language)}>{reading.headline}</span>
            </SiteLink>
            <span className={styles.note}>
              {words.readAt(clockTime(reading.readAt, now ?? reading.readAt, zone, language))}
            </span>
          </li>
        ))}
      </ul>
      {readings.length > 0 && (
        <p className={`${styles.status} ${styles.last}`}>
          {shown.length < readings.length && (
            <button type="button" onClick={() => setWhole(true)}>
              {words.wholeHistory}
            </button>
          )}
          <button type="button" onClick={() => clearHistory().catch(() => {})}>
            {words.clearHistory}
          </button>
        </p>
      )}
    </section>
  )
}
