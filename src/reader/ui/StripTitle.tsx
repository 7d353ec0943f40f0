import { Link } from 'react-router-dom'
import { useLocale } from '../../i18n/locale'
import styles from './StripTitle.module.css'

interface Props {
  id: string
  title: string
  /** Path of the section that the title and "More" lead to; without one, they lead nowhere. */
  to?: string | undefined
  /** What "More" is called aloud. */
  moreName?: string
}

/** The title over a strip of cards, with the way to all of them. */
export function StripTitle({ id, title, to, moreName = title }: Props) {
  const { messages } = useLocale()
  if (to === undefined) {
    return (
      <div className={styles.title}>
        <h2 id={id}>{title}</h2>
      </div>
    )
  }
  return (
    <div className={styles.title}>
      <h2 id={id}>
        <Link to={to}>{title}</Link>
      </h2>
      <Link to={to} className={styles.more} aria-label={moreName}>
        {messages.more} <span aria-hidden="true">→</span>
      </Link>
    </div>
  )
}
