import { useLocale } from '../../i18n/locale'
import type { Edition } from '../../model/edition'
import { SectionLinks } from '../ui/SectionLinks'
import styles from './Footer.module.css'

/** The name once more, and the way to every section. */
export function Footer({ edition }: { edition: Edition | undefined }) {
  const { messages } = useLocale()
  return (
    <footer className={styles.foot}>
      <div className={`wrap ${styles.row}`}>
        {edition !== undefined && <p className={styles.name}>{edition.title}</p>}
        <nav aria-label={messages.allSections}>
          <SectionLinks sections={edition?.sections ?? []} className={styles.sections} />
        </nav>
        {edition?.links !== undefined && (
          <ul className={styles.sections}>
            {edition.links.map(({ name, href }) => (
              <li key={href}>
                <a href={href}>{name}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </footer>
  )
}
