import { useEffect, useRef, useState } from 'react'
import { useToolWords } from '../../i18n/toolWords'
import { clearCaches } from '../offline/cacheSize'
import { deleteAllSavedPhotos } from '../offline/savedPhotos'
import { clearSettings } from '../settings/settings'
import { deleteLibrary } from './database'
import { forgetFollows } from './follows'
import styles from './SavedPage.module.css'

/** Deletes all that the site has stored on the device, after asking once more. `onDone` gets the outcome in words. */
export function DeleteEverything({ onDone }: { onDone: (outcome: string) => void }) {
  const { library: words } = useToolWords()
  const [isAsking, setAsking] = useState(false)
  const cancel = useRef<HTMLButtonElement>(null)
  const open = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    if (isAsking) cancel.current?.focus()
  }, [isAsking])

  function close() {
    setAsking(false)
    // The button takes the question's place with the next render.
    requestAnimationFrame(() => open.current?.focus())
  }

  async function remove() {
    onDone('')
    close()
    onDone(
      await deleteEverything().then(
        () => words.deleted,
        () => words.failed,
      ),
    )
  }

  if (!isAsking) {
    return (
      <button type="button" ref={open} onClick={() => setAsking(true)}>
        {words.deleteAll}
      </button>
    )
  }
  return (
    <fieldset className={styles.ask}>
      <legend>{words.deleteAll}</legend>
      <p>{words.deleteAsk}</p>
      <button type="button" className={styles.delete} onClick={remove}>
        {words.deleteYes}
      </button>
      <button type="button" ref={cancel} onClick={close}>
        {words.deleteNo}
      </button>
    </fieldset>
  )
}

/** Throws `LibraryError`; everything else has been deleted by then. */
async function deleteEverything(): Promise<void> {
  await Promise.all([clearCaches(), deleteAllSavedPhotos()])
  clearSettings()
  forgetFollows()
  await deleteLibrary()
}
