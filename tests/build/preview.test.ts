// @vitest-environment node
import { mkdir, mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { type IncomingMessage, request, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compressFiles } from '../../src/build/compress'
import { reasonNotToServe } from '../../src/build/port'
import { serve } from '../../src/build/preview'
import { filesIn } from '../../src/build/siteFolder'

const html = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
const long = (words: string) => `${words} `.repeat(200)
const site = {
  _headers:
    "/*\n  Cache-Control: max-age=60\n  Content-Security-Policy: style-src 'self' {{style-hashes}}; script-src 'self' '{{script-hash}}'; img-src 'self'\n/assets/*\n  ! Cache-Control\n  Cache-Control: immutable\n",
  'index.html': long('front'),
  'politics/index.html': long('politics'),
  'politics/a-slug/index.html': long('story'),
  'shell.html': long('shell'),
  'assets/main-a1.js': long('code()'),
  'edition/front.json': '{"small":true}',
  '.prerendered.json': '{"secret":true}',
}

let folder: string
let server: Server
let port: number

beforeEach(async () => {
  const parent = await mkdtemp(join(tmpdir(), 'preview-'))
  folder = join(parent, 'dist')
  await write(site)
  await writeFile(join(parent, 'outside.txt'), 'outside')
  await compressFiles(folder, filesIn(folder), ['br', 'gzip'])
  server = await serve(folder, 0)
  port = portOf(server)
})

afterEach(async () => {
  server.closeAllConnections()
  await new Promise((closed) => server.close(closed))
  await rm(dirname(folder), { recursive: true })
})

describe('the preview server', () => {
  it.each([
    ['/', 'front'],
    ['/politics', 'politics'],
    ['/politics/', 'politics'],
    ['/politics/?from=mail', 'politics'],
    ['/politics/a-slug/', 'story'],
  ])('shows the page at %s', async (path, words) => {
    const { status, headers, text } = await get(path, html)
    expect([status, text()]).toEqual([200, long(words)])
    expect(headers['content-type']).toMatch(/^text\/html; ?charset=utf-8$/)
  })

  it.each([
    ['br, gzip', 'br', (bytes: Buffer) => brotliDecompressSync(bytes)],
    ['gzip', 'gzip', (bytes: Buffer) => gunzipSync(bytes)],
    ['identity', undefined, (bytes: Buffer) => bytes],
  ])('sends a reader who takes %j the file in %s', async (accepted, encoding, unpack) => {
    const { headers, body } = await get('/politics/', { ...html, 'accept-encoding': accepted })
    expect(headers['content-encoding']).toBe(encoding)
    expect(headers.vary).toBe('Accept-Encoding')
    expect(unpack(body).toString()).toBe(long('politics'))
  })

  it('sends a file that has no compressed copy as it is', async () => {
    const { headers, text } = await get('/edition/front.json', { 'accept-encoding': 'br' })
    expect(headers['content-encoding']).toBeUndefined()
    expect(text()).toBe('{"small":true}')
  })

  it('sets the headers of _headers, without a hash that nobody filled in', async () => {
    const { headers } = await get('/politics/')
    expect(headers).toMatchObject({
      'cache-control': 'max-age=60',
      'content-security-policy': "style-src 'self'; script-src 'self'; img-src 'self'",
    })
    expect((await get('/assets/main-a1.js')).headers['cache-control']).toBe('immutable')
  })

  it.each([html, { accept: '*/*' }, {}])(
    'shows the shell for a page that it does not know to who accepts %j',
    async (accept) => {
      const { status, headers, text } = await get('/world/later', { ...accept, 'accept-encoding': 'identity' })
      expect([status, text(), headers['cache-control']]).toEqual([200, long('shell'), 'max-age=60'])
    },
  )

  it('shows the front page where there is no shell', async () => {
    await rm(join(folder, 'shell.html'))
    const other = await serve(folder, 0)
    port = portOf(other)
    expect((await get('/world/later', html)).text()).toBe(long('front'))
    other.closeAllConnections()
    await new Promise((closed) => other.close(closed))
  })

  it.each([
    ['/edition/articles/none.json', { accept: '*/*' }],
    ['/feed.xml', html],
    ['/world/later.json', html],
    ['/assets/old-b2.js', html],
    ['/_headers', html],
    ['/nginx.conf', html],
    ['/.prerendered.json', html],
  ])('says in words that there is no %s, and that this is not to be kept', async (path, accept) => {
    const { status, headers, text } = await get(path, accept)
    expect([status, headers['cache-control'], text()]).toEqual([404, 'no-store', 'There is nothing here.\n'])
    expect(headers['content-type']).toBe('text/plain; charset=utf-8')
  })

  it.each([
    '/../outside.txt',
    '/assets/../../outside.txt',
    '/%2e%2e/outside.txt',
    '/..%2foutside.txt',
    '/..%5coutside.txt',
    '/assets/..%2f..%2foutside.txt',
    '//../outside.txt',
    '/%00',
    '/%E0%A4%A',
    '/..%3f',
  ])('serves nothing outside of its folder for %s, and goes on', async (path) => {
    const { status, text } = await get(path)
    expect([400, 404]).toContain(status)
    expect(text()).not.toContain('outside')
    expect((await get('/politics/')).status).toBe(200)
  })

  it.each([
    ['bytes=0-3', 206, 'poli'],
    ['bytes=9999-', 416, ''],
    ['bytes=5-1', 200, long('politics')],
    ['bytes=-5', 200, long('politics')],
    ['bytes=0-1,4-5', 200, long('politics')],
    ['lines=1-2', 200, long('politics')],
    ['bytes=9-99999999999999999999', 200, long('politics')],
  ])('answers a request for %s, and goes on', async (range, expected, words) => {
    const { status, text } = await get('/politics/', { ...html, range })
    expect([status, text()]).toEqual([expected, words])
    expect((await get('/politics/', html)).status).toBe(200)
  })

  it('sends no compressed copy to those who refuse it', async () => {
    const { headers } = await get('/politics/', { ...html, 'accept-encoding': 'br;q=0, gzip; q=0.0' })
    expect(headers['content-encoding']).toBeUndefined()
  })

  it('answers HEAD with the headers alone', async () => {
    const { status, headers, body } = await get('/politics/', html, 'HEAD')
    expect([status, body.length]).toEqual([200, 0])
    expect(headers['content-length']).toBe(String(long('politics').length))
  })

  it('refuses to be written to', async () => {
    const { status, headers } = await get('/politics/', {}, 'POST')
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
  })

  it.each(['/politics/', '/assets/main-a1.js', '/world/later'])('does not send %s again unchanged', async (path) => {
    const { etag } = (await get(path, html)).headers
    const { status, body } = await get(path, { ...html, 'if-none-match': etag ?? 'none' })
    expect([status, body.length]).toEqual([304, 0])
  })

  it('sends what a new build has written', async () => {
    const { etag } = (await get('/politics/', html)).headers
    await write({ 'politics/index.html': 'new', _headers: site._headers.replace('{{style-hashes}}', "'sha256-new'") })
    expect((await get('/politics/', html)).headers['content-security-policy']).toContain('sha256-new')
    expect((await get('/politics/', { ...html, 'if-none-match': etag ?? 'none' })).text()).toBe('new')
  })

  it('refuses a port that is taken, in one line', async () => {
    const refusal = await serve(folder, port).then(() => '', reasonNotToServe)
    expect(refusal).toBe(`Port ${port} is in use: choose another one with --port.`)
  })
})

describe('compression in advance', () => {
  it('leaves small files, pictures and hidden files alone', async () => {
    for (const name of ['edition/front.json', '.prerendered.json', '_headers'])
      expect(await exists(`${name}.br`)).toBe(false)
  })

  it('compresses again only what has changed', async () => {
    await compressFiles(folder, filesIn(folder), ['br', 'gzip'])
    const untouched = await stat(join(folder, 'shell.html.br'))
    await write({ 'politics/index.html': long('changed') })
    await later('politics/index.html')
    await compressFiles(folder, filesIn(folder), ['br', 'gzip'])
    expect((await stat(join(folder, 'shell.html.br'))).mtimeMs).toBe(untouched.mtimeMs)
    expect(brotliDecompressSync(await readFile(join(folder, 'politics/index.html.br'))).toString()).toBe(
      long('changed'),
    )
  })
})

interface Answer {
  status: number | undefined
  headers: IncomingMessage['headers']
  body: Buffer
  text: () => string
}

/** Asks for a path exactly as it is written; fetch would tidy it first. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((answered, failed) => {
    const asked = request({ host: 'localhost', port, path, headers, method }, async (response) => {
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(chunk)
      const body = Buffer.concat(chunks)
      answered({ status: response.statusCode, headers: response.headers, body, text: () => body.toString() })
    })
    asked.on('error', failed).end()
  })
}

async function write(files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
}

async function later(name: string): Promise<void> {
  const moment = new Date(Date.now() + 2000)
  await utimes(join(folder, name), moment, moment)
}

async function exists(name: string): Promise<boolean> {
  return stat(join(folder, name)).then(
    () => true,
    () => false,
  )
}

function portOf(listening: Server): number {
  const address = listening.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return address.port
}
