import type { ReactNode } from 'react'
import styles from './TitledList.module.css'

interface Props {
  id: string
  title: string
  children: ReactNode
}

/** A list under a title of its own, or beside it on a wide page. */
export function TitledList({ id, title, children }: Props) {
  return (
    <section className={styles.list} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      <div>{children}</div>
    </section>
  )
}
