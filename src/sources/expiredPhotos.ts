import type { Article, Summary } from '../model/article'
import { mapPhotos } from '../model/blockPhotos'
import type { Photo } from '../model/photo'
import { isExpired } from '../model/photoRights'

/** A story, or what a card shows of it, without the files of photos that may no longer be shown; their words stay. */
export function withoutExpiredPhotos<Story extends Summary & Partial<Pick<Article, 'body'>>>(story: Story): Story {
  const now = Date.now()
  const shown = (photo: Photo) => (isExpired(photo.rights, now) ? { ...photo, renditions: [] } : photo)
  return {
    ...story,
    photo: story.photo && shown(story.photo),
    ...(story.body && { body: mapPhotos(story.body, shown) }),
  }
}
