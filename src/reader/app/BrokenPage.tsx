import { useEffect } from 'react'
import { Link } from 'react-router-dom'
import { useLocale } from '../../i18n/locale'
import { pathPatterns } from '../../model/paths'
import { PageHeading } from '../ui/PageHeading'
import styles from './BrokenPage.module.css'
import { MissingCode, reloadOnce } from './missingCode'

/** A fault of our own: what can still be done. Code that is gone is asked for anew, once. The error stays in the console for engineers. */
export function BrokenPage({ error }: { error: unknown }) {
  const { messages } = useLocale()
  useEffect(() => {
    console.error(error)
    if (error instanceof MissingCode) void reloadOnce()
  }, [error])
  return (
    <div className={`wrap ${styles.page}`}>
      <title>{messages.pageBroken}</title>
      <PageHeading className={styles.h1}>{messages.pageBroken}</PageHeading>
      <p>{messages.pageBrokenHelp}</p>
      <p className={styles.ways}>
        <button type="button" onClick={() => location.reload()}>
          {messages.reload}
        </button>
        <Link to={pathPatterns.front} className="button">
          {messages.home}
        </Link>
      </p>
    </div>
  )
}
