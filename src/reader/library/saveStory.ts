import type { Article } from '../../model/article'
import { dropPhotos, keepPhotos } from '../offline/keptPhotos'
import type { SavedStory } from './records'
import { deleteSavedStory, putSavedStory, savedStories, savedStory, updateSavedRecord } from './savedStories'
import { photosOf } from './storyPhotos'

/** Saves a story as it is now; its photos follow when they have come. Throws `ShelfError`. */
export async function saveStory(article: Article): Promise<void> {
  const now = Date.now()
  await putSavedStory({ article, savedAt: now, copiedAt: now, photos: [] })
  void cachePhotosOf(article)
}

/** Keeps the photos of a story that is saved. Never rejects. */
export async function cachePhotosOf(article: Article): Promise<void> {
  const photos = await keepPhotos(photosOf(article))
  const isSaved = await updateSavedRecord(article.id, { photos }).catch(() => true)
  // The reader may have thought better of it meanwhile.
  if (!isSaved) await uncachePhotosOf(photos)
}

/** Takes a story off the shelf, with its photos. Throws `ShelfError`. */
export async function removeStory({ article, photos }: SavedStory): Promise<void> {
  await deleteSavedStory(article.id)
  await uncachePhotosOf(photos)
}

/** Lets go of photos that no saved story needs. Never rejects. */
export async function uncachePhotosOf(photos: string[]): Promise<void> {
  const saved = await savedStories().catch(() => [])
  const needed = new Set(saved.flatMap((story) => story.photos))
  await dropPhotos(photos.filter((photo) => !needed.has(photo)))
}

/** Puts a story's newest text in the place of the copy that the reader has saved, if any. Never rejects. */
export async function updateSavedStory(article: Article): Promise<void> {
  const story = await savedStory(article.id).catch(() => null)
  if (story === null || JSON.stringify(story.article) === JSON.stringify(article)) return
  await updateSavedRecord(article.id, { article, copiedAt: Date.now() }).catch(() => false)
  void cachePhotosOf(article)
}
