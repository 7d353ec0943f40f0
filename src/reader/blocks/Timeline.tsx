import type { ReactNode } from 'react'
import { useBlockWords } from '../../i18n/blockWords'
import type { Block, BlockOf } from '../../model/body'
import styles from './Timeline.module.css'

/** Events in the order of the newsroom's. `draw` draws the blocks that stand in one. */
export function Timeline({ block, draw }: { block: BlockOf<'timeline'>; draw: (blocks: Block[]) => ReactNode }) {
  const words = useBlockWords()
  const name = block.title || words.timeline
  return (
    <section className={styles.timeline} aria-label={name}>
      <p className={styles.name}>{name}</p>
      <ol>
        {block.events.map(({ time, title, blocks }, position) => (
          <li key={position}>
            {time !== '' && <p className={styles.time}>{time}</p>}
            {title !== '' && <p className={styles.title}>{title}</p>}
            {draw(blocks)}
          </li>
        ))}
      </ol>
    </section>
  )
}
