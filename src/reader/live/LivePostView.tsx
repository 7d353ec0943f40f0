import { type ComponentType, memo, useId } from 'react'
import { useReaderZone } from '../../i18n/clock'
import { useLiveWords } from '../../i18n/liveWords'
import { useLocale } from '../../i18n/locale'
import { articleTime } from '../../i18n/times'
import type { Block } from '../../model/body'
import { languageMarks } from '../../model/language'
import { type LivePost, postTitle } from '../../model/live'
import { postElementId } from '../../model/paths'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { SiteLink } from '../ui/SiteLink'
import styles from './LiveStory.module.css'
import { PostTime } from './PostTime'

/** Draws the blocks of a post, in the language of its story (BCP 47 tag). */
export type PostBody = ComponentType<{ body: Block[]; language: string }>

interface Props {
  post: LivePost
  /** BCP 47 tag of the story; empty for the edition's. */
  language: string
  Body: PostBody
  /** Left out where a post can't be shared. */
  onShare?: ((post: LivePost) => void) | undefined
  /** Why it stands above the list, where it does. */
  above?: 'pinned' | 'linked' | undefined
  /** Whether the list has it once more. */
  isCopy?: boolean
}

/** A post of a live story. Drawn again only for another version. */
export const LivePostView = memo(function LivePostView({
  post,
  language,
  Body,
  onShare,
  above,
  isCopy = false,
}: Props) {
  const locale = useLocale()
  const words = useLiveWords()
  const zone = useReaderZone(locale.newsroomZone)
  const titleId = useId()
  const marks = languageMarks(language, locale.language)
  const place = postElementId(post.id)
  const title = postTitle(post)
  return (
    <article
      id={isCopy ? undefined : place}
      className={[styles.post, above && styles.above, isCopy && styles.copy].filter(Boolean).join(' ')}
      aria-labelledby={titleId}
      tabIndex={-1}
    >
      <p className={styles.facts}>
        {above && <span className={styles.label}>{words[above]}</span>}
        {post.isKeyEvent && <span className={styles.label}>{words.keyEvent}</span>}
        <SiteLink to={`#${encodeURIComponent(place)}`}>
          <PostTime instant={post.published} />
        </SiteLink>
      </p>
      <h2 id={titleId} className={post.headline === '' ? 'visually-hidden' : styles.headline} {...marks}>
        {title}
      </h2>
      {post.byline !== '' && (
        <p className={styles.byline} {...marks}>
          {post.byline}
        </p>
      )}
      <div {...marks}>
        <ErrorBoundary fallback={<p>{locale.messages.blockFailed}</p>}>
          <Body body={post.body} language={language || locale.language} />
        </ErrorBoundary>
      </div>
      <p className={styles.after}>
        {post.updated !== null && post.updated !== post.published && (
          <time dateTime={post.updated}>{words.updated(articleTime(post.updated, zone, locale.language))}</time>
        )}
        {onShare && (
          <button type="button" aria-label={words.sharePost(title)} onClick={() => onShare(post)}>
            {words.share}
          </button>
        )}
      </p>
    </article>
  )
})
