import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb'
import { LibraryError } from './libraryError'
import { notifyLibraryChange } from './libraryEvents'

/** What is kept, by a story's id. Values are unknown until a schema has read them: what wrote them may be older than this code. */
interface Stores extends DBSchema {
  saved: { key: string; value: unknown; indexes: { path: [section: string, slug: string] } }
  readings: { key: string; value: unknown; indexes: { readAt: number } }
  choices: { key: string; value: unknown }
}

export type Database = IDBPDatabase<Stores>

/** An origin may hold more than one reader, each under a path of its own. */
export const databaseName = `shelf of ${import.meta.env.BASE_URL}`

/** How each version is made of the one before: the first step makes version 1. A step that has been released never changes. */
const steps: ((database: Database) => void)[] = [
  (database) => {
    database.createObjectStore('saved').createIndex('path', ['article.section', 'article.slug'])
  },
  (database) => {
    database.createObjectStore('readings').createIndex('readAt', 'readAt')
    database.createObjectStore('choices')
  },
]

const openLimit = 1000
const workLimit = 5000

let opening: Promise<Database> | undefined

/**
 * Does some work on what the reader keeps. Throws nothing but `ShelfError`: soon where a browser has no IndexedDB, refuses it
 * or never answers, and when the device is full.
 */
export async function withDatabase<Answer>(work: (database: Database) => Promise<Answer>): Promise<Answer> {
  try {
    opening ??= open()
    const database = await opening
    return await within(workLimit, work(database))
  } catch (cause) {
    const failure = cause instanceof Error && cause.name === 'QuotaExceededError' ? 'full' : 'closed'
    // A connection that failed may be lost: the next work gets a new one.
    if (failure === 'closed') close()
    throw new LibraryError(failure, { cause })
  }
}

/** Deletes the whole database, also one that can't be read. Throws `ShelfError`. */
export async function deleteLibrary(): Promise<void> {
  close()
  try {
    await within(workLimit, deleteDB(databaseName))
    notifyLibraryChange()
  } catch (cause) {
    throw new LibraryError('closed', { cause })
  }
}

async function open(): Promise<Database> {
  const database = openDB<Stores>(databaseName, steps.length, {
    upgrade(upgraded, oldVersion) {
      for (const step of steps.slice(oldVersion)) step(upgraded)
    },
    // Another tab has newer code, or deletes everything.
    blocking: close,
    terminated: close,
  })
  return within(openLimit, database).catch((cause) => {
    database.then((late) => late.close()).catch(() => {})
    throw cause
  })
}

function close(): void {
  opening?.then((database) => database.close()).catch(() => {})
  opening = undefined
}

/** What a promise gives, unless that takes longer than `limit` ms. */
async function within<Answer>(limit: number, answer: Promise<Answer>): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${limit} ms`)), limit)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}
