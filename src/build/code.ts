import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { compressFiles } from './compress'
import { definitions } from './definitions'
import { hashOf } from './hash'
import type { Newsroom } from './newsroom'
import { filesIn } from './siteFolder'

/** The reader's code, compiled: what browsers get, the worker that draws pages, and the server. */
export interface Code {
  /** Stands for everything that the code was compiled from. */
  fingerprint: string
  /** The folder of what browsers get, with compressed copies; `.vite/` has Vite's manifest and the shell. */
  client: string
  /** The folder of what runs in Node: the server, and the worker that draws pages for a build. */
  server: string
  /** The worker's file. */
  worker: string
}

const cache = join('node_modules', '.cache', 'broadsheet', 'code')
const day = 24 * 60 * 60_000

/**
 * Compiles the reader for a newsroom with Vite, unless an earlier build has compiled the same sources with the same settings. The
 * sources are those of the working directory.
 */
export async function compileCode(newsroom: Newsroom): Promise<Code> {
  const fingerprint = await fingerprintOf(newsroom)
  const folder = join(cache, fingerprint)
  const server = join(folder, 'server')
  const code = { fingerprint, client: join(folder, 'client'), server, worker: join(server, 'work.js') }
  if (existsSync(folder)) return code
  const unfinished = `${folder}.${process.pid}`
  await mkdir(cache, { recursive: true })
  await clearOld()
  const define = definitions(newsroom)
  const { build } = await import('vite')
  // By the loader that reads TypeScript as it stands: the others want file extensions in imports, and say so at each run.
  const settings = { logLevel: 'warn', configLoader: 'runner', define } as const
  await build({ ...settings, build: { outDir: join(unfinished, 'client') } })
  await build({ ...settings, build: { outDir: join(unfinished, 'server'), ssr: true } })
  // Where sites keep it too, as their front page is called index.html.
  await rename(join(unfinished, 'client', 'index.html'), join(unfinished, 'client', '.vite', 'index.html'))
  await compressFiles(join(unfinished, 'client'), filesIn(join(unfinished, 'client')), ['br', 'gzip'])
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true }))
  return code
}

async function fingerprintOf(settings: Newsroom): Promise<string> {
  const files = ['index.html', 'vite.config.ts', 'broadsheet.config.ts', 'package.json', 'package-lock.json']
  const hashes = await Promise.all(files.map(async (file) => [file, hashOf(await readFile(file))]))
  const sources = await hashOfFiles(['src'])
  return Buffer.from(hashOf(JSON.stringify([process.version, settings, hashes, sources])), 'base64').toString('hex')
}

/** Returns a hash of all files in some folders. */
export async function hashOfFiles(folders: string[]): Promise<string> {
  const files = folders.flatMap((folder) =>
    filesIn(folder)
      .sort()
      .map((name) => join(folder, name)),
  )
  const hashes = await Promise.all(files.map(async (file) => [file, hashOf(await readFile(file))]))
  return hashOf(JSON.stringify(hashes))
}

/** Deletes code that was compiled more than a day ago; compiling takes seconds. */
async function clearOld(): Promise<void> {
  for (const name of await readdir(cache)) {
    const { mtimeMs } = await stat(join(cache, name))
    if (Date.now() - mtimeMs > day) await rm(join(cache, name), { recursive: true, force: true })
  }
}
