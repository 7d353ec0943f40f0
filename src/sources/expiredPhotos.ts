import type { Article, Summary } from '../model/article'
import { mapPhotos } from '../model/blockPhotos'
import type { LivePost } from '../model/live'
import type { Photo } from '../model/photo'
import { isExpired } from '../model/photoRights'
import type { Profile } from '../model/profile'
import type { StaticPage } from '../model/staticPage'

/** A story, or what a card shows of it, without the files of photos that may no longer be shown; their words stay. */
export function withoutExpiredPhotos<Story extends Summary & Partial<Article>>(story: Story): Story {
  const { opinion, related, live } = story
  return {
    ...story,
    photo: shown(story.photo),
    ...(story.body && { body: mapPhotos(story.body, shownPhoto) }),
    ...(opinion && { opinion: { ...opinion, portrait: shown(opinion.portrait) } }),
    ...(related && { related: related.map(withoutExpiredPhotos) }),
    ...(live && { live: { ...live, posts: postsWithoutExpiredPhotos(live.posts) } }),
  }
}

/** Posts of a live story without the files of such photos. */
export function postsWithoutExpiredPhotos(posts: readonly LivePost[]): LivePost[] {
  return posts.map((post) => ({ ...post, body: mapPhotos(post.body, shownPhoto) }))
}

/** A static page without the files of such photos. */
export function pageWithoutExpiredPhotos(page: StaticPage): StaticPage {
  return { ...page, photo: shown(page.photo), body: mapPhotos(page.body, shownPhoto) }
}

/** A topic or an author, who has no portrait that may no longer be shown. */
export function profileWithoutExpiredPhoto(profile: Profile): Profile {
  return profile.kind === 'author' ? { ...profile, portrait: shown(profile.portrait) } : profile
}

function shown(photo: Photo | null): Photo | null {
  return photo && shownPhoto(photo)
}

function shownPhoto(photo: Photo): Photo {
  return isExpired(photo.rights, Date.now()) ? { ...photo, renditions: [] } : photo
}
