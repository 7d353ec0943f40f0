import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { ReadError, type ReadFailure } from '../model/readError'
import { strictLists } from '../sources/edition/lists'
import { editionSchemas } from '../sources/edition/schema'
import { validateEdition } from './validate'

const { summary } = editionSchemas('/', strictLists)
/** The longest name that common file systems take, in bytes. */
const longestName = 255
/** Readers of edition/1 refuse longer documents. */
const longestDocument = 5_000_000

/** Failures that mean nobody may read something, or not yet: an earlier version of it must not stay. */
const notPublic: ReadFailure[] = ['missing', 'withdrawn', 'embargoed', 'expired']

/** Whether what failed so must leave the export. */
export function isGone(failure: ReadFailure): boolean {
  return notPublic.includes(failure)
}

/** The ending of a file that is being written. */
export const unfinished = '.unfinished'

/** Why no file or folder may be called that, in words; null when it may. `name` is a section's or a story's slug. */
export function faultOfName(name: string): string | null {
  const read = v.safeParse(summary, { section: name, slug: name, headline: '-' })
  if (!read.success || read.output.slug !== name) return 'has a name that can’t stand in an address of the edition'
  if (name.startsWith('.')) return 'has a name that begins with a dot, and servers keep such files to themselves'
  if (Buffer.byteLength(`${name}.json${unfinished}`) > longestName) return 'has a name that is too long for a file'
  return null
}

/** Where a story's document is, within the edition. Takes a story as `section/slug`. */
export function storyFile(story: string): string {
  return `articles/${story}.json`
}

/**
 * Writes a document of an edition, given by its path, unless it is there already. Throws a `ReadError` when readers of
 * edition/1 couldn't read it to the last field, and leaves the file alone.
 */
export async function writeDocument(folder: string, path: string, document: unknown): Promise<void> {
  const text = JSON.stringify(document)
  if (text.length > longestDocument)
    throw new ReadError('unreadable', `${path} has more than ${longestDocument} characters`)
  const file = join(folder, path)
  // A file that stays as it is keeps its time of change, by which hosts tell what to upload.
  if ((await readFile(file, 'utf8').catch(() => null)) === text) return
  validateEdition(new Map([[path, document]]))
  await writeWhole(file, text)
}

/** Writes a file so that whoever looks for it finds the old one or the new one, and never a half. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  try {
    await writeFile(file + unfinished, content)
    await rename(file + unfinished, file)
  } catch (error) {
    await rm(file + unfinished, { force: true })
    throw error
  }
}
