import { useLocale } from '../i18n/locale'
import styles from './EmbedPlaceholder.module.css'

/** Something of another site: named, and not loaded. The reader decides whether to go there. */
export function EmbedPlaceholder({ url, title }: { url: string; title: string }) {
  const { messages } = useLocale()
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : ''
  return (
    <div className={styles.embed}>
      {title !== '' && <p className={styles.title}>{title}</p>}
      <p>
        {host !== '' && `${messages.embedFrom(host)}. `}
        {messages.embedNote}
      </p>
      <a href={url} target="_blank" rel="noopener noreferrer">
        {messages.openEmbed(host)}
      </a>
    </div>
  )
}
