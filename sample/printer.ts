import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import type { Print } from './plates'

/** By path, the mark under which a file was printed last, and a hash of what was printed. */
const recordSchema = v.record(v.string(), v.object({ mark: v.string(), hash: v.string() }))

/**
 * Prints documents and pictures into a folder, which then holds nothing else. A picture is made again only when its mark
 * has changed; a file is written only when its content has, so that its time of change means something. `recordFile` is
 * where the marks are kept from one time to the next.
 */
export async function printInto(folder: string, documents: Map<string, unknown>, prints: Print[], recordFile: string) {
  for (const [path, document] of documents) await written(join(folder, path), JSON.stringify(document))

  const before = await recordIn(recordFile)
  const record: typeof before = {}
  for (const { path, mark, print } of prints) {
    const file = join(folder, path)
    const known = before[path]
    const there = await readFile(file).catch(() => null)
    const isFresh = known?.mark === mark && there !== null && hashOf(there) === known.hash
    const content = isFresh ? there : await print()
    if (!isFresh) await written(file, content)
    record[path] = { mark, hash: hashOf(content) }
  }
  await written(recordFile, JSON.stringify(record))
  await clear(folder, new Set([...documents.keys(), ...prints.map(({ path }) => path)]))
}

async function recordIn(file: string): Promise<v.InferOutput<typeof recordSchema>> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), recordSchema), text)
  return result.success ? result.output : {}
}

async function written(file: string, content: string | Uint8Array): Promise<void> {
  const before = await readFile(file).catch(() => null)
  if (before?.equals(Buffer.from(content))) return
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, content)
}

/** Takes out of a folder what an earlier edition left there. */
async function clear(folder: string, wanted: Set<string>): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  const kept = new Set([...wanted].map((path) => join(folder, path)))
  await Promise.all(files.filter((file) => !kept.has(file)).map((file) => rm(file)))
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha1').update(content).digest('base64url')
}
