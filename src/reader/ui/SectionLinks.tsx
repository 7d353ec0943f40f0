import { NavLink } from 'react-router-dom'
import { useLocale } from '../../i18n/locale'
import type { Section } from '../../model/edition'
import { pathPatterns, sectionPath } from '../../model/paths'

/** Home and the sections as a list of links; the one at hand is marked. */
export function SectionLinks({ sections, className }: { sections: Section[]; className: string | undefined }) {
  const { messages } = useLocale()
  return (
    <ul className={className}>
      <li>
        <NavLink to={pathPatterns.front} end>
          {messages.home}
        </NavLink>
      </li>
      {sections.map(({ slug, name }) => (
        <li key={slug}>
          <NavLink to={sectionPath(slug)}>{name}</NavLink>
        </li>
      ))}
    </ul>
  )
}
