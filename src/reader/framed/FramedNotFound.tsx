import { useLocale } from '../../i18n/locale'
import { PageHeading } from '../ui/PageHeading'
import { EmbedFoot } from './FramedFooter'
import { EmbedHead } from './FramedHead'

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
