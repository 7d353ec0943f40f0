import type { Section } from '../../model/edition'
import styles from './SectionChips.module.css'
import { SectionLinks } from './SectionLinks'

/** Home and the sections as buttons in a row: where to go from a page that has nothing. */
export function SectionChips({ sections }: { sections: Section[] }) {
  return <SectionLinks sections={sections} className={styles.sections} />
}
