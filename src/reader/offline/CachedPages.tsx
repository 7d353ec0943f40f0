import { useEffect, useId, useState } from 'react'
import { useLocale } from '../../i18n/locale'
import { counted } from '../../i18n/plural'
import { useToolWords } from '../../i18n/toolWords'
import styles from '../settings/SettingsPage.module.css'
import { clearKept, keptSize } from './storage'

/** How much is kept for reading without a line, and an end to it. */
export function CachedPages() {
  const { language } = useLocale()
  const { settings: words } = useToolWords()
  const [kept, setKept] = useState<Awaited<ReturnType<typeof keptSize>> | null>(null)
  const [outcome, setOutcome] = useState('')
  const titleId = useId()

  useEffect(() => {
    let left = false
    void keptSize().then((size) => left || setKept(size))
    return () => {
      left = true
    }
  }, [])

  async function clear() {
    await clearKept()
    setKept(await keptSize())
    setOutcome(words.cleared)
  }

  return (
    <section className={styles.kept} aria-labelledby={titleId}>
      <h2 id={titleId}>{words.kept}</h2>
      {/* Keeps its place while the browser counts. */}
      <p>
        {kept !== null &&
          `${counted(words.pages, kept.pages, language)}, ${counted(words.photos, kept.photos, language)}. `}
        {kept !== null && kept.bytes !== null && words.space(megabytes(kept.bytes, language))}
      </p>
      <div className={styles.end}>
        <button type="button" onClick={clear}>
          {words.clear}
        </button>
        <p role="status">{outcome}</p>
      </div>
    </section>
  )
}

function megabytes(bytes: number, language: string): string {
  return new Intl.NumberFormat(language, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(
    bytes / 1_000_000,
  )
}
