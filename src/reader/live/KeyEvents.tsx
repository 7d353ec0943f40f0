import { useId } from 'react'
import { useLiveWords } from '../../i18n/liveWords'
import { useLocale } from '../../i18n/locale'
import type { Summary } from '../../model/article'
import { languageMarks } from '../../model/language'
import { type LiveIndex, livePageOf } from '../../model/live'
import { livePostsPath, postElementId } from '../../model/paths'
import { SiteLink } from '../ui/SiteLink'
import styles from './LiveStory.module.css'
import { PostTime } from './PostTime'

interface Props {
  story: Pick<Summary, 'section' | 'slug' | 'language'>
  index: LiveIndex
  /** The ids of the posts on the page. */
  shown: string[]
}

/** The posts that tell a live story to somebody who has just come, as links. */
export function KeyEvents({ story, index, shown }: Props) {
  const { language } = useLocale()
  const words = useLiveWords()
  const titleId = useId()
  if (index.keyEvents.length === 0) return null
  const onPage = new Set(shown)
  return (
    <nav className={styles.keyEvents} aria-labelledby={titleId}>
      <h2 id={titleId}>{words.keyEvents}</h2>
      <ol reversed>
        {index.keyEvents.map(({ id, headline, published }) => (
          <li key={id}>
            <PostTime instant={published} />
            <SiteLink to={postAddress(story, index, id, onPage.has(id))}>
              <span {...languageMarks(story.language, language)}>{headline}</span>
            </SiteLink>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** Where a post is to be read: on this page, or on that of the earlier posts which has it. */
export function postAddress(
  story: Pick<Summary, 'section' | 'slug'>,
  index: LiveIndex,
  id: string,
  isHere: boolean,
): string {
  const place = `#${encodeURIComponent(postElementId(id))}`
  const page = isHere ? null : livePageOf(index, id)
  return page === null ? place : livePostsPath(story, page) + place
}
