import { useId } from 'react'
import { useToolWords } from '../../i18n/toolWords'
import styles from './SettingsPage.module.css'

/** A few lines of a story, to see the settings at work. */
export function TextSample() {
  const { settings: words } = useToolWords()
  const title = useId()
  return (
    <section className={styles.sample} aria-labelledby={title}>
      <p id={title}>{words.sample}</p>
      <p className={styles.headline}>{words.sampleHeadline}</p>
      <p className={styles.text}>{words.sampleText}</p>
      <p>{words.sampleCredit}</p>
    </section>
  )
}
