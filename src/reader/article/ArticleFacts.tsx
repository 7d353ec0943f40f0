import { useState } from 'react'
import { useReaderZone } from '../../i18n/clock'
import { useLocale } from '../../i18n/locale'
import { counted } from '../../i18n/plural'
import { articleTime, listOf, sameWallClock } from '../../i18n/times'
import { type Article, noticeableUpdateOf } from '../../model/article'
import { readingMinutes } from '../../model/body'
import styles from './ArticleFacts.module.css'

/** Who wrote a story, when, and how long it takes. Times are in the reader's zone, and on demand in the newsroom's. */
export function ArticleFacts({ article }: { article: Article }) {
  const { messages, language, newsroomZone } = useLocale()
  const zone = useReaderZone(newsroomZone)
  const [asked, setAsked] = useState(false)
  const { published } = article
  const updated = noticeableUpdateOf(article)
  const differs = [published, updated].some(
    (time) => time !== null && !sameWallClock(time, zone, newsroomZone, language),
  )
  return (
    <ul className={styles.facts}>
      <Byline article={article} />
      {published !== null && (
        <li>
          <Time instant={published} zone={zone} />
          {asked && <> ({articleTime(published, newsroomZone, language)})</>}
        </li>
      )}
      {updated !== null && (
        <li>
          {messages.updated} <Time instant={updated} zone={zone} />
          {asked && <> ({articleTime(updated, newsroomZone, language)})</>}
        </li>
      )}
      <li>
        {article.access === 'open' && counted(messages.readingTime, readingMinutes(article.body), language)}{' '}
        {/* Keeps its place while it is hidden: whether it is wanted is known only in the reader's zone. */}
        <button
          type="button"
          className={styles.zone}
          hidden={!differs}
          aria-expanded={asked}
          onClick={() => setAsked(!asked)}
        >
          {messages.newsroomTime}
        </button>
      </li>
    </ul>
  )
}

/** The byline as supplied, or the authors' names. "By" is the interface's word and not put before one that is there. */
function Byline({ article }: { article: Article }) {
  const { messages, language } = useLocale()
  if (article.byline !== '') return <li className={styles.byline}>{article.byline}</li>
  if (article.authors.length === 0) return null
  return <li className={styles.byline}>{messages.by(listOf(article.authors, language))}</li>
}

function Time({ instant, zone }: { instant: string; zone: string }) {
  const { language } = useLocale()
  return <time dateTime={instant}>{articleTime(instant, zone, language)}</time>
}
