import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BuildError } from './buildError'

/** A folder in which a site is put together, beside the one that it will replace. */
export interface Stage {
  folder: string
  /** Puts the finished site in the place of the old one, which is deleted. */
  swap(): Promise<void>
  /** Deletes what was put together; the old site stays as it is. */
  discard(): Promise<void>
}

/** Holds the id of the process that is at work in a stage. */
const ownerFile = '.owner'

/**
 * Opens the stage for a site: `dist.next` beside `dist`. Clears up after a build that was interrupted, even between the two
 * renames of its swap. Throws a `BuildError` while another build is at work there.
 */
export async function openStage(out: string): Promise<Stage> {
  const folder = `${out}.next`
  const last = `${out}.last`
  const owner = await readFile(join(folder, ownerFile), 'utf8').catch(() => '')
  if (owner !== '' && isRunning(Number(owner))) {
    throw new BuildError(`Another build of ${out} is running (process ${owner}).`, 'Wait for it, or end it.')
  }
  if (!existsSync(out) && existsSync(last)) await rename(last, out)
  await Promise.all([folder, last].map((each) => rm(each, { recursive: true, force: true })))
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, ownerFile), String(process.pid))

  return {
    folder,
    async swap() {
      await rm(join(folder, ownerFile))
      if (existsSync(out)) await rename(out, last)
      await rename(folder, out)
      await rm(last, { recursive: true, force: true })
    },
    discard: () => rm(folder, { recursive: true, force: true }),
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
