import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '../../src/build/preview'

/** What a proxy answers in the place of the site. */
export interface Lie {
  status?: number
  /** The type, unless it is that of HTML. */
  type?: string
  headers?: Record<string, string>
  body: string
}

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
  /** From now on these answers come in the place of the site's own, as a proxy's would; null for its own. */
  lie(answers: (path: string) => Lie | null): void
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
  // So that every request reaches the site, and none is answered by the browser's own cache.
  const headers = await readFile(join(folder, '_headers'), 'utf8')
  await writeFile(join(folder, '_headers'), headers.replaceAll(/public, max-age=(?:60|86400), .*/g, 'no-cache'))
  const asked: string[] = []
  let lies: (path: string) => Lie | null = () => null
  async function open(at: number): Promise<Server> {
    const opened = await serve(folder, at)
    const honest = opened.listeners('request')
    opened.removeAllListeners('request')
    return opened.on('request', (request, response) => {
      const { url = '' } = request
      asked.push(url)
      const lie = lies(url)
      if (lie === null) return honest.map((answer) => answer.call(opened, request, response))
      const { status = 200, type = 'text/html; charset=utf-8', headers = {}, body } = lie
      return response.writeHead(status, { 'Content-Type': type, ...headers }).end(body)
    })
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
    lie: (answers) => {
      lies = answers
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
