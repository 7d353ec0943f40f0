import { altOf } from '../../model/photo'
import type { Profile } from '../../model/profile'
import { PhotoCredit } from '../photo/PhotoCredit'
import { Picture } from '../photo/Picture'
import { OutsideLink } from '../ui/SiteLink'
import styles from './ProfileIntro.module.css'

/** What a newsroom says of a topic or an author: portrait, description, other pages about the same person. */
export function ProfileIntro({ profile }: { profile: Profile }) {
  const { portrait, sameAs } = profile.kind === 'author' ? profile : { portrait: null, sameAs: [] }
  const hasPortrait = portrait !== null && portrait.renditions.length > 0
  if (!hasPortrait && profile.description === '' && sameAs.length === 0) return null
  return (
    <div className={styles.intro}>
      {hasPortrait && (
        <div className={styles.portrait}>
          <Picture photo={portrait} alt={altOf(portrait)} sizes="6rem" />
        </div>
      )}
      <div>
        {profile.description !== '' && <p className={styles.description}>{profile.description}</p>}
        {hasPortrait && <PhotoCredit photo={portrait} />}
        {sameAs.length > 0 && (
          <ul className={styles.pages}>
            {sameAs.map((address) => (
              <li key={address}>
                <OutsideLink href={address}>{new URL(address).host.replace(/^www\./, '')}</OutsideLink>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}
