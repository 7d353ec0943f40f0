import { useLocale } from '../../i18n/locale'
import type { Photo } from '../../model/photo'
import styles from './PhotoFigure.module.css'

/** Whose photo it is, where there is no room for a caption. */
export function PhotoCredit({ photo }: { photo: Photo }) {
  const { messages } = useLocale()
  const { credit } = photo.line
  if (credit === null) return null
  return <p className={styles.alone}>{credit.labelled ? credit.line : messages.photoCredit(credit.line)}</p>
}
