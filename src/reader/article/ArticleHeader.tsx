import { useLocale } from '../../i18n/locale'
import type { Article } from '../../model/article'
import type { Section } from '../../model/edition'
import { languageMarks } from '../../model/language'
import { PageHeading } from '../ui/PageHeading'
import { SiteLink } from '../ui/SiteLink'
import { ArticleFacts } from './ArticleFacts'
import styles from './ArticleHeader.module.css'

/** Section, headline, standfirst, who wrote it, when, and how long it takes. */
export function ArticleHeader({ article, section }: { article: Article; section: Section }) {
  const { messages, language } = useLocale()
  const marks = languageMarks(article.language, language)
  return (
    <header className={styles.header}>
      <SiteLink to={`/${section.slug}`} className={styles.section}>
        {section.name}
      </SiteLink>
      <div className={styles.headline} {...marks}>
        {article.kicker !== '' && <p className={styles.kicker}>{article.kicker}</p>}
        <PageHeading className={styles.h1}>{article.headline}</PageHeading>
        {article.standfirst !== '' && <p className={styles.standfirst}>{article.standfirst}</p>}
      </div>
      <ArticleFacts article={article} />
      {article.corrections.length > 0 && (
        <p className={styles.corrected}>
          {messages.correctedStory} <SiteLink to={`#${correctionsId}`}>{messages.readCorrections}</SiteLink>
        </p>
      )}
    </header>
  )
}

/** Where the note at the top of a corrected story leads. */
export const correctionsId = 'corrections'
