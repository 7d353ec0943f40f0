import { useEffect, useId, useRef } from 'react'
import { useLocale } from '../../i18n/locale'
import { useToolWords } from '../../i18n/toolWords'
import { languageMarks } from '../../model/language'
import styles from './ChangesDialog.module.css'
import type { Change } from './changes'

interface Props {
  changes: Change[]
  /** BCP 47 tag of the story; empty means the edition's. */
  language: string
  /** Scrolls to where reading stopped; null when there is no such place. */
  onGoOn: (() => void) | null
  onClose: () => void
}

/** What has changed in a story, the old text beside the new. */
export function ChangesDialog({ changes, language, onGoOn, onClose }: Props) {
  const { library: words } = useToolWords()
  const around = useLocale().language
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [])

  function goOn() {
    // Closing returns the focus to the page, so it comes first.
    dialog.current?.close()
    onGoOn?.()
  }

  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={titleId} onClose={onClose}>
      <h2 id={titleId}>{words.whatChanged}</h2>
      <ol className={styles.changes}>
        {changes.map((change, position) => (
          <li key={position}>
            <h3>{nameOf(change, words)}</h3>
            <div {...languageMarks(language, around)}>
              {change.before !== '' && (
                <p>
                  <span className="visually-hidden">{words.before} </span>
                  <del>{change.before}</del>
                </p>
              )}
              {change.after !== '' && (
                <p>
                  <span className="visually-hidden">{words.after} </span>
                  <ins>{change.after}</ins>
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
      <p className={styles.ways}>
        {onGoOn !== null && (
          <button type="button" onClick={goOn}>
            {words.goOn}
          </button>
        )}
        <button type="button" onClick={() => dialog.current?.close()}>
          {words.close}
        </button>
      </p>
    </dialog>
  )
}

function nameOf({ part, before, after }: Change, words: ReturnType<typeof useToolWords>['library']): string {
  if (part !== 'passage') return words.changed[part]
  if (before === '') return words.changed.added
  return after === '' ? words.changed.removed : words.changed.reworded
}
