import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { BuildError, reasonOf } from './buildError'
import { type Newsroom, readNewsroom } from './newsroom'

/** Reads broadsheet.config.ts, if there is one, and the environment. Throws a `BuildError` that says what to change. */
export async function loadNewsroom(): Promise<Newsroom> {
  try {
    const file = resolve('broadsheet.config.ts')
    const config: unknown = existsSync(file) ? (await import(pathToFileURL(file).href)).default : {}
    return readNewsroom(config, await environment())
  } catch (error) {
    throw new BuildError(reasonOf(error), 'docs/sources.md and docs/deploy.md have the settings.', { cause: error })
  }
}

/** Where Vite reads variables for production. https://vite.dev/guide/env-and-mode */
const envFiles = ['.env', '.env.local', '.env.production', '.env.production.local']

/**
 * Returns the environment's variables, with those of Vite's files where there are any. Loading Vite takes half a second, which
 * most builds can do without.
 */
async function environment(): Promise<Readonly<Record<string, string | undefined>>> {
  if (!envFiles.some((file) => existsSync(file))) return process.env
  return (await import('vite')).loadEnv('production', '.', 'VITE_')
}
