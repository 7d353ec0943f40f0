import { useQuery } from '@tanstack/react-query'
import { PageHead } from '../components/PageHead'
import { PageHeading } from '../components/PageHeading'
import { useLocale } from '../i18n/locale'
import { editionQuery } from '../queries/queries'
import { useSource } from '../queries/source'

/** The stories that the reader keeps. */
export function SavedPage() {
  const { messages } = useLocale()
  const edition = useQuery(editionQuery(useSource())).data
  return (
    <div className="wrap">
      <PageHead title={messages.saved} edition={edition} path={null} />
      <PageHeading>{messages.saved}</PageHeading>
    </div>
  )
}
