import { useLocale } from '../../i18n/locale'
import { PageHeading } from '../ui/PageHeading'
import { FramedFooter } from './FramedFooter'
import { FramedHead } from './FramedHead'

/** Nothing is at this address. The newspaper itself is a link away. */
export function FramedNotFound() {
  const { messages } = useLocale()
  return (
    <>
      <FramedHead title={messages.notFound} />
      <PageHeading>{messages.notFound}</PageHeading>
      <FramedFooter address="/" />
    </>
  )
}
