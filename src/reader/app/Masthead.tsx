import { memo, type RefObject, useEffect, useRef } from 'react'
import { Link, NavLink } from 'react-router-dom'
import { useNow } from '../../i18n/clock'
import { useLocale } from '../../i18n/locale'
import { dayInFull } from '../../i18n/times'
import type { Edition } from '../../model/edition'
import { pathPatterns } from '../../model/paths'
import { afterPaint } from '../ui/afterPaint'
import { SectionLinks } from '../ui/SectionLinks'
import { DeferredLocation } from './CurrentLocation'
import styles from './Masthead.module.css'
import { useCurrentLocation } from './ReaderRouter'

interface Props {
  edition: Edition | undefined
  canSearch?: boolean
}

/**
 * The newspaper's name, its tools and its sections. On the front page it is a newspaper's head with the date, elsewhere one
 * row. Without an edition, only the name's place and "Home" are there.
 */
export function Masthead({ edition, canSearch = false }: Props) {
  const { pathname } = useCurrentLocation().location
  const sections = useRef<HTMLElement>(null)
  const isFront = pathname === pathPatterns.front

  useEffect(() => {
    if (edition === undefined) return
    // On a phone the sections scroll sideways: the one at hand is brought into view, without moving the page.
    return afterPaint(() => {
      const row = sections.current?.firstElementChild
      const current = pathname && row?.querySelector<HTMLElement>('[aria-current]')
      if (row && current) row.scrollLeft = current.offsetLeft - (row.clientWidth - current.offsetWidth) / 2
    })
  }, [pathname, edition])

  return (
    <header className={isFront ? `${styles.masthead} ${styles.front}` : styles.masthead}>
      <div className={`wrap ${styles.bar}`}>
        {isFront && <Today />}
        <DeferredLocation>
          <Links row={sections} edition={edition} canSearch={canSearch} />
        </DeferredLocation>
      </div>
    </header>
  )
}

/** The name, the tools and the sections: none of them is drawn again before the page that the reader moves to is painted. */
const Links = memo(function Links({ row, edition, canSearch }: Props & { row: RefObject<HTMLElement | null> }) {
  const { messages } = useLocale()
  return (
    <>
      {edition !== undefined && (
        <Link to={pathPatterns.front} className={styles.name}>
          {edition.logo === undefined ? (
            <span className={styles.drawn} data-newspaper={edition.title}>
              {edition.title}
            </span>
          ) : (
            <img className={styles.logo} src={edition.logo} alt={edition.title} />
          )}
        </Link>
      )}
      <div className={styles.tools}>
        {canSearch && (
          <Tool
            to={pathPatterns.search}
            name={messages.search}
            drawing="M4 10.5a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0m11.500 5 5 5"
          />
        )}
        <Tool to={pathPatterns.saved} name={messages.saved} drawing="M6 4h12v16l-6-4.500-6 4.500z" />
        <Tool
          to={pathPatterns.following}
          name={messages.following}
          drawing="m12 4 2 5 6 1-4 4 1 6-5-3-5 3 1-6-4-4 6-1z"
        />
        <Tool
          to={pathPatterns.settings}
          name={messages.settings}
          drawing="M4 7h9m4 0h3M4 17h3m4 0h9M13 7a2 2 0 1 0 4 0a2 2 0 1 0-4 0M7 17a2 2 0 1 0 4 0a2 2 0 1 0-4 0"
        />
      </div>
      <nav ref={row} className={styles.nav} aria-label={messages.sections}>
        <SectionLinks sections={edition?.sections ?? []} className={styles.sections} />
      </nav>
    </>
  )
})

/** The date, as a newspaper has it under its name. It comes with the clock, and its place is kept. */
function Today() {
  const { language } = useLocale()
  const now = useNow()
  return <p className={styles.date}>{now !== null && dayInFull(now, language)}</p>
}

/** A page of the reader's own, by a glyph of 24 units. */
function Tool({ to, name, drawing }: { to: string; name: string; drawing: string }) {
  return (
    <NavLink to={to} className={styles.tool ?? ''} title={name}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={drawing} />
      </svg>
      <span className="visually-hidden">{name}</span>
    </NavLink>
  )
}
