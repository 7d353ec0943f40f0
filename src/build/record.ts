import { readFileSync, statSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { hashOf } from './hash'
import type { Inputs } from './trackInputs'

const inputsSchema = v.record(v.string(), v.string())

/** Of a newsroom whose system tells of no looks. */
export const noIdentity: { logo: string; icon: string; files: string[] } = { logo: '', icon: '', files: [] }

const recordSchema = v.object({
  /** Stands for what all pages depend on: the template, the settings, the code that draws them. */
  build: v.string(),
  /** When each file of the code was last part of a build, in ms since the Unix epoch. */
  assets: v.optional(v.record(v.string(), v.number()), {}),
  /** The addresses of the logo and the icon of the newsroom's system, and the names of the files made of them. */
  identity: v.optional(v.object({ logo: v.string(), icon: v.string(), files: v.array(v.string()) }), noIdentity),
  /** By path, the documents that the page was made from, each with a hash of its bytes. */
  pages: v.record(v.string(), inputsSchema),
  /** The documents that feeds, sitemaps and the like were made from, and the names of these files. */
  site: v.object({ inputs: inputsSchema, files: v.array(v.string()) }),
  /** By name, how a document's file looked from outside when it was last read (time and size), and the hash of its bytes. */
  seen: v.record(v.string(), v.tuple([v.string(), v.string()])),
})
export type BuildRecord = v.InferOutput<typeof recordSchema>

const fileName = '.prerendered.json'
/** File systems keep the time of a change in steps of up to two seconds. */
const timeStep = 2000

/** Reads what an earlier build recorded in `out`; returns an empty record when there is none that can be read. */
export async function readRecord(out: string): Promise<BuildRecord> {
  const text = await readFile(join(out, fileName), 'utf8').catch(() => '')
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), recordSchema), text)
  return result.success
    ? result.output
    : { build: '', assets: {}, identity: noIdentity, pages: {}, site: { inputs: {}, files: [] }, seen: {} }
}

/** Records in `out` what this build wrote, for the next one. */
export async function writeRecord(out: string, record: BuildRecord): Promise<void> {
  await writeFile(join(out, fileName), JSON.stringify(record))
}

/**
 * Tells which documents of a folder have changed since an earlier build read them. Each is looked at once. As with `make`, a file
 * of the same time and size is taken for unchanged, without being read.
 */
export function documentWatch(edition: string, earlier: BuildRecord['seen']) {
  const began = Date.now()
  const seen: BuildRecord['seen'] = {}
  const hashes = new Map<string, string>()

  function look(name: string): string {
    const file = join(edition, name)
    const stats = statSync(file, { throwIfNoEntry: false })
    if (stats === undefined) return ''
    const looks = looksOf(stats)
    const [before, known] = earlier[name] ?? []
    const hash = known !== undefined && before === looks ? known : hashOf(readFileSync(file))
    seen[name] = [looks, hash]
    return hash
  }

  function hashNow(name: string): string {
    const hash = hashes.get(name) ?? look(name)
    hashes.set(name, hash)
    return hash
  }

  return {
    seen,
    /** Whether something was made by the earlier build, and all that it was made from is as it was. */
    isFresh(inputs: Inputs = {}): boolean {
      const same = Object.entries(inputs).map(([name, hash]) => hashNow(name) === hash)
      return same.length > 0 && !same.includes(false)
    },
    /** Records the documents that were read elsewhere since the watch began, so that the next build needn't read them. */
    remember(inputs: Inputs): void {
      for (const [name, hash] of Object.entries(inputs)) {
        if (name in seen) continue
        const stats = statSync(join(edition, name), { throwIfNoEntry: false })
        // One that has changed meanwhile may not be what was read.
        if (stats !== undefined && stats.mtimeMs < began - timeStep) seen[name] = [looksOf(stats), hash]
      }
    },
  }
}

function looksOf({ mtimeMs, size }: { mtimeMs: number; size: number }): string {
  return `${mtimeMs} ${size}`
}
