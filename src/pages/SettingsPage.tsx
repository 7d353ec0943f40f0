import { useQuery } from '@tanstack/react-query'
import { PageHead } from '../components/PageHead'
import { PageHeading } from '../components/PageHeading'
import { useLocale } from '../i18n/locale'
import { editionQuery } from '../queries/queries'
import { useSource } from '../queries/source'

/** The page as the reader wants it. */
export function SettingsPage() {
  const { messages } = useLocale()
  const edition = useQuery(editionQuery(useSource())).data
  return (
    <div className="wrap">
      <PageHead title={messages.settings} edition={edition} path={null} />
      <PageHeading>{messages.settings}</PageHeading>
    </div>
  )
}
