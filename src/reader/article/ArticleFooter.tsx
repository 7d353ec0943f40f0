import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useReaderZone } from '../../i18n/clock'
import { useLocale } from '../../i18n/locale'
import { fullDate } from '../../i18n/times'
import type { Article } from '../../model/article'
import { canSearch } from '../../model/edition'
import { languageMarks } from '../../model/language'
import { profilePath, searchPath } from '../../model/paths'
import type { ProfileLink } from '../../model/profile'
import { editionQuery } from '../queries/queries'
import { useSource } from '../queries/source'
import { SiteLink } from '../ui/SiteLink'
import styles from './ArticleFooter.module.css'
import { correctionsId } from './ArticleHeader'

interface Props {
  article: Article
  /** What a reader can do with the story. */
  children?: ReactNode
}

/** What was corrected, what the story is about, and what can be done with it. */
export function ArticleFooter({ article, children }: Props) {
  const { messages, language, newsroomZone } = useLocale()
  const zone = useReaderZone(newsroomZone)
  const marks = languageMarks(article.language, language)
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
            {article.corrections.map(({ date, text }, position) => (
              <li key={position}>
                {date !== null && <time dateTime={date}>{fullDate(date, zone, language)}</time>}
                <p>{text}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {article.tags.length > 0 && (
        // Its name is in the interface's language, so that each tag says its own.
        <ul className={styles.tags} aria-label={messages.tags} dir={marks.dir}>
          {[...new Set(article.tags)].map((tag) => (
            <li key={tag} {...marks}>
              <Tag tag={tag} topics={article.topics} />
            </li>
          ))}
        </ul>
      )}
      {children}
    </>
  )
}

/** A tag, linked to the topic's page or, where it has none, to what is found by it. */
function Tag({ tag, topics = [] }: { tag: string; topics: ProfileLink[] | undefined }) {
  const isSearchable = canSearch(useQuery(editionQuery(useSource())).data)
  const topic = topics.find(({ name }) => name === tag)
  if (topic !== undefined) return <SiteLink to={profilePath({ kind: 'topic', slug: topic.slug })}>{tag}</SiteLink>
  return isSearchable ? <SiteLink to={searchPath({ words: tag, from: null })}>{tag}</SiteLink> : tag
}
