import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import type { PictureFile } from './renditions'

/** By path: the fingerprint that a file was last made with, and a hash of its content. */
const recordSchema = v.record(v.string(), v.object({ fingerprint: v.string(), hash: v.string() }))

/**
 * Writes documents and pictures into a folder and removes everything else from it. A picture is made again only when its
 * fingerprint has changed; a file is written only when its content has, so that its modification time is meaningful.
 * `recordFile` remembers the fingerprints between runs.
 */
export async function writeEdition(
  folder: string,
  documents: Map<string, unknown>,
  files: PictureFile[],
  recordFile: string,
) {
  for (const [path, document] of documents) await writeIfChanged(join(folder, path), JSON.stringify(document))

  const before = await recordIn(recordFile)
  const record: typeof before = {}
  for (const { path, fingerprint, render } of files) {
    const file = join(folder, path)
    const known = before[path]
    const there = await readFile(file).catch(() => null)
    const isFresh = known?.fingerprint === fingerprint && there !== null && hashOf(there) === known.hash
    const content = isFresh ? there : await render()
    if (!isFresh) await writeIfChanged(file, content)
    record[path] = { fingerprint, hash: hashOf(content) }
  }
  await writeIfChanged(recordFile, JSON.stringify(record))
  await removeOthers(folder, new Set([...documents.keys(), ...files.map(({ path }) => path)]))
}

async function recordIn(file: string): Promise<v.InferOutput<typeof recordSchema>> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), recordSchema), text)
  return result.success ? result.output : {}
}

async function writeIfChanged(file: string, content: string | Uint8Array): Promise<void> {
  const before = await readFile(file).catch(() => null)
  if (before?.equals(Buffer.from(content))) return
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, content)
}

/** Removes what an earlier edition left in a folder. */
async function removeOthers(folder: string, wanted: Set<string>): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  const kept = new Set([...wanted].map((path) => join(folder, path)))
  await Promise.all(files.filter((file) => !kept.has(file)).map((file) => rm(file)))
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha1').update(content).digest('base64url')
}
