import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, statSync, utimesSync } from 'node:fs'
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'

/** The endings of a file's name and of its compressed copies' names. */
const endings = ['', '.br', '.gz']

/** Returns the names of all files in a folder and below, with slashes between their steps; none if there is no such folder. */
export function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length).split(sep).join('/').replace(/^\//, ''))
}

/**
 * Takes files and their compressed copies over from the last site into the new one, times included, without copying bytes where
 * the file system has hard links: neither site's files are ever written to again. What isn't there is passed over.
 */
export function reuseFiles(last: string, next: string, names: string[]): void {
  makeFolders(next, names)
  for (const name of names) reuseFile(last, next, name)
}

/** Makes the folders in which files with these names stand. */
function makeFolders(root: string, names: string[]): void {
  for (const folder of new Set(names.map((name) => dirname(join(root, name))))) mkdirSync(folder, { recursive: true })
}

function reuseFile(last: string, next: string, name: string): void {
  for (const ending of endings) linkOrCopy(join(last, name + ending), join(next, name + ending))
}

function linkOrCopy(from: string, to: string): void {
  // Most files lack most copies, and an error costs ten times as much as a look.
  if (!existsSync(from)) return
  try {
    linkSync(from, to)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') copyFileSync(from, to)
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}

/**
 * Puts a file into the new site: the last site's, where it has the same bytes, else a copy of it and of its compressed
 * variants.
 */
export async function placeFile(from: string, last: string, next: string, name: string): Promise<void> {
  const [bytes, before] = await Promise.all([join(from, name), join(last, name)].map((file) => bytesOf(file)))
  if (bytes && before?.equals(bytes)) return reuseFiles(last, next, [name])
  await mkdir(dirname(join(next, name)), { recursive: true })
  await copyFile(join(from, name), join(next, name))
  for (const ending of endings.slice(1))
    await copyFile(join(from, name + ending), join(next, name + ending)).catch(() => {})
}

/**
 * As `placeFile`, for many or large files: two that have the same size and time of change are taken for the same, as `make`
 * does, and copies keep their times. It is synchronous, as awaiting each step for thousands of files takes several times as
 * long.
 */
export function placeDatedFiles(from: string, last: string, next: string, names: string[]): void {
  makeFolders(next, names)
  for (const name of names) {
    const source = statSync(join(from, name), { throwIfNoEntry: false })
    if (source === undefined) continue
    const before = statSync(join(last, name), { throwIfNoEntry: false })
    if (before?.size === source.size && Math.floor(before.mtimeMs) === Math.floor(source.mtimeMs)) {
      reuseFile(last, next, name)
    } else {
      copyFileSync(join(from, name), join(next, name))
      utimesSync(join(next, name), source.atime, source.mtime)
    }
  }
}

/** Writes a text into the new site, or takes its file over from the last one where it says the same. */
export async function writeText(last: string, next: string, name: string, text: string): Promise<void> {
  await writeBytes(last, next, name, Buffer.from(text))
}

/** As `writeText`, for bytes. */
export async function writeBytes(last: string, next: string, name: string, bytes: Buffer): Promise<void> {
  const before = await bytesOf(join(last, name))
  if (before?.equals(bytes)) return reuseFiles(last, next, [name])
  await mkdir(dirname(join(next, name)), { recursive: true })
  await writeFile(join(next, name), bytes)
}

async function bytesOf(file: string): Promise<Buffer | null> {
  return readFile(file).catch(() => null)
}
