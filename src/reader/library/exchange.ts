import * as v from 'valibot'
import { addFollows, followsIn, readFollows } from './follows'
import { libraryFailureOf } from './libraryError'
import { putReadings, readings } from './readings'
import { parseOrNull, type Reading, readingSchema, type SavedStory, savedSchema } from './records'
import { putSavedStory, savedStories } from './savedStories'

/** What the files say that readers have exported. */
const format = 'shelf/1'

/** The largest file that can be imported, in bytes. */
export const maxFileSize = 30_000_000

const list = v.array(v.unknown())
const fileSchema = v.object({
  format: v.literal(format),
  saved: list,
  readings: list,
  // Files from before there was anything to follow have neither.
  followed: v.optional(list, []),
  muted: v.optional(list, []),
})

/** How an import went. */
export interface Imported {
  /** Stories that were added, or replaced an older copy. */
  saved: SavedStory[]
  readings: number
  /** Topics and authors that are followed or muted from now on. */
  follows: number
  /** Entries of the file that could not be parsed. */
  unreadable: number
  /** Stories for which there was no room. */
  leftOut: number
}

/** The saved stories, the reading history, and what is followed and muted, as JSON. Throws `LibraryError`. */
export async function exportLibrary(): Promise<string> {
  const [saved, read] = await Promise.all([savedStories(), readings()])
  const { followed, muted } = readFollows()
  return JSON.stringify({ format, exported: new Date().toISOString(), saved, readings: read, followed, muted }, null, 1)
}

/**
 * Adds the entries of an exported file to the library; the newer of two versions wins. Takes the file's text and the time in ms
 * since the Unix epoch. Returns null when the text is no export. Throws `LibraryError`.
 */
export async function importLibrary(text: string, now: number): Promise<Imported | null> {
  const file = parseOrNull(fileSchema, parsed(text))
  if (file === null) return null
  const saved = file.saved.map((story) => parseOrNull(savedSchema, story))
  const read = file.readings.map((reading) => parseOrNull(readingSchema, reading))
  const added = await addStories(saved.filter((story) => story !== null))
  return {
    ...added,
    readings: await addReadings(
      read.filter((reading) => reading !== null),
      now,
    ),
    follows: addFollows(followsIn(file)),
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
  const savedTimes = new Map((await savedStories()).map(({ article, savedAt }) => [article.id, savedAt]))
  const saved: SavedStory[] = []
  let leftOut = 0
  for (const story of stories) {
    const { id } = story.article
    if (story.savedAt <= (savedTimes.get(id) ?? -1)) continue
    try {
      // The photo files stayed on the device that wrote the export.
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
  const readTimes = new Map((await readings()).map(({ id, readAt }) => [id, readAt]))
  // A reading dated in the future would never be pruned.
  const newer = read.filter(({ id, readAt }) => readAt > (readTimes.get(id) ?? -1) && readAt <= now)
  await putReadings(newer, now)
  return newer.length
}
