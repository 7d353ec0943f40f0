import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { BuildError } from './buildError'
import { filesIn, placeDatedFiles } from './siteFolder'

/** Where the sample edition is printed. */
export const sampleFolder = join('public', 'edition')

/**
 * Puts an edition into the new site, as its folder `edition/`: the one in `folder`, or the sample, which is printed first.
 * Throws a `BuildError` when there is none.
 */
export async function placeEdition(folder: string | null, last: string, next: string): Promise<string> {
  if (folder === null) await printSample()
  const from = folder ?? sampleFolder
  if (!existsSync(join(from, 'edition.json'))) {
    throw new BuildError(
      `There is no edition in ${from}: edition.json is missing.`,
      'docs/export.md says how to make one.',
    )
  }
  const names = filesIn(from).filter((name) => !/(?:^|\/)\./.test(name))
  const edition = join(next, 'edition')
  placeDatedFiles(from, join(last, 'edition'), edition, names)
  return edition
}

async function printSample(): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', join('sample', 'main.ts')], { stdio: 'inherit' })
  const code = await new Promise((done, failed) => child.on('close', done).on('error', failed))
  if (code !== 0) throw new BuildError('The sample edition can’t be printed.', 'Mend what is said above.')
}
