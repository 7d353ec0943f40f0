import type { ReactNode } from 'react'
import { useBlockWords } from '../../i18n/blockWords'
import type { Block, BlockOf } from '../../model/body'
import styles from './Questions.module.css'

/** Questions with their answers. `draw` draws the blocks of an answer. */
export function Questions({ block, draw }: { block: BlockOf<'questions'>; draw: (blocks: Block[]) => ReactNode }) {
  const words = useBlockWords()
  const name = block.title || words.questions
  return (
    <section className={styles.questions} aria-label={name}>
      <p className={styles.name}>{name}</p>
      <dl>
        {block.items.map(({ question, answer }, position) => (
          <div key={position}>
            <dt>{question}</dt>
            <dd>{draw(answer)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
