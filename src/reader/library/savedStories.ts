import type { Article } from '../../model/article'
import { withDatabase } from './database'
import { LibraryError } from './libraryError'
import { notifyLibraryChange } from './libraryEvents'
import { parseEach, parseOrNull, type SavedStory, savedSchema } from './records'
import { withCachedPhotos } from './storyPhotos'

/** How many stories can be saved. */
export const maxSaved = 200

/** All saved stories that can be parsed, in no particular order. Throws `LibraryError`. */
export async function savedStories(): Promise<SavedStory[]> {
  return parseEach(savedSchema, await withDatabase((database) => database.getAll('saved')))
}

/** The saved story with that id; null when there is none. Throws `LibraryError`. */
export async function savedStory(id: string): Promise<SavedStory | null> {
  return parseOrNull(savedSchema, await withDatabase((database) => database.get('saved', id)))
}

/**
 * The saved version of a story, by its section and slug, with its cached photos and the time at which it was fetched (ms since
 * the Unix epoch); null when the story isn't saved. Throws `LibraryError`.
 */
export async function savedCopy(section: string, slug: string): Promise<{ article: Article; copiedAt: number } | null> {
  const found = await withDatabase((database) => database.getFromIndex('saved', 'path', [section, slug]))
  const story = parseOrNull(savedSchema, found)
  return story && { article: withCachedPhotos(story.article, story.photos), copiedAt: story.copiedAt }
}

/** Stores a story, or a newer version of a saved one. Throws `LibraryError`, `crowded` when there is no room for another. */
export async function putSavedStory(story: SavedStory): Promise<void> {
  const { id } = story.article
  const isStored = await withDatabase(async (database) => {
    const { store, done } = database.transaction('saved', 'readwrite')
    const isNew = (await store.getKey(id)) === undefined
    const hasRoom = !isNew || (await store.count()) < maxSaved
    await Promise.all([hasRoom && store.put(story, id), done])
    return hasRoom
  })
  if (!isStored) throw new LibraryError('crowded')
  notifyLibraryChange()
}

/** Changes part of a saved story. Returns false when the story isn't saved, or can't be parsed. Throws `LibraryError`. */
export async function updateSavedRecord(id: string, part: Partial<Omit<SavedStory, 'savedAt'>>): Promise<boolean> {
  const story = await savedStory(id)
  if (story !== null) await putSavedStory({ ...story, ...part })
  return story !== null
}

/** Deletes a saved story. Its photos stay cached: see `removeStory`. Throws `LibraryError`. */
export async function deleteSavedStory(id: string): Promise<void> {
  await withDatabase((database) => database.delete('saved', id))
  notifyLibraryChange()
}
