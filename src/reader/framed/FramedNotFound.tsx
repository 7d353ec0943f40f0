import { useLocale } from '../../i18n/locale'
import { pathPatterns } from '../../model/paths'
import { PageHeading } from '../ui/PageHeading'
import { FramedFooter } from './FramedFooter'
import { FramedHead } from './FramedHead'

/** The page for an unknown address, with a link to the newspaper. */
export function FramedNotFound() {
  const { messages } = useLocale()
  return (
    <>
      <FramedHead title={messages.notFound} />
      <PageHeading>{messages.notFound}</PageHeading>
      <FramedFooter address={pathPatterns.front} />
    </>
  )
}
