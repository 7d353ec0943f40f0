import { useQuery } from '@tanstack/react-query'
import { useLocale } from '../../i18n/locale'
import { editionQuery } from '../queries/queries'
import { useSource } from '../queries/source'
import { ClientOnly } from '../ui/ClientOnly'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { PageHead } from '../ui/PageHead'
import { PageHeading } from '../ui/PageHeading'
import { Following } from './Following'
import styles from './SavedPage.module.css'

/** The newest stories of the topics and authors that the reader follows, and the lists of these. */
export function FollowingPage() {
  const { messages } = useLocale()
  const edition = useQuery(editionQuery(useSource())).data
  return (
    <div className={`wrap ${styles.page}`}>
      <PageHead title={messages.following} edition={edition} path={null} />
      <PageHeading className={styles.h1}>{messages.following}</PageHeading>
      <ErrorBoundary fallback={<p>{messages.pageBroken}</p>}>
        <ClientOnly>
          <Following />
        </ClientOnly>
      </ErrorBoundary>
    </div>
  )
}
