import { useEffect, useId, useRef } from 'react'
import { Link } from 'react-router-dom'
import { useToolWords } from '../../i18n/toolWords'
import { actions, keys } from './keyActions'
import styles from './ReadingKeys.module.css'

/** The keys and what they do. Its focus and Escape are the browser's. */
export function KeyList({ onClose }: { onClose: () => void }) {
  const { reading: words } = useToolWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [])

  return (
    <dialog ref={dialog} className={styles.list} aria-labelledby={titleId} onClose={onClose}>
      <h2 id={titleId}>{words.keysTitle}</h2>
      <dl>
        {actions.map((action) => (
          <div key={action}>
            <dt>
              <kbd>{keys[action]}</kbd>
              {action === 'open' && (
                <>
                  {' '}
                  {words.orKey} <kbd>{words.enterKey}</kbd>
                </>
              )}
            </dt>
            <dd>{words.keys[action]}</dd>
          </div>
        ))}
      </dl>
      <p>
        {words.keysHelp}{' '}
        <Link to="/settings" onClick={() => dialog.current?.close()}>
          {words.keysOff}
        </Link>
      </p>
      <button type="button" onClick={() => dialog.current?.close()}>
        {words.close}
      </button>
    </dialog>
  )
}
