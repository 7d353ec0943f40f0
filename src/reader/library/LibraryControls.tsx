import { type ChangeEvent, useId, useState } from 'react'
import { type Locale, useLocale } from '../../i18n/locale'
import { counted } from '../../i18n/plural'
import type { ToolWords } from '../../i18n/toolsEn'
import { useToolWords } from '../../i18n/toolWords'
import { DeleteEverything } from './DeleteEverything'
import { exportLibrary, type Imported, importLibrary, maxFileSize } from './exchange'
import { choicesQuery, useLibrary } from './libraryQueries'
import { saveChoices } from './readings'
import styles from './SavedPage.module.css'
import { cachePhotosOf } from './saveStory'

/** The reader's control of the library: history and marks on or off, export, import, deletion. */
export function LibraryControls() {
  const locale = useLocale()
  const { library: words } = useToolWords()
  const titleId = useId()
  const choices = useLibrary(choicesQuery).data
  const [outcome, setOutcome] = useState('')

  /** Runs `work` and shows the outcome, which it returns in words. */
  async function report(work: () => Promise<string>) {
    setOutcome('')
    setOutcome(await work().catch(() => words.failed))
  }

  async function add({ target }: ChangeEvent<HTMLInputElement>) {
    const file = target.files?.[0]
    if (file !== undefined) await report(() => importFile(file, words, locale))
    // The same file can be chosen again.
    target.value = ''
  }

  return (
    <section className={styles.controls} aria-labelledby={titleId}>
      <h2 id={titleId}>{words.yourData}</h2>
      {choices !== undefined && (
        <>
          <Switch label={words.keepHistory} isOn={choices.history} onTurn={(history) => saveChoices({ history })} />
          <Switch label={words.showMarks} isOn={choices.marks} onTurn={(marks) => saveChoices({ marks })} />
        </>
      )}
      <div className={styles.status}>
        <button type="button" onClick={() => report(saveAsFile)}>
          {words.exportAll}
        </button>
        <label className={`button ${styles.file}`}>
          {words.importAll}
          <input type="file" accept=".json,application/json" onChange={add} />
        </label>
        <DeleteEverything onDone={setOutcome} />
      </div>
      <p role="status">{outcome}</p>
    </section>
  )
}

interface SwitchProps {
  label: string
  isOn: boolean
  onTurn: (isOn: boolean) => Promise<void>
}

/** Turns at once, and back if the choice could not be stored. */
function Switch({ label, isOn, onTurn }: SwitchProps) {
  const [wasOn, setWasOn] = useState(isOn)
  const [looksOn, setLooksOn] = useState(isOn)
  if (wasOn !== isOn) {
    setWasOn(isOn)
    setLooksOn(isOn)
  }

  function turn(on: boolean) {
    setLooksOn(on)
    onTurn(on).catch(() => setLooksOn(isOn))
  }

  return (
    <label className={styles.switch}>
      <input type="checkbox" checked={looksOn} onChange={({ target }) => turn(target.checked)} />
      {label}
    </label>
  )
}

async function saveAsFile(): Promise<string> {
  const address = URL.createObjectURL(new Blob([await exportLibrary()], { type: 'application/json' }))
  const day = new Date().toISOString().slice(0, 'yyyy-mm-dd'.length)
  Object.assign(document.createElement('a'), { href: address, download: `saved-stories-${day}.json` }).click()
  URL.revokeObjectURL(address)
  return ''
}

async function importFile(file: File, words: ToolWords['library'], locale: Locale): Promise<string> {
  if (file.size > maxFileSize) return words.tooLarge
  const imported = await importLibrary(await file.text(), Date.now())
  if (imported === null) return words.notImported
  void cacheAllPhotosOf(imported)
  const { saved, readings, follows, unreadable, leftOut } = words.imported
  return [
    counted(saved, imported.saved.length, locale.language),
    ...(imported.readings > 0 ? [counted(readings, imported.readings, locale.language)] : []),
    ...(imported.follows > 0 ? [counted(follows, imported.follows, locale.language)] : []),
    ...(imported.unreadable > 0 ? [counted(unreadable, imported.unreadable, locale.language)] : []),
    ...(imported.leftOut > 0 ? [counted(leftOut, imported.leftOut, locale.language)] : []),
  ].join(' ')
}

/** One story after the other, as there may be two hundred. */
async function cacheAllPhotosOf({ saved }: Imported): Promise<void> {
  for (const { article } of saved) await cachePhotosOf(article)
}
