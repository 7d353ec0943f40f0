import { useLocale } from '../../i18n/locale'
import { counted } from '../../i18n/plural'
import styles from './Notice.module.css'

interface Props {
  /** How many stories wait; while that is none, nothing is seen. */
  count: number
  onShow: () => void
}

/** New stories wait behind a button over the top of a list. That some have come is read out once, however many follow. */
export function NewStoriesNotice({ count, onShow }: Props) {
  const { messages, language } = useLocale()
  return (
    <div className={styles.place}>
      <p role="status" className="visually-hidden">
        {count > 0 && messages.storiesCame}
      </p>
      {count > 0 && (
        <button type="button" className={styles.stories} onClick={onShow}>
          {counted(messages.storiesWaiting, count, language)}
        </button>
      )}
    </div>
  )
}
