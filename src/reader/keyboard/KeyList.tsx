import { Link } from 'react-router-dom'
import { useToolWords } from '../../i18n/toolWords'
import { ModalDialog } from '../ui/ModalDialog'
import { actions, keys } from './keyActions'
import styles from './ReadingKeys.module.css'

/** The keys and what they do. */
export function KeyList({ onClose }: { onClose: () => void }) {
  const { reading: words } = useToolWords()
  return (
    <ModalDialog title={words.keysTitle} onClose={onClose}>
      <dl className={styles.list}>
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
        <Link to="/settings" onClick={({ currentTarget }) => currentTarget.closest('dialog')?.close()}>
          {words.keysOff}
        </Link>
      </p>
    </ModalDialog>
  )
}
