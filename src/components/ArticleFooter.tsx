import { useReaderZone } from '../i18n/clock'
import { useLocale } from '../i18n/locale'
import { fullDate } from '../i18n/times'
import type { Article } from '../model/article'
import styles from './ArticleFooter.module.css'
import { correctionsId } from './ArticleHeader'

/** What was corrected, and what the story is about. */
export function ArticleFooter({ article }: { article: Article }) {
  const { messages, language, newsroomZone } = useLocale()
  const zone = useReaderZone(newsroomZone)
  return (
    <>
      {article.corrections.length > 0 && (
        <section
          id={correctionsId}
          tabIndex={-1}
          className={styles.corrections}
          aria-labelledby={`${correctionsId}-title`}
        >
          <h2 id={`${correctionsId}-title`}>{messages.corrections}</h2>
          <ul>
            {article.corrections.map(({ date, text }) => (
              <li key={`${date} ${text}`}>
                {date !== null && <time dateTime={date}>{fullDate(date, zone, language)}</time>}
                <p>{text}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {article.tags.length > 0 && (
        <ul className={styles.tags} aria-label={messages.tags}>
          {article.tags.map((tag) => (
            <li key={tag}>{tag}</li>
          ))}
        </ul>
      )}
    </>
  )
}
