import * as v from 'valibot'
import { libraryFailureOf } from './libraryError'
import { importReadings, readings } from './readings'
import { type Reading, readable, readingSchema, type SavedStory, savedSchema } from './records'
import { putSavedStory, savedStories } from './savedStories'

const format = 'shelf/1'

/** The largest file that is taken, in bytes. */
export const largestFile = 30_000_000

const fileSchema = v.object({ format: v.literal(format), saved: v.array(v.unknown()), readings: v.array(v.unknown()) })

/** How an import went. */
export interface Imported {
  /** Stories that are on the shelf now, and were not. */
  saved: SavedStory[]
  readings: number
  /** Entries of the file that made no sense. */
  unreadable: number
  /** Stories for which there was no room. */
  leftOut: number
}

/** All that the reader keeps, as JSON. Throws `ShelfError`. */
export async function exportLibrary(): Promise<string> {
  const [saved, read] = await Promise.all([savedStories(), readings()])
  return JSON.stringify({ format, exported: new Date().toISOString(), saved, readings: read }, null, 1)
}

/**
 * Adds what an export holds; of what both have, the newer stays. Takes the file's text and the time in ms since the Unix
 * epoch. Null when that is no export at all. Throws `ShelfError`.
 */
export async function importLibrary(text: string, now: number): Promise<Imported | null> {
  const file = readable(fileSchema, parsed(text))
  if (file === null) return null
  const saved = file.saved.map((story) => readable(savedSchema, story))
  const read = file.readings.map((reading) => readable(readingSchema, reading))
  const added = await addStories(saved.filter((story) => story !== null))
  return {
    ...added,
    readings: await addReadings(
      read.filter((reading) => reading !== null),
      now,
    ),
    unreadable: [...saved, ...read].filter((entry) => entry === null).length,
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

async function addStories(stories: SavedStory[]): Promise<Pick<Imported, 'saved' | 'leftOut'>> {
  const kept = new Map((await savedStories()).map(({ article, savedAt }) => [article.id, savedAt]))
  const saved: SavedStory[] = []
  let leftOut = 0
  for (const story of stories) {
    const { id } = story.article
    if (story.savedAt <= (kept.get(id) ?? -1)) continue
    try {
      // The files were kept on the device that wrote the export.
      await putSavedStory({ ...story, photos: [] })
      saved.push(story)
    } catch (error) {
      if (libraryFailureOf(error) === 'closed') throw error
      leftOut += 1
    }
  }
  return { saved, leftOut }
}

async function addReadings(read: Reading[], now: number): Promise<number> {
  const kept = new Map((await readings()).map(({ id, readAt }) => [id, readAt]))
  // A time to come would never grow old.
  const newer = read.filter(({ id, readAt }) => readAt > (kept.get(id) ?? -1) && readAt <= now)
  await importReadings(newer, now)
  return newer.length
}
