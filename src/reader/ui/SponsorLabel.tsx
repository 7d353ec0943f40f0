import { useLocale } from '../../i18n/locale'
import type { Summary } from '../../model/article'
import { languageMarks } from '../../model/language'
import styles from './SponsorLabel.module.css'

/** Says who has paid for a story; nothing where nobody has. */
export function SponsorLabel({ story: { sponsor, language: own } }: { story: Summary }) {
  const { messages, language } = useLocale()
  if (sponsor === undefined) return null
  return (
    <p className={styles.sponsor} {...languageMarks(language, own || language)}>
      {messages.sponsored[sponsor.kind](sponsor.name)}
    </p>
  )
}
