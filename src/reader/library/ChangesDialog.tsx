import { useLocale } from '../../i18n/locale'
import { useToolWords } from '../../i18n/toolWords'
import { languageMarks } from '../../model/language'
import { ModalDialog } from '../ui/ModalDialog'
import styles from './ChangesDialog.module.css'
import type { Change } from './changes'

/** What the dialog returns when the reader wants to read on. */
const goOn = 'go on'

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

  /** By then the focus is back on the page. */
  function closed(returnValue: string) {
    onClose()
    if (returnValue === goOn) onGoOn?.()
  }

  return (
    <ModalDialog title={words.whatChanged} onClose={closed}>
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
      {onGoOn !== null && (
        <form method="dialog">
          <button type="submit" value={goOn}>
            {words.goOn}
          </button>
        </form>
      )}
    </ModalDialog>
  )
}

function nameOf({ part, before, after }: Change, words: ReturnType<typeof useToolWords>['library']): string {
  if (part !== 'passage') return words.changed[part]
  if (before === '') return words.changed.added
  return after === '' ? words.changed.removed : words.changed.reworded
}
