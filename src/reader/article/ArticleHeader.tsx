import type { ReactNode } from 'react'
import { useReaderZone } from '../../i18n/clock'
import { useLocale } from '../../i18n/locale'
import { fullDate } from '../../i18n/times'
import type { Article, Correction } from '../../model/article'
import type { Section } from '../../model/edition'
import { languageMarks } from '../../model/language'
import { sectionPath } from '../../model/paths'
import { withLineBreaks } from '../ui/lineBreaks'
import { PageHeading } from '../ui/PageHeading'
import { useRareParts } from '../ui/rareParts'
import { SiteLink } from '../ui/SiteLink'
import { SponsorLabel } from '../ui/SponsorLabel'
import { ArticleAddress } from './ArticleAddress'
import { ArticleFacts } from './ArticleFacts'
import styles from './ArticleHeader.module.css'

interface Props {
  article: Article
  section: Section
  /** Only what a card knew is there; the story itself is on the way. */
  isPreview?: boolean
  /** What a reader can do with the story. */
  children?: ReactNode
}

/** Section and kicker, headline, standfirst; who wrote it, when, how long it takes, and what can be done with it. */
export function ArticleHeader({ article, section, isPreview = false, children }: Props) {
  const { language } = useLocale()
  const marks = languageMarks(article.language, language)
  const hasTranslations = article.translations !== undefined && article.translations.length > 0
  const parts = useRareParts(hasTranslations)
  return (
    <header className={styles.header}>
      <div className={styles.label} dir={marks.dir}>
        <SiteLink to={sectionPath(section.slug)} className={styles.section}>
          {section.name}
        </SiteLink>
        {article.kicker !== '' && (
          <p className={styles.kicker} {...marks}>
            {article.kicker}
          </p>
        )}
      </div>
      <SponsorLabel story={article} />
      <div className={styles.headline} {...marks}>
        <PageHeading className={styles.h1}>
          {withLineBreaks(article.headline, article.language || language)}
        </PageHeading>
        {article.standfirst !== '' && (
          <p className={styles.standfirst}>{withLineBreaks(article.standfirst, article.language || language)}</p>
        )}
      </div>
      <div className={styles.bar}>
        <ArticleFacts article={article} isPreview={isPreview} />
        {children}
      </div>
      <ArticleAddress article={article} />
      {parts && hasTranslations && <parts.Translations article={article} />}
      {article.corrections.length > 0 && <CorrectionNote corrections={article.corrections} />}
    </header>
  )
}

function CorrectionNote({ corrections }: { corrections: Correction[] }) {
  const { messages, language, newsroomZone } = useLocale()
  const zone = useReaderZone(newsroomZone)
  const [latest] = corrections.flatMap(({ date }) => date ?? []).sort((a, b) => Date.parse(b) - Date.parse(a))
  const date = latest === undefined ? '' : fullDate(latest, zone, language)
  return (
    <p className={styles.corrected}>
      {messages.correctedStory(date)} <SiteLink to={`#${correctionsId}`}>{messages.readCorrections}</SiteLink>
    </p>
  )
}

/** Where the note at the top of a corrected story leads. */
export const correctionsId = 'corrections'
