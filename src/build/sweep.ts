import { readdir, rm, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { copyOf } from './compress'

const day = 24 * 60 * 60_000
/** A tab that was opened before the last deployments still asks for their code. */
const longestTab = 7 * day

/** Takes out of `folder` the files, and their compressed copies, that `original` no longer has. */
export async function sweepCopies(original: string, folder: string): Promise<void> {
  const wanted = new Set(await filesIn(original))
  const gone = (await filesIn(folder)).filter((name) => !wanted.has(copyOf(name) ?? name))
  await Promise.all(gone.map((name) => rm(join(folder, name))))
}

/** Takes out of `folder` the code of earlier builds, once nobody can have a page open that asks for it. */
export async function sweepOldCode(folder: string): Promise<void> {
  const files = (await filesIn(folder)).map((name) => join(folder, name))
  const times = await Promise.all(files.map(async (file) => ({ file, time: (await stat(file)).mtimeMs })))
  const built = Math.max(...times.map(({ time }) => time))
  for (const { file, time } of times) if (built - time > longestTab) await rm(file)
}

/** Removes what was written for a page's path, its oEmbed answer included. */
export async function removePage(out: string, path: string): Promise<void> {
  const file = join(out, decodeURI(path), 'index.html')
  const answers = join(out, decodeURI(path), 'page.json')
  const oembed = join(out, 'oembed', `${decodeURI(path)}.json`)
  const copies = [file, answers].flatMap((name) => [name, `${name}.br`, `${name}.gz`])
  await Promise.all([...copies, oembed].map((name) => rm(name, { force: true })))
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length).split(sep).join('/').replace(/^\//, ''))
}
