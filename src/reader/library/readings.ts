import type { Article } from '../../model/article'
import { type Database, withDatabase } from './database'
import { notifyLibraryChange } from './libraryEvents'
import type { ReadingPosition } from './readingPosition'
import { allReadable, type Choices, choicesSchema, type Reading, readable, readingSchema } from './records'
import { storyTextOf } from './storyText'

/** How many readings are remembered, and for how long, in ms. */
export const mostReadings = 500
export const longestMemory = 90 * 24 * 60 * 60_000

const usualChoices: Choices = { history: true, marks: true }

/** What the reader wants kept and shown. Throws `ShelfError`. */
export async function choices(): Promise<Choices> {
  return readable(choicesSchema, await withDatabase((shelf) => shelf.get('choices', 'choices'))) ?? usualChoices
}

/** Throws `ShelfError`. */
export async function choose(chosen: Choices): Promise<void> {
  await withDatabase((shelf) => shelf.put('choices', chosen, 'choices'))
  notifyLibraryChange()
}

/** All readings that are remembered, newest first. Throws `ShelfError`. */
export async function readings(): Promise<Reading[]> {
  const all = allReadable(readingSchema, await withDatabase((shelf) => shelf.getAll('readings')))
  return all.sort((a, b) => b.readAt - a.readAt)
}

/** The ids of stories that cards are to mark as read. Throws `ShelfError`. */
export async function markedStories(): Promise<string[]> {
  const { marks } = await choices()
  return marks ? withDatabase((shelf) => shelf.getAllKeys('readings')) : []
}

/**
 * Remembers that a story is being read, unless the reader wants no history. Takes the time in ms since the Unix epoch; gives
 * the reading before this one, null when there was none. Throws `ShelfError`.
 */
export async function recordReading(article: Article, now: number): Promise<Reading | null> {
  const { history } = await choices()
  const before = readable(readingSchema, await withDatabase((shelf) => shelf.get('readings', article.id)))
  if (!history) return before
  const { id, section, slug, language, headline } = article
  const reading = { id, section, slug, language, headline, readAt: now, text: storyTextOf(article) }
  await importReadings([{ ...reading, place: before?.place ?? null }], now)
  return before
}

/** Keeps readings, and forgets those that are too old or too many. Throws `ShelfError`. */
export async function importReadings(kept: Reading[], now: number): Promise<void> {
  await withDatabase(async (shelf) => {
    await Promise.all(kept.map((reading) => shelf.put('readings', reading, reading.id)))
    await prune(shelf, now)
  })
  notifyLibraryChange()
}

async function prune(shelf: Database, now: number): Promise<void> {
  const { store, done } = shelf.transaction('readings', 'readwrite')
  let tooMany = (await store.count()) - mostReadings
  let oldest = await store.index('readAt').openCursor()
  while (oldest !== null && (tooMany > 0 || oldest.key < now - longestMemory)) {
    await oldest.delete()
    tooMany -= 1
    oldest = await oldest.continue()
  }
  await done
}

/** Remembers where reading stopped, if the story's reading is remembered at all. Throws `ShelfError`. */
export async function saveReadingPosition(id: string, place: ReadingPosition | null): Promise<void> {
  const { history } = await choices()
  if (!history) return
  await withDatabase(async (shelf) => {
    const { store, done } = shelf.transaction('readings', 'readwrite')
    const reading = readable(readingSchema, await store.get(id))
    await Promise.all([reading && store.put({ ...reading, place }, id), done])
  })
}

/** Forgets all that was read. Throws `ShelfError`. */
export async function clearHistory(): Promise<void> {
  await withDatabase((shelf) => shelf.clear('readings'))
  notifyLibraryChange()
}
