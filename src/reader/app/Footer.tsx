import { Link } from 'react-router-dom'
import { useLocale } from '../../i18n/locale'
import type { Edition } from '../../model/edition'
import { pathPatterns, siteFeedPaths, staticPagePath } from '../../model/paths'
import { footerToolsId } from '../ui/footerTools'
import { SectionLinks } from '../ui/SectionLinks'
import styles from './Footer.module.css'

interface Props {
  edition: Edition | undefined
}

/** The name once more, the way to every section, and to the reader's own pages. */
export function Footer({ edition }: Props) {
  const { messages } = useLocale()
  const { pages = [], links = [] } = edition ?? {}
  return (
    <footer className={styles.foot}>
      <div className={`wrap ${styles.row}`}>
        {edition !== undefined && (
          <p className={styles.name}>
            <span data-newspaper={edition.title}>{edition.title}</span>
          </p>
        )}
        <nav aria-label={messages.allSections}>
          <SectionLinks sections={edition?.sections ?? []} className={styles.links} />
        </nav>
        {(pages.length > 0 || links.length > 0) && (
          <ul className={styles.links}>
            {pages.map(({ slug, title }) => (
              <li key={slug}>
                <Link to={staticPagePath({ slug })}>{title}</Link>
              </li>
            ))}
            {links.map(({ name, href }) => (
              <li key={href}>
                <a href={href}>{name}</a>
              </li>
            ))}
          </ul>
        )}
        <ul className={styles.links} id={footerToolsId}>
          <li>
            <Link to={pathPatterns.saved}>{messages.saved}</Link>
          </li>
          <li>
            <Link to={pathPatterns.following}>{messages.following}</Link>
          </li>
          <li>
            <Link to={pathPatterns.settings}>{messages.settings}</Link>
          </li>
          <li>
            <a href={import.meta.env.BASE_URL + siteFeedPaths.rss.slice(1)}>RSS</a>
          </li>
        </ul>
      </div>
    </footer>
  )
}
