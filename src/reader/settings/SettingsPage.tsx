import { useQuery } from '@tanstack/react-query'
import { useLocale } from '../../i18n/locale'
import { LibraryControls } from '../library/LibraryControls'
import { CachedPages } from '../offline/CachedPages'
import { editionQuery } from '../queries/queries'
import { useSource } from '../queries/source'
import { ClientOnly } from '../ui/ClientOnly'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { PageHead } from '../ui/PageHead'
import { PageHeading } from '../ui/PageHeading'
import { SettingsForm } from './SettingsForm'
import styles from './SettingsPage.module.css'

/** Settings, pages available offline, and the library's controls. */
export function SettingsPage() {
  const { messages } = useLocale()
  const edition = useQuery(editionQuery(useSource())).data
  return (
    <div className={`wrap ${styles.page}`}>
      <PageHead title={messages.settings} edition={edition} path={null} />
      <PageHeading className={styles.h1}>{messages.settings}</PageHeading>
      <ErrorBoundary fallback={<p>{messages.pageBroken}</p>}>
        <ClientOnly>
          <SettingsForm />
          <CachedPages />
          <LibraryControls />
        </ClientOnly>
      </ErrorBoundary>
    </div>
  )
}
