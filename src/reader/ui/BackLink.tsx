import { Link } from 'react-router-dom'
import styles from './BackLink.module.css'

/** A link above a list, to what comes before it. */
export function BackLink({ to, children }: { to: string; children: string }) {
  return (
    <Link to={to} className={styles.back}>
      <span aria-hidden="true">←</span> {children}
    </Link>
  )
}
