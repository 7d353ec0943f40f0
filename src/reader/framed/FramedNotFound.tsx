import { useQuery } from '@tanstack/react-query'
import { useLocale } from '../../i18n/locale'
import { pathPatterns } from '../../model/paths'
import { editionQuery } from '../queries/queries'
import { useSource } from '../queries/source'
import { PageHeading } from '../ui/PageHeading'
import { LeavingLink } from '../ui/SiteLink'
import styles from './FramedArticlePage.module.css'
import { FramedHead } from './FramedHead'

/** The page for an unknown address, with the way to the newspaper's front page. */
export function FramedNotFound() {
  const { messages } = useLocale()
  const edition = useQuery(editionQuery(useSource())).data
  return (
    <>
      <FramedHead title={messages.notFound} />
      <div className={styles.missing}>
        <PageHeading>{messages.notFound}</PageHeading>
        <LeavingLink to={pathPatterns.front} className="button">
          {edition === undefined ? messages.home : messages.frontPage(edition.title)}
        </LeavingLink>
      </div>
    </>
  )
}
