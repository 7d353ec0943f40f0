import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { serve } from '../../src/build/preview'

/** Where builds keep compiled code as well. */
const cache = join('node_modules', '.cache', 'broadsheet')

/** A reader that was built for some source, served as `npm run preview` would. */
export interface BuiltSite {
  origin: string
  /** The folder that it was written to. */
  dist: string
  close(): Promise<void>
}

/** Builds the reader with these settings (environment variables) in a folder of its own, with its complete pages. */
export async function buildSite(settings: Record<string, string>): Promise<BuiltSite> {
  await mkdir(cache, { recursive: true })
  const folder = await mkdtemp(join(cache, 'site-'))
  const dist = join(folder, 'dist')
  await run(['--import', 'tsx', join('src', 'build', 'main.ts'), '--out', dist], settings)
  const server = await serve(dist, 0)
  return {
    origin: originOf(server),
    dist,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await rm(folder, { recursive: true })
    },
  }
}

function run(args: string[], settings: Record<string, string>): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, args, { env: { ...process.env, NODE_ENV: 'production', ...settings } })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk))
    child.on('error', failed)
    child.on('close', (code) => (code === 0 ? done() : failed(new Error(`${args.join(' ')} failed.\n${said}`))))
  })
}

function originOf(server: Server): string {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return `http://localhost:${address.port}`
}
