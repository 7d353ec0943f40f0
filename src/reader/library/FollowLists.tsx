import { useId } from 'react'
import { useToolWords } from '../../i18n/toolWords'
import { profilePath } from '../../model/paths'
import { SiteLink } from '../ui/SiteLink'
import styles from './Following.module.css'
import { changeFollows, useFollows } from './follows'

/** What is followed and what is muted, with a button that ends each. */
export function FollowLists() {
  const { following: words } = useToolWords()
  const { followed, muted } = useFollows()
  const ids = { followed: useId(), muted: useId() }
  return (
    <>
      {followed.length > 0 && (
        <section className={styles.list} aria-labelledby={ids.followed}>
          <h2 id={ids.followed}>{words.followed}</h2>
          <ul>
            {followed.map((follow) => (
              <li key={`${follow.kind}/${follow.slug}`}>
                <SiteLink to={profilePath(follow)}>{follow.name}</SiteLink>
                <button
                  type="button"
                  aria-label={words.unfollowNamed(follow.name)}
                  onClick={() => changeFollows({ followed: followed.filter((other) => other !== follow) })}
                >
                  {words.unfollow}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {muted.length > 0 && (
        <section className={styles.list} aria-labelledby={ids.muted}>
          <h2 id={ids.muted}>{words.muted}</h2>
          <ul>
            {muted.map((topic) => (
              <li key={topic.slug}>
                <SiteLink to={profilePath({ kind: 'topic', slug: topic.slug })}>{topic.name}</SiteLink>
                <button
                  type="button"
                  aria-label={words.unmuteNamed(topic.name)}
                  onClick={() => changeFollows({ muted: muted.filter((other) => other !== topic) })}
                >
                  {words.unmute}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className={styles.note}>{words.whereKept}</p>
    </>
  )
}
