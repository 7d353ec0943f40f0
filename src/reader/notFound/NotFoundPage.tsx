import { useQuery } from '@tanstack/react-query'
import { useLocale } from '../../i18n/locale'
import { useFrontStories } from '../queries/frontStories'
import { editionQuery } from '../queries/queries'
import { useSource } from '../queries/source'
import { LatestStories } from '../ui/LatestStories'
import { PageHead } from '../ui/PageHead'
import { PageHeading } from '../ui/PageHeading'
import { SectionChips } from '../ui/SectionChips'
import styles from './NotFoundPage.module.css'

export interface Props {
  title?: string
  help?: string
}

/** What was wanted isn't to be had, by default as nothing is at this address: the sections and the latest stories are. */
export function NotFoundPage({ title, help }: Props) {
  const { messages } = useLocale()
  const heading = title ?? messages.notFound
  const edition = useQuery(editionQuery(useSource())).data
  return (
    <div className={`wrap ${styles.page}`}>
      <PageHead title={heading} edition={edition} path={null} />
      <PageHeading className={styles.h1}>{heading}</PageHeading>
      <p className={styles.help}>{help ?? messages.notFoundHelp}</p>
      <SectionChips sections={edition?.sections ?? []} />
      <LatestStories stories={useFrontStories()} />
    </div>
  )
}
