import { access, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { hashOf } from './hash'

const recordSchema = v.object({
  /** What all pages depend on: the frame and the code that draws them. */
  build: v.string(),
  /** By path, the documents that the page was made from, each with a hash of its bytes. */
  pages: v.record(v.string(), v.record(v.string(), v.string())),
})
export type BuildRecord = v.InferOutput<typeof recordSchema>

const fileName = '.prerendered.json'

/** What an earlier build of the same code wrote to `out`; nothing when there is none, or it can't be relied on. */
export async function readRecord(out: string, build: string): Promise<BuildRecord> {
  const text = await readFile(join(out, fileName), 'utf8').catch(() => '')
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), recordSchema), text)
  return result.success && result.output.build === build ? result.output : { build, pages: {} }
}

export async function writeRecord(out: string, record: BuildRecord): Promise<void> {
  await writeFile(join(out, fileName), JSON.stringify(record))
}

/** The paths whose page is missing, or was made from documents that have changed since. */
export async function stalePaths(paths: string[], { pages }: BuildRecord, edition: string, out: string) {
  const hashes = new Map<string, Promise<string>>()
  const hashNow = (name: string) => {
    const hash = hashes.get(name) ?? readFile(join(edition, name)).then(hashOf, () => '')
    hashes.set(name, hash)
    return hash
  }
  const stale: string[] = []
  for (const path of paths) {
    const inputs = Object.entries(pages[path] ?? {})
    const same = await Promise.all(inputs.map(async ([name, hash]) => (await hashNow(name)) === hash))
    const isThere = await access(join(out, decodeURI(path), 'index.html')).then(
      () => true,
      () => false,
    )
    if (inputs.length === 0 || !isThere || same.includes(false)) stale.push(path)
  }
  return stale
}
