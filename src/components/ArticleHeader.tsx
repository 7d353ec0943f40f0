import { Link } from 'react-router-dom'
import { useLocale } from '../i18n/locale'
import { counted } from '../i18n/plural'
import { listOf } from '../i18n/times'
import { type Article, noticeableUpdateOf } from '../model/article'
import { readingMinutes } from '../model/body'
import type { Section } from '../model/edition'
import { languageMarks } from '../model/language'
import styles from './ArticleHeader.module.css'
import { ArticleTime } from './ArticleTime'
import { PageHeading } from './PageHeading'

/** Section, headline, standfirst, who wrote it, when, and how long it takes. */
export function ArticleHeader({ article, section }: { article: Article; section: Section }) {
  const { messages, language } = useLocale()
  const marks = languageMarks(article.language, language)
  const updated = noticeableUpdateOf(article)
  return (
    <header className={styles.header}>
      <Link to={`/${section.slug}`} className={styles.section}>
        {section.name}
      </Link>
      <div className={styles.headline} {...marks}>
        {article.kicker !== '' && <p className={styles.kicker}>{article.kicker}</p>}
        <PageHeading className={styles.h1}>{article.headline}</PageHeading>
        {article.standfirst !== '' && <p className={styles.standfirst}>{article.standfirst}</p>}
      </div>
      <ul className={styles.facts}>
        <Byline article={article} />
        {article.published !== null && (
          <li>
            <ArticleTime instant={article.published} />
          </li>
        )}
        {updated !== null && (
          <li>
            {messages.updated} <ArticleTime instant={updated} />
          </li>
        )}
        <li>{counted(messages.readingTime, readingMinutes(article.body), language)}</li>
      </ul>
      {article.corrections.length > 0 && (
        <p className={styles.corrected}>
          {messages.correctedStory}{' '}
          <Link to={`#${correctionsId}`} replace preventScrollReset>
            {messages.readCorrections}
          </Link>
        </p>
      )}
    </header>
  )
}

/** Where the note at the top of a corrected story leads. */
export const correctionsId = 'corrections'

/** The byline as supplied, or the authors' names. "By" is the interface's word and not put before one that is there. */
function Byline({ article }: { article: Article }) {
  const { messages, language } = useLocale()
  if (article.byline !== '') return <li className={styles.byline}>{article.byline}</li>
  if (article.authors.length === 0) return null
  return <li className={styles.byline}>{messages.by(listOf(article.authors, language))}</li>
}
