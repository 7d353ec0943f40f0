import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { loadEnv } from 'vite'
import { BuildError, reasonOf } from './buildError'
import { type Newsroom, readNewsroom } from './newsroom'

/** Reads broadsheet.config.ts, if there is one, and the environment. Throws a `BuildError` that says what to change. */
export async function loadNewsroom(): Promise<Newsroom> {
  try {
    const file = resolve('broadsheet.config.ts')
    const config: unknown = existsSync(file) ? (await import(pathToFileURL(file).href)).default : {}
    return readNewsroom(config, loadEnv('production', '.', 'VITE_'))
  } catch (error) {
    throw new BuildError(reasonOf(error), 'docs/sources.md and docs/deploy.md have the settings.', { cause: error })
  }
}
