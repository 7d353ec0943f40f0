import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb'
import { LibraryError } from './libraryError'
import { notifyLibraryChange } from './libraryEvents'

/** The object stores, each keyed by a story's id. Values stay unknown until a schema has parsed them: older code may have written them. */
interface Stores extends DBSchema {
  saved: { key: string; value: unknown; indexes: { path: [section: string, slug: string] } }
  readings: { key: string; value: unknown; indexes: { readAt: number } }
  choices: { key: string; value: unknown }
}

export type Database = IDBPDatabase<Stores>

/**
 * One origin may serve several readers, each under its own path. The word is an old one: devices have the database under this
 * name, and under another what readers saved would be lost.
 */
export const databaseName = `shelf of ${import.meta.env.BASE_URL}`

/** The upgrade from each version to the next; the first creates version 1. A released upgrade never changes. */
const upgrades: ((database: Database) => void)[] = [
  (database) => {
    database.createObjectStore('saved').createIndex('path', ['article.section', 'article.slug'])
  },
  (database) => {
    database.createObjectStore('readings').createIndex('readAt', 'readAt')
    database.createObjectStore('choices')
  },
]

/** In ms. */
const openTimeout = 1000
const workTimeout = 5000

let opening: Promise<Database> | undefined

/**
 * Runs `work` on the library's database and returns its result. Throws only `LibraryError`: within seconds where the browser has
 * no IndexedDB, refuses it or never answers, and when the device is full.
 */
export async function withDatabase<Answer>(work: (database: Database) => Promise<Answer>): Promise<Answer> {
  try {
    opening ??= open()
    const database = await opening
    return await within(workTimeout, work(database))
  } catch (cause) {
    const failure = cause instanceof Error && cause.name === 'QuotaExceededError' ? 'full' : 'closed'
    // A connection that failed may be lost: the next call opens a new one.
    if (failure === 'closed') close()
    throw new LibraryError(failure, { cause })
  }
}

/** Deletes the whole database, even one that can't be read. Throws `LibraryError`. */
export async function deleteLibrary(): Promise<void> {
  close()
  try {
    await within(workTimeout, deleteDB(databaseName))
    notifyLibraryChange()
  } catch (cause) {
    throw new LibraryError('closed', { cause })
  }
}

async function open(): Promise<Database> {
  const database = openDB<Stores>(databaseName, upgrades.length, {
    upgrade(upgraded, oldVersion) {
      for (const upgrade of upgrades.slice(oldVersion)) upgrade(upgraded)
    },
    // Another tab has newer code, or is deleting everything.
    blocking: close,
    terminated: close,
  })
  return within(openTimeout, database).catch((cause) => {
    // It may still open, with nobody to use it.
    database.then((late) => late.close()).catch(() => {})
    throw cause
  })
}

function close(): void {
  opening?.then((database) => database.close()).catch(() => {})
  opening = undefined
}

/** The value of a promise. Rejects when that takes longer than `timeout` ms. */
async function within<Answer>(timeout: number, answer: Promise<Answer>): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${timeout} ms`)), timeout)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}
