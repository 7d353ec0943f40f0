import { useState } from 'react'
import { useToolWords } from '../../i18n/toolWords'
import { pathPatterns } from '../../model/paths'
import type { Profile } from '../../model/profile'
import { SiteLink } from '../ui/SiteLink'
import styles from './FollowTools.module.css'
import { changeFollows, type Follows, useFollows } from './follows'

/** Follows a topic or an author on the reader's device, mutes a topic, and takes both back. */
export function FollowTools({ profile }: { profile: Profile }) {
  const { following: words } = useToolWords()
  const { followed, muted } = useFollows()
  const [outcome, setOutcome] = useState('')
  const { kind, name, slug } = profile
  const isFollowed = followed.some((other) => other.kind === kind && other.slug === slug)
  const isMuted = kind === 'topic' && muted.some((other) => other.slug === slug)

  function change(changed: Partial<Follows>, done: string) {
    setOutcome(changeFollows(changed) ? done : words.notKept)
  }

  function follow() {
    const others = followed.filter((other) => other.kind !== kind || other.slug !== slug)
    if (isFollowed) change({ followed: others }, words.notFollowed(name))
    else change({ followed: [...others, { kind, name, slug }], ...unmuted() }, words.nowFollowed(name))
  }

  function mute() {
    if (isMuted) change(unmuted(), words.notMuted(name))
    else {
      const others = followed.filter((other) => other.kind !== 'topic' || other.slug !== slug)
      change({ muted: [...muted, { name, slug }], followed: others }, words.nowMuted(name))
    }
  }

  function unmuted(): Partial<Follows> {
    return isMuted ? { muted: muted.filter((other) => other.slug !== slug) } : {}
  }

  return (
    <div className={styles.tools}>
      <button type="button" onClick={follow}>
        {isFollowed ? words.unfollow : words.follow}
      </button>
      {kind === 'topic' && (
        <button type="button" onClick={mute}>
          {isMuted ? words.unmute : words.mute}
        </button>
      )}
      <p role="status">{outcome}</p>
      {isFollowed && <SiteLink to={pathPatterns.following}>{words.seeAll}</SiteLink>}
    </div>
  )
}
