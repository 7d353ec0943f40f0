import { useEffect, useId, useState } from 'react'
import { useLocale } from '../../i18n/locale'
import { counted } from '../../i18n/plural'
import { joinByComma } from '../../i18n/times'
import { useToolWords } from '../../i18n/toolWords'
import styles from '../settings/SettingsPage.module.css'
import { clearCaches, readCacheSize } from './cacheSize'

/** How much is cached for reading offline, and a button that removes it. */
export function CachedPages() {
  const { language } = useLocale()
  const { settings: words } = useToolWords()
  const [size, setSize] = useState<Awaited<ReturnType<typeof readCacheSize>> | null>(null)
  const [outcome, setOutcome] = useState('')
  const titleId = useId()

  useEffect(() => {
    let left = false
    void readCacheSize().then((read) => left || setSize(read))
    return () => {
      left = true
    }
  }, [])

  async function clear() {
    await clearCaches()
    setSize(await readCacheSize())
    setOutcome(words.cleared)
  }

  return (
    <section className={styles.kept} aria-labelledby={titleId}>
      <h2 id={titleId}>{words.kept}</h2>
      {/* Holds its space while the browser counts. */}
      <p>
        {size !== null &&
          `${joinByComma([counted(words.pages, size.pages, language), counted(words.photos, size.photos, language)], language)}. `}
        {size !== null && size.bytes !== null && words.space(megabytes(size.bytes, language))}
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
