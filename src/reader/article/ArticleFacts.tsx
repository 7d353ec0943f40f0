import { type ReactNode, useState } from 'react'
import { useReaderZone } from '../../i18n/clock'
import { useLocale } from '../../i18n/locale'
import { counted } from '../../i18n/plural'
import { articleTime, listOf, sameWallClock } from '../../i18n/times'
import { type Article, noticeableUpdateOf } from '../../model/article'
import { languageMarks } from '../../model/language'
import { profilePath } from '../../model/paths'
import type { ProfileLink } from '../../model/profile'
import { readingMinutes } from '../../model/readingTime'
import { SiteLink } from '../ui/SiteLink'
import styles from './ArticleFacts.module.css'

interface Props {
  article: Article
  /** Only what a card knew is there; what it didn't know keeps its place. */
  isPreview: boolean
}

/** Most stories take a one-digit number of minutes, so any of these is about as wide. */
const usualMinutes = 3

/** Who wrote a story, when, and how long it takes. Times are in the reader's zone or, on demand, in the newsroom's. */
export function ArticleFacts({ article, isPreview }: Props) {
  const { messages, language, newsroomZone } = useLocale()
  const readerZone = useReaderZone(newsroomZone)
  const [isNewsrooms, setNewsrooms] = useState(false)
  const zone = isNewsrooms ? newsroomZone : readerZone
  const { published } = article
  const updated = noticeableUpdateOf(article)
  const differs = [published, updated].some(
    (time) => time !== null && !sameWallClock(time, readerZone, newsroomZone, language),
  )
  return (
    <ul className={styles.facts}>
      {isPreview ? <li className={`${styles.byline} ${styles.hidden}`}>{'\u00a0'}</li> : <Byline article={article} />}
      {published !== null && (
        <li>
          <Time instant={published} zone={zone} />
        </li>
      )}
      {updated !== null && (
        <li>
          {messages.updated} <Time instant={updated} zone={zone} />
        </li>
      )}
      {article.access === 'open' && article.body.length > 0 && article.live === undefined && (
        <li>{counted(messages.readingTime, readingMinutes(article.body), language)}</li>
      )}
      {isPreview && <li className={styles.hidden}>{counted(messages.readingTime, usualMinutes, language)}</li>}
      {/* Last, and it keeps its place while it is hidden: whether it is wanted is known only in the reader's zone. */}
      <li className={differs ? undefined : styles.hidden}>
        <button type="button" className={styles.zone} onClick={() => setNewsrooms(!isNewsrooms)}>
          {isNewsrooms ? messages.readerTime : messages.newsroomTime(cityOf(newsroomZone))}
        </button>
      </li>
    </ul>
  )
}

/** The byline as supplied, or the authors' names. "By" is the interface's word and not put before one that is there. */
function Byline({ article }: { article: Article }) {
  const { messages, language } = useLocale()
  const marks = languageMarks(article.language, language)
  if (article.byline !== '') {
    return (
      <li className={styles.byline} {...marks}>
        <Names text={article.byline} authors={article.authorPages} />
      </li>
    )
  }
  if (article.authors.length === 0) return null
  const names = listOf(article.authors, language)
  if (marks.lang === undefined && article.authorPages === undefined) {
    return <li className={styles.byline}>{messages.by(names)}</li>
  }
  // The names are in the story's language, the words around them in the interface's.
  const [before, after] = messages.by('\n').split('\n')
  return (
    <li className={styles.byline}>
      {before}
      <span {...marks}>
        <Names text={names} authors={article.authorPages} />
      </span>
      {after}
    </li>
  )
}

/** A text with the names of authors in it, each linked to its page. */
function Names({ text, authors = [] }: { text: string; authors: ProfileLink[] | undefined }): ReactNode {
  const [author, ...others] = authors
  if (author === undefined) return text
  const [before = '', ...after] = text.split(author.name)
  if (after.length === 0) return <Names text={text} authors={others} />
  return (
    <>
      <Names text={before} authors={others} />
      <SiteLink to={profilePath({ kind: 'author', slug: author.slug })}>{author.name}</SiteLink>
      <Names text={after.join(author.name)} authors={others} />
    </>
  )
}

/** The city that an IANA zone is named after: "New York" of "America/New_York". */
function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}

function Time({ instant, zone }: { instant: string; zone: string }) {
  const { language } = useLocale()
  return <time dateTime={instant}>{articleTime(instant, zone, language)}</time>
}
