import { useEffect, useRef } from 'react'
import { Link, NavLink, useLocation } from 'react-router-dom'
import { useLocale } from '../i18n/locale'
import type { Edition, Section } from '../model/edition'
import styles from './Masthead.module.css'

interface Props {
  edition: Edition | undefined
  canSearch?: boolean
}

/** The newspaper's name, its tools and its sections. Without an edition, only the name's place and "Home" are there. */
export function Masthead({ edition, canSearch = false }: Props) {
  const { messages } = useLocale()
  const { pathname } = useLocation()
  const sections = useRef<HTMLElement>(null)

  useEffect(() => {
    // On a phone the sections scroll sideways: the one at hand is brought into view, without moving the page.
    const row = sections.current?.firstElementChild
    const current = pathname && row?.querySelector<HTMLElement>('[aria-current]')
    if (row && current) row.scrollLeft = current.offsetLeft - (row.clientWidth - current.offsetWidth) / 2
  }, [pathname])

  return (
    <header className={styles.masthead}>
      <div className={`wrap ${styles.bar}`}>
        {edition !== undefined && (
          <Link to="/" className={styles.name}>
            {edition.title}
          </Link>
        )}
        {canSearch && (
          <NavLink to="/search" className={styles.tool ?? ''}>
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <circle cx="10.5" cy="10.5" r="6.5" />
              <path d="m15.5 15.5 5 5" />
            </svg>
            <span className="visually-hidden">{messages.search}</span>
          </NavLink>
        )}
      </div>
      <nav ref={sections} className="wrap" aria-label={messages.sections}>
        <SectionLinks sections={edition?.sections ?? []} className={styles.sections} />
      </nav>
    </header>
  )
}

/** Home and the sections as a list of links; the one at hand is marked. */
export function SectionLinks({ sections, className }: { sections: Section[]; className: string | undefined }) {
  const { messages } = useLocale()
  return (
    <ul className={className}>
      <li>
        <NavLink to="/" end>
          {messages.home}
        </NavLink>
      </li>
      {sections.map(({ slug, name }) => (
        <li key={slug}>
          <NavLink to={`/${slug}`}>{name}</NavLink>
        </li>
      ))}
    </ul>
  )
}
