import { useLocale } from '../i18n/locale'
import { PageHeading } from '../reader/ui/PageHeading'
import { EmbedFoot } from './EmbedFoot'
import { EmbedHead } from './EmbedHead'

/** Nothing is at this address. The newspaper itself is a link away. */
export function EmbedMissing() {
  const { messages } = useLocale()
  return (
    <>
      <EmbedHead title={messages.notFound} />
      <PageHeading>{messages.notFound}</PageHeading>
      <EmbedFoot address="/" />
    </>
  )
}
