import { useEffect, useRef, useState } from 'react'
import { useToolWords } from '../../i18n/toolWords'
import { dropAllPhotos } from '../offline/keptPhotos'
import { clearKept } from '../offline/storage'
import { clearSettings } from '../settings/settings'
import { deleteLibrary } from './database'
import styles from './SavedPage.module.css'

/** Deletes all that the reader has on the device, once they have said so twice. Tells in words how it went. */
export function DeleteEverything({ onDone }: { onDone: (outcome: string) => void }) {
  const { library: words } = useToolWords()
  const [isAsking, setAsking] = useState(false)
  const keep = useRef<HTMLButtonElement>(null)
  const open = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    if (isAsking) keep.current?.focus()
  }, [isAsking])

  function close() {
    setAsking(false)
    // Its place in the page is the same, so the focus finds it after the next drawing.
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
      <button type="button" onClick={remove}>
        {words.deleteYes}
      </button>
      <button type="button" ref={keep} onClick={close}>
        {words.deleteNo}
      </button>
    </fieldset>
  )
}

/** Throws what the shelf throws; the rest is gone by then. */
async function deleteEverything(): Promise<void> {
  await Promise.all([clearKept(), dropAllPhotos()])
  clearSettings()
  await deleteLibrary()
}
