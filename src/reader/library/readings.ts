import type { Article } from '../../model/article'
import { type Database, withDatabase } from './database'
import { notifyLibraryChange } from './libraryEvents'
import type { ReadingPosition } from './readingPosition'
import { type Choices, choicesSchema, parseEach, parseOrNull, type Reading, readingSchema } from './records'
import { storyTextOf } from './storyText'

/** The history ends after so many readings, or after so long (in ms). */
export const maxReadings = 500
export const maxReadingAge = 90 * 24 * 60 * 60_000

const defaultChoices: Choices = { history: true, marks: true }

/** What the reader chose, or the defaults. Throws `LibraryError`. */
export async function choices(): Promise<Choices> {
  return (
    parseOrNull(choicesSchema, await withDatabase((database) => database.get('choices', 'choices'))) ?? defaultChoices
  )
}

/** Stores what the reader chose, and leaves their other choices alone. Throws `LibraryError`. */
export async function saveChoices(chosen: Partial<Choices>): Promise<void> {
  await withDatabase(async (database) => {
    const { store, done } = database.transaction('choices', 'readwrite')
    const before = parseOrNull(choicesSchema, await store.get('choices')) ?? defaultChoices
    await store.put({ ...before, ...chosen }, 'choices')
    await done
  })
  notifyLibraryChange()
}

/** The reading history, newest first. Throws `LibraryError`. */
export async function readings(): Promise<Reading[]> {
  const all = parseEach(readingSchema, await withDatabase((database) => database.getAll('readings')))
  return all.sort((a, b) => b.readAt - a.readAt)
}

/** The ids of the stories that cards mark as read; none when the reader wants no marks. Throws `LibraryError`. */
export async function markedStories(): Promise<string[]> {
  const { marks } = await choices()
  return marks ? withDatabase((database) => database.getAllKeys('readings')) : []
}

/**
 * Adds a story to the history, unless the reader wants none. Takes the time in ms since the Unix epoch. Returns the reading
 * before this one, or null when it is the first. Throws `LibraryError`.
 */
export async function recordReading(article: Article, now: number): Promise<Reading | null> {
  const { history } = await choices()
  const before = parseOrNull(readingSchema, await withDatabase((database) => database.get('readings', article.id)))
  if (!history) return before
  const { id, section, slug, language, headline } = article
  const reading = { id, section, slug, language, headline, readAt: now, text: storyTextOf(article) }
  await putReadings([{ ...reading, place: before?.place ?? null }], now)
  return before
}

/** Stores readings, and deletes those that are too old or too many. Throws `LibraryError`. */
export async function putReadings(entries: Reading[], now: number): Promise<void> {
  await withDatabase(async (database) => {
    await Promise.all(entries.map((reading) => database.put('readings', reading, reading.id)))
    await prune(database, now)
  })
  notifyLibraryChange()
}

async function prune(database: Database, now: number): Promise<void> {
  const { store, done } = database.transaction('readings', 'readwrite')
  let tooMany = (await store.count()) - maxReadings
  let oldest = await store.index('readAt').openCursor()
  while (oldest !== null && (tooMany > 0 || oldest.key < now - maxReadingAge)) {
    await oldest.delete()
    tooMany -= 1
    oldest = await oldest.continue()
  }
  await done
}

/** Stores where reading stopped, if the story is in the history. Throws `LibraryError`. */
export async function saveReadingPosition(id: string, place: ReadingPosition | null): Promise<void> {
  const { history } = await choices()
  if (!history) return
  await withDatabase(async (database) => {
    const { store, done } = database.transaction('readings', 'readwrite')
    const reading = parseOrNull(readingSchema, await store.get(id))
    await Promise.all([reading && store.put({ ...reading, place }, id), done])
  })
}

/** Deletes the reading history. Throws `LibraryError`. */
export async function clearHistory(): Promise<void> {
  await withDatabase((database) => database.clear('readings'))
  notifyLibraryChange()
}
