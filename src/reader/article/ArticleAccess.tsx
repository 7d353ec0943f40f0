import { useLocale } from '../../i18n/locale'
import type { Access } from '../../model/article'
import styles from './ArticleAccess.module.css'

interface Props {
  access: Exclude<Access, 'open'>
  /** The newspaper's title; empty while it isn't known. */
  newsroom: string
  /** Where the newsroom publishes the story; empty when that isn't known. */
  canonical: string
}

/** Says why a story ends where it does, and where to read on. */
export function ArticleAccess({ access, newsroom, canonical }: Props) {
  const { messages } = useLocale()
  return (
    <div className={styles.access}>
      <p>{access === 'protected' ? messages.needsPassword : messages.membersOnly(newsroom)}</p>
      {canonical !== '' && (
        <a href={canonical} target="_blank" rel="noopener" className="button">
          {messages.readAtNewsroom}
        </a>
      )}
    </div>
  )
}
