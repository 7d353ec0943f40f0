import { useToolWords } from '../../i18n/toolWords'
import type { Summary } from '../../model/article'
import { profilePath } from '../../model/paths'
import type { ProfileLink } from '../../model/profile'
import chips from '../ui/SectionChips.module.css'
import { SiteLink } from '../ui/SiteLink'
import { TitledList } from '../ui/TitledList'

/** More than these are no choice. */
const most = 12

/** Where to follow what the stories given are about, for who follows nothing yet; nothing where no topic has a page. */
export function TopicsToFollow({ stories }: { stories: Summary[] }) {
  const { following: words } = useToolWords()
  const topics = topicsOf(stories).slice(0, most)
  if (topics.length === 0) return null
  return (
    <TitledList id="topics" title={words.toFollow}>
      <ul className={`${chips.sections} ${chips.topics}`}>
        {topics.map(({ name, slug }) => (
          <li key={slug}>
            <SiteLink to={profilePath({ kind: 'topic', slug })}>{name}</SiteLink>
          </li>
        ))}
      </ul>
    </TitledList>
  )
}

/** Returns the topics of stories, each once, those of the most stories first. */
function topicsOf(stories: Pick<Summary, 'topics'>[]): ProfileLink[] {
  const counted = new Map<string, { topic: ProfileLink; count: number }>()
  for (const topic of stories.flatMap(({ topics = [] }) => topics)) {
    counted.set(topic.slug, { topic, count: (counted.get(topic.slug)?.count ?? 0) + 1 })
  }
  return [...counted.values()].sort((a, b) => b.count - a.count).map(({ topic }) => topic)
}
