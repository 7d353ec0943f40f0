import { useBlockWords } from '../../i18n/blockWords'
import type { BlockOf } from '../../model/body'
import { InlineText } from '../ui/InlineText'
import styles from './KeyPoints.module.css'

/** What a story comes to. */
export function KeyPoints({ block: { title, points } }: { block: BlockOf<'keypoints'> }) {
  const words = useBlockWords()
  const name = title || words.keyPoints
  return (
    <section className={styles.box} aria-label={name}>
      <p className={styles.title}>{name}</p>
      <ul className={styles.points}>
        {points.map((point, position) => (
          <li key={position}>
            <InlineText line={point} />
          </li>
        ))}
      </ul>
    </section>
  )
}
