import { useBlockWords } from '../../i18n/blockWords'
import type { BlockOf } from '../../model/body'
import styles from './Newsletter.module.css'

/** A newsletter, and where to sign up for it; not printed. */
export function Newsletter({ block: { title, description, url } }: { block: BlockOf<'newsletter'> }) {
  const words = useBlockWords()
  return (
    <section className={styles.newsletter} aria-label={`${words.newsletter}: ${title}`}>
      <p className={styles.label}>{words.newsletter}</p>
      <p className={styles.title}>{title}</p>
      {description !== '' && <p>{description}</p>}
      <a href={url} target="_blank" rel="noopener noreferrer" className="button">
        {words.signUp}
      </a>
    </section>
  )
}
