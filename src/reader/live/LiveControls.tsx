import type { ReactNode } from 'react'
import { useLiveWords } from '../../i18n/liveWords'
import styles from './LiveStory.module.css'
import type { LiveChoices } from './liveChoices'
import type { PostOrder } from './liveState'

interface Props {
  choices: LiveChoices
  /** Whether new posts may still come. */
  isLive: boolean
  onChange: (choices: LiveChoices) => void
  onPrint: () => void
  /** What reads the posts aloud. */
  children: ReactNode
}

const orders: PostOrder[] = ['newest', 'oldest']

/** How the reader wants the posts of a live story. */
export function LiveControls({ choices, isLive, onChange, onPrint, children }: Props) {
  const words = useLiveWords()
  return (
    <div className={styles.controls}>
      <label>
        {words.order}{' '}
        <select
          value={choices.order}
          onChange={({ target }) => onChange({ ...choices, order: orders[target.selectedIndex] ?? 'newest' })}
        >
          {orders.map((order) => (
            <option key={order} value={order}>
              {words.orders[order]}
            </option>
          ))}
        </select>
      </label>
      {isLive && choices.order === 'newest' && (
        <label>
          <input
            type="checkbox"
            checked={choices.follows}
            onChange={({ target }) => onChange({ ...choices, follows: target.checked })}
          />{' '}
          {words.follow}
        </label>
      )}
      <button type="button" onClick={onPrint}>
        {words.print}
      </button>
      {children}
    </div>
  )
}
