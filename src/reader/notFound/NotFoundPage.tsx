import { useQuery } from '@tanstack/react-query'
import { useLocale } from '../../i18n/locale'
import { editionQuery, frontQuery } from '../queries/queries'
import { useSource } from '../queries/source'
import { PageHead } from '../ui/PageHead'
import { PageHeading } from '../ui/PageHeading'
import { SectionChips } from '../ui/SectionChips'
import { StoryCard } from '../ui/StoryCard'
import { TitledList } from '../ui/TitledList'
import styles from './NotFoundPage.module.css'

const latestShown = 6

export interface Props {
  title?: string
  help?: string
}

/** What was wanted isn't to be had, by default as nothing is at this address: the sections and the latest stories are. */
export function NotFoundPage({ title, help }: Props) {
  const source = useSource()
  const { messages } = useLocale()
  const heading = title ?? messages.notFound
  const edition = useQuery(editionQuery(source)).data
  const stories =
    useQuery(frontQuery(source))
      .data?.flatMap((block) => block.stories)
      .slice(0, latestShown) ?? []
  return (
    <div className={`wrap ${styles.page}`}>
      <PageHead title={heading} edition={edition} path={null} />
      <PageHeading className={styles.h1}>{heading}</PageHeading>
      <p className={styles.help}>{help ?? messages.notFoundHelp}</p>
      <SectionChips sections={edition?.sections ?? []} />
      {stories.length > 0 && (
        <TitledList id="latest" title={messages.latest}>
          {stories.map((story) => (
            <StoryCard key={story.id} story={story} place="row" />
          ))}
        </TitledList>
      )}
    </div>
  )
}
