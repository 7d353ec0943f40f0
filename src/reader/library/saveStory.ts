import type { Article } from '../../model/article'
import { upToRead } from '../../model/live'
import { cacheSavedPhotos, deleteSavedPhotos } from '../offline/savedPhotos'
import { readPostsOf } from '../ui/readPosts'
import type { SavedStory } from './records'
import { deleteSavedStory, putSavedStory, savedStories, savedStory, updateSavedRecord } from './savedStories'
import { photoFilesOf } from './storyPhotos'

/** Saves a story as it is now; its photos are cached afterwards. Throws `LibraryError`. */
export async function saveStory(article: Article): Promise<void> {
  const now = Date.now()
  await putSavedStory({ article: asRead(article, []), savedAt: now, copiedAt: now, photos: [] })
  void cachePhotosOf(article)
}

/** Caches the photos of a saved story. Never rejects. */
export async function cachePhotosOf(article: Article): Promise<void> {
  const photos = await cacheSavedPhotos(photoFilesOf(article))
  const isSaved = await updateSavedRecord(article.id, { photos }).catch(() => true)
  // The reader may have removed the story meanwhile.
  if (!isSaved) await uncachePhotosOf(photos)
}

/** Removes a saved story and its cached photos. Throws `LibraryError`. */
export async function removeStory({ article, photos }: SavedStory): Promise<void> {
  await deleteSavedStory(article.id)
  await uncachePhotosOf(photos)
}

/** Removes photo files, by their addresses, from the cache, except those that another saved story needs. Never rejects. */
export async function uncachePhotosOf(photos: string[]): Promise<void> {
  const saved = await savedStories().catch(() => [])
  const needed = new Set(saved.flatMap((story) => story.photos))
  await deleteSavedPhotos(photos.filter((photo) => !needed.has(photo)))
}

/** Replaces the saved version of a story, if there is one, with a newer version. Never rejects. */
export async function updateSavedStory(newer: Article): Promise<void> {
  const story = await savedStory(newer.id).catch(() => null)
  if (story === null) return
  const { live } = story.article
  const before = live?.index.versions.map(([id]) => id) ?? []
  // What has been read of a live story is known once its posts have come, and not from the page as it was opened.
  const article = readPostsOf(newer.id) === undefined && live !== undefined ? { ...newer, live } : asRead(newer, before)
  if (JSON.stringify(story.article) === JSON.stringify(article)) return
  await updateSavedRecord(article.id, { article, copiedAt: Date.now() }).catch(() => false)
  void cachePhotosOf(article)
}

/** The story with those of its live posts that have been read, now or `before` (by their ids), where that is known. */
function asRead(article: Article, before: string[]): Article {
  const posts = readPostsOf(article.id)
  if (posts === undefined) return article
  return { ...article, live: upToRead(posts.coverage, new Set([...before, ...posts.shown])) }
}
