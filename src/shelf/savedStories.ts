import type { Article } from '../model/article'
import { atShelf } from './database'
import { allReadable, readable, type SavedStory, savedSchema } from './records'
import { ShelfError } from './shelfError'
import { tellShelfNews } from './shelfNews'

/** How many stories the shelf takes. */
export const mostSaved = 200

/** All saved stories that can be read, in no order. Throws `ShelfError`. */
export async function savedStories(): Promise<SavedStory[]> {
  return allReadable(savedSchema, await atShelf((shelf) => shelf.getAll('saved')))
}

/** The saved story with that id; null when there is none. Throws `ShelfError`. */
export async function savedStory(id: string): Promise<SavedStory | null> {
  return readable(savedSchema, await atShelf((shelf) => shelf.get('saved', id)))
}

/** As `savedStory`, by the story's place in the reader. */
export async function savedAt(section: string, slug: string): Promise<SavedStory | null> {
  return readable(savedSchema, await atShelf((shelf) => shelf.getFromIndex('saved', 'path', [section, slug])))
}

/** Keeps a story, in the place of what was kept of it. Throws `ShelfError`. */
export async function saveStory(story: SavedStory): Promise<void> {
  const { id } = story.article
  const isKept = await atShelf(async (shelf) => {
    const { store, done } = shelf.transaction('saved', 'readwrite')
    const isNew = (await store.getKey(id)) === undefined
    const hasRoom = !isNew || (await store.count()) < mostSaved
    await Promise.all([hasRoom && store.put(story, id), done])
    return hasRoom
  })
  if (!isKept) throw new ShelfError('crowded')
  tellShelfNews()
}

/** Notes which photo files are kept with a story, if that is still saved. Throws `ShelfError`. */
export async function notePhotos({ id }: Article, photos: string[]): Promise<void> {
  const story = await savedStory(id)
  if (story !== null) await saveStory({ ...story, photos })
}

/** Takes a story off the shelf. Throws `ShelfError`. */
export async function removeStory(id: string): Promise<void> {
  await atShelf((shelf) => shelf.delete('saved', id))
  tellShelfNews()
}
