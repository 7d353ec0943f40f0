import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '../../src/build/preview'

/** A copy of the built site on an address of its own, which a test can change, deploy anew and take off the line. */
export interface Site {
  folder: string
  origin: string
  /** The paths that have been asked for. */
  asked: string[]
  /** Nobody answers any more. */
  stop(): Promise<void>
  /** The same address answers again. */
  start(): Promise<void>
  /** Takes requests from now on, and answers none. */
  hang(): Promise<void>
  /** Puts the worker that ends workers in the place of the worker, or a script that throws, or nothing. */
  replaceWorker(by: 'off' | 'broken' | 'missing'): Promise<void>
  /** Puts another build in the place of this one: the same site, all of whose code has other names. */
  deploy(mark: string): Promise<void>
  remove(): Promise<void>
}

export async function openSite(): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'site-'))
  await cp('dist', folder, { recursive: true, filter: (name) => !/\.(?:br|gz)$/.test(name) })
  const asked: string[] = []
  async function open(at: number): Promise<Server> {
    const opened = await serve(folder, at)
    return opened.on('request', ({ url = '' }) => asked.push(url))
  }
  let server = await open(0)
  const port = portOf(server)
  async function stop() {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  }
  return {
    folder,
    origin: `http://localhost:${port}`,
    asked,
    stop,
    start: async () => {
      server = await open(port)
    },
    hang: async () => {
      await stop()
      server = createServer(() => {}).listen(port, 'localhost')
    },
    replaceWorker: async (by) => {
      await rm(join(folder, 'sw.js'))
      if (by === 'off') await cp(join(folder, 'sw-off.js'), join(folder, 'sw.js'))
      if (by === 'broken') await writeFile(join(folder, 'sw.js'), 'throw new Error("no worker")')
    },
    deploy: (mark) => renameCode(folder, mark),
    remove: async () => {
      await stop()
      await rm(folder, { recursive: true })
    },
  }
}

async function renameCode(folder: string, mark: string): Promise<void> {
  const assets = (await readdir(join(folder, 'assets'))).filter((name) => name.endsWith('.js'))
  const names = new RegExp(`\\b(${assets.map((name) => name.slice(0, -'.js'.length)).join('|')})\\.js\\b`, 'g')
  const texts = (await readdir(folder, { recursive: true })).filter((name) => /\.(?:js|html)$/.test(name))
  for (const name of texts) {
    const text = await readFile(join(folder, name), 'utf8')
    await writeFile(join(folder, name.replace(names, `$1${mark}.js`)), text.replace(names, `$1${mark}.js`))
  }
  await Promise.all(assets.map((name) => rm(join(folder, 'assets', name))))
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return address.port
}
