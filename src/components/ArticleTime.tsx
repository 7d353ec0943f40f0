import { useState } from 'react'
import { useReaderZone } from '../i18n/clock'
import { useLocale } from '../i18n/locale'
import { articleTime, sameWallClock } from '../i18n/times'
import styles from './ArticleTime.module.css'

/** A time in full, in the reader's zone; where the newsroom's clock differs, a button shows that as well. */
export function ArticleTime({ instant }: { instant: string }) {
  const { messages, language, newsroomZone } = useLocale()
  const zone = useReaderZone(newsroomZone)
  const [asked, setAsked] = useState(false)
  return (
    <>
      <time dateTime={instant}>{articleTime(instant, zone, language)}</time>
      {!sameWallClock(instant, zone, newsroomZone) && (
        <>
          {' '}
          <button type="button" className={styles.zone} aria-expanded={asked} onClick={() => setAsked(!asked)}>
            {messages.newsroomTime}
          </button>
          {asked && <span> {articleTime(instant, newsroomZone, language)}</span>}
        </>
      )}
    </>
  )
}
