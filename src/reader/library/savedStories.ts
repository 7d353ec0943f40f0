import type { Article } from '../../model/article'
import { withDatabase } from './database'
import { LibraryError } from './libraryError'
import { notifyLibraryChange } from './libraryEvents'
import { allReadable, readable, type SavedStory, savedSchema } from './records'
import { withKeptPhotos } from './storyPhotos'

/** How many stories the shelf takes. */
export const mostSaved = 200

/** All saved stories that can be read, in no order. Throws `ShelfError`. */
export async function savedStories(): Promise<SavedStory[]> {
  return allReadable(savedSchema, await withDatabase((shelf) => shelf.getAll('saved')))
}

/** The saved story with that id; null when there is none. Throws `ShelfError`. */
export async function savedStory(id: string): Promise<SavedStory | null> {
  return readable(savedSchema, await withDatabase((shelf) => shelf.get('saved', id)))
}

/**
 * The copy of a saved story by its place in the reader, with the photos that are kept with it, and when it was made (ms since
 * the Unix epoch); null when there is none. Throws `ShelfError`.
 */
export async function savedCopy(section: string, slug: string): Promise<{ article: Article; copiedAt: number } | null> {
  const found = await withDatabase((shelf) => shelf.getFromIndex('saved', 'path', [section, slug]))
  const story = readable(savedSchema, found)
  return story && { article: withKeptPhotos(story.article, story.photos), copiedAt: story.copiedAt }
}

/** Keeps a story, in the place of what was kept of it. Throws `ShelfError`. */
export async function putSavedStory(story: SavedStory): Promise<void> {
  const { id } = story.article
  const isKept = await withDatabase(async (shelf) => {
    const { store, done } = shelf.transaction('saved', 'readwrite')
    const isNew = (await store.getKey(id)) === undefined
    const hasRoom = !isNew || (await store.count()) < mostSaved
    await Promise.all([hasRoom && store.put(story, id), done])
    return hasRoom
  })
  if (!isKept) throw new LibraryError('crowded')
  notifyLibraryChange()
}

/** Changes what is kept of a story; false when it isn't saved, or can't be read. Throws `ShelfError`. */
export async function updateSavedRecord(id: string, part: Partial<Omit<SavedStory, 'savedAt'>>): Promise<boolean> {
  const story = await savedStory(id)
  if (story !== null) await putSavedStory({ ...story, ...part })
  return story !== null
}

/** Takes a story off the shelf. Throws `ShelfError`. */
export async function deleteSavedStory(id: string): Promise<void> {
  await withDatabase((shelf) => shelf.delete('saved', id))
  notifyLibraryChange()
}
