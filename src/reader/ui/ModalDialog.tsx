import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useToolWords } from '../../i18n/toolWords'
import styles from './ModalDialog.module.css'

interface Props {
  title: string
  /** Called once it is closed: by its button, Escape, a press beside it, or a form in it with the method "dialog". */
  onClose: (returnValue: string) => void
  children: ReactNode
}

/** A modal dialog that opens when it is mounted. Its focus, and where the focus returns to, are the browser's. */
export function ModalDialog({ title, onClose, children }: Props) {
  const { reading: words } = useToolWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useEffect(() => {
    // Strict mode runs effects twice, and an open dialog may not be opened again.
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [])

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      // Browsers that don't know it yet close by the button and by Escape.
      closedby="any"
      onClose={({ currentTarget }) => onClose(currentTarget.returnValue)}
    >
      <form method="dialog" className={styles.head}>
        <h2 id={titleId}>{title}</h2>
        <button type="submit" className={styles.close} aria-label={words.close}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="m6 6 12 12M18 6 6 18" />
          </svg>
        </button>
      </form>
      {children}
    </dialog>
  )
}
