import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import sirv from 'sirv'
import * as v from 'valibot'
import { commandOptions } from '../export/commandOptions'
import { type HeaderRule, headersFor, parseHeaders } from '../render/headerRules'
import { manifestFile } from '../render/manifest'
import { oembedAnswer } from '../render/oembedAnswer'
import { openEdition } from '../sources/edition/edition'
import { readEditionFile } from './editionFiles'
import { keepPlainHeaders } from './plainHeaders'
import { portIn, reasonNotToServe } from './port'

/** What no host serves: its own settings, and files whose names begin with a dot. */
const secret = /^\/(?:_headers|_redirects|nginx\.conf)$|\/\.(?!well-known\/)/
/** What is a file by its folder or its name: an address of one that leads nowhere is a missing file, and never a page. */
const filesOnly =
  /^\/(?:assets|edition|oembed)\/|\.(?:js|css|json|xml|txt|html|svg|png|jpe?g|webp|avif|ico|woff2|webmanifest|map|php)$/

/**
 * Serves a built site as `docs/deploy.md` asks of a host: its headers, files compressed in advance, and the shell for pages
 * that the build didn't make. Unlike a host of files alone it answers oEmbed's questions at /oembed. Takes the site's folder and a
 * port on the loopback interface, 0 for any that is free. Fails if the port is taken.
 */
export function serve(folder: string, port: number): Promise<Server> {
  const rules = openHeaderRules(join(folder, '_headers'))
  const shell = existsSync(join(folder, 'shell.html')) ? '/shell.html' : '/'
  // In its "dev" mode sirv looks for files when they are asked for, so that a new build needs no new server.
  const files = sirv(folder, { dev: true, brotli: true, gzip: true, etag: true, extensions: ['html'] })

  const basePath = basePathIn(folder)

  const server = createServer((request, response) => {
    const asked = pathOf(request)
    if (asked === null) return answer(response, 400, 'This address makes no sense.')
    for (const [name, value] of Object.entries(headersFor(asked, rules()))) response.setHeader(name, value)
    if (!asked.startsWith(basePath)) return moveTo(response, basePath)
    const path = asked.slice(basePath.length - 1)
    response.setHeader('Vary', 'Accept-Encoding')
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD')
      return answer(response, 405, 'This site can only be read.')
    }
    const missing = () => answer(response, 404, 'There is nothing here.')
    if (secret.test(path)) return missing()
    if (path === '/oembed') return answerOembed(request, response, folder, basePath)
    request.url = encodeURI(path)
    keepPlainHeaders(request)
    files(request, response, () => {
      if (filesOnly.test(path)) return missing()
      request.url = shell
      files(request, response, missing)
    })
  })
  return new Promise((listening, failed) => {
    server.once('error', failed)
    server.listen(port, 'localhost', () => listening(server))
  })
}

async function answerOembed(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  basePath: string,
): Promise<void> {
  const address = process.env.VITE_SITE_URL ?? `http://${request.headers.host ?? 'localhost'}${basePath}`
  const edition = openEdition(`${basePath}edition/`, async (url) => ({
    ...(await readEditionFile(join(folder, 'edition'), basePath, url)),
    headers: new Headers(),
  }))
  const query = new URLSearchParams(request.url?.split('?')[1])
  const found = await oembedAnswer(query, edition, address)
  if (found.status !== 200) return answer(response, found.status, 'There is no oEmbed answer to this.')
  response.setHeader('Access-Control-Allow-Origin', '*')
  response.setHeader('Content-Type', 'application/json; charset=utf-8')
  response.end(JSON.stringify(found.oembed))
}

const manifestSchema = v.pipe(v.string(), v.parseJson(), v.object({ start_url: v.string() }))

/** The path that a site is served under, ending in a slash, as its manifest has it. */
function basePathIn(folder: string): string {
  const file = join(folder, manifestFile)
  const manifest = v.safeParse(manifestSchema, existsSync(file) ? readFileSync(file, 'utf8') : '')
  return manifest.success ? manifest.output.start_url : '/'
}

function moveTo(response: ServerResponse, address: string): void {
  response.writeHead(302, { Location: address }).end()
}

/** The path that is asked for, decoded and without dot segments; null when it can't be read or leads out of the folder. */
function pathOf({ url = '/' }: IncomingMessage): string | null {
  try {
    const path = decodeURIComponent(new URL(/^https?:/.test(url) ? url : `http://localhost${url}`).pathname)
    return /[\\?#\0]|\/\.\.(?:\/|$)/.test(path) ? null : path
  } catch {
    return null
  }
}

/** What has gone wrong may be right a moment later, so it is never kept. */
function answer(response: ServerResponse, status: number, words: string): void {
  response.statusCode = status
  response.setHeader('Cache-Control', 'no-store')
  response.removeHeader('CDN-Cache-Control')
  response.setHeader('Content-Type', 'text/plain; charset=utf-8')
  response.end(`${words}\n`)
}

/** Returns what reads the rules of a `_headers` file, again when a new build has written them: they name its styles' hashes. */
function openHeaderRules(file: string): () => HeaderRule[] {
  let read: { changed: number; rules: HeaderRule[] } | null = null
  return () => {
    const changed = statSync(file, { throwIfNoEntry: false })?.mtimeMs
    if (changed === undefined) return []
    if (read?.changed !== changed) {
      const text = readFileSync(file, 'utf8').replaceAll(/ (?:'{{script-hash}}'|{{style-hashes}}|{{source}})/g, '')
      read = { changed, rules: parseHeaders(text) }
    }
    return read.rules
  }
}

/** Serves a built site and says where, or why not: there is no site yet, or the port is taken. */
export async function serveOn(folder: string, port: number): Promise<void> {
  try {
    if (!existsSync(folder)) throw new Error(`There is no ${folder}/ yet. npm run build makes it.`)
    await serve(resolve(folder), port)
    console.log(`Serving ${folder}/ on http://localhost:${port}/`)
  } catch (error) {
    tellWhyNot(error)
  }
}

function tellWhyNot(error: unknown): void {
  console.error(reasonNotToServe(error))
  process.exitCode = 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const options = { port: { type: 'string', default: '4173' } } as const
    const { port } = commandOptions({ options }, 'The one option is --port, as in npm run preview -- --port 8080.')
    await serveOn('dist', portIn(port))
  } catch (error) {
    tellWhyNot(error)
  }
}
