import { useLocale } from '../../i18n/locale'
import type { Summary } from '../../model/article'
import { StoryCard } from './StoryCard'
import { TitledList } from './TitledList'

const most = 6

/** The first of the stories given, for a page that has little of its own to show; nothing where there are none. */
export function LatestStories({ stories }: { stories: Summary[] }) {
  const { messages } = useLocale()
  if (stories.length === 0) return null
  return (
    <TitledList id="latest" title={messages.latest}>
      {stories.slice(0, most).map((story) => (
        <StoryCard key={story.id} story={story} place="row" />
      ))}
    </TitledList>
  )
}
