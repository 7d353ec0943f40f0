// @vitest-environment node
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compressFiles } from '../../src/build/compress'
import { nginxMap } from '../../src/build/oldAddresses'
import { filesIn } from '../../src/build/siteFolder'
import { headersFor, parseHeaders } from '../../src/render/headerRules'
import { freePort } from '../support/freePort'

const found = spawnSync('nginx', ['-v']).status === 0 && existsSync('/etc/nginx/mime.types')
if (!found) console.info('nginx is not installed here: the configuration of a build is not tested.')

const html = { accept: 'text/html,*/*;q=0.8' }
const long = (words: string) => `${words} `.repeat(200)
const site = {
  _headers: 'secret',
  _redirects: 'secret',
  'nginx.conf': 'secret',
  '.prerendered.json': 'secret',
  'index.html': long('front'),
  'politics/index.html': long('politics'),
  'embed/politics/index.html': long('embed'),
  'shell.html': long('shell'),
  'feed.xml': long('feed'),
  'site.webmanifest': '{}',
  'assets/main-a1.js': long('code()'),
  'embed.js': long('host()'),
  'sw.js': long('worker()'),
  'oembed/politics/a-story.json': '{}',
  'edition/front.json': '{}',
  'edition/pictures/a.avif': 'picture',
}
const hash = "'sha256-abc='"
const scriptHash = "'sha256-def='"
const rules = parseHeaders(
  readFileSync('public/_headers', 'utf8')
    .replaceAll('{{style-hashes}}', hash)
    .replaceAll("'{{script-hash}}'", scriptHash)
    .replaceAll(' {{source}}', ''),
)

/** Longer than nginx's own buckets, with letters that addresses encode and nginx's language has its own ideas of. */
const moves = [
  { from: '/2026/11/20/vote/', to: '/politics/vote' },
  { from: `/2026/11/21/${encodeURIComponent('“$róże”')}-${'long-'.repeat(30)}/`, to: '/politics/r%C3%B3%C5%BCe' },
]

let folder: string
let port: number
let nginx: ChildProcess

beforeAll(async () => {
  if (!found) return
  folder = await mkdtemp(join(tmpdir(), 'nginx-'))
  // As root, nginx works for a user who owns nothing.
  await chmod(folder, 0o755)
  for (const [name, text] of Object.entries(site)) {
    await mkdir(dirname(join(folder, 'dist', name)), { recursive: true })
    await writeFile(join(folder, 'dist', name), text)
  }
  await compressFiles(join(folder, 'dist'), filesIn(join(folder, 'dist')), ['br', 'gzip'])
  port = await freePort('127.0.0.1')
  await writeFile(join(folder, 'nginx.conf'), configuration())
  nginx = spawn('nginx', ['-e', 'stderr', '-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'inherit' })
  await answering()
}, 30_000)

afterAll(async () => {
  if (!found) return
  if (nginx.exitCode === null) {
    nginx.kill('SIGTERM')
    await once(nginx, 'exit')
  }
  await rm(folder, { recursive: true })
})

describe.skipIf(!found)('nginx with the configuration of a build', () => {
  it.each([
    ['/2026/11/20/vote/', '/politics/vote'],
    ['/2026/11/20/vote?from=mail', '/politics/vote'],
    [moves[1]?.from ?? '', '/politics/r%C3%B3%C5%BCe'],
  ])('leads %s on to %s', async (from, to) => {
    const { status, headers } = await get(from, html)
    expect([status, new URL(headers.location ?? '', 'http://news.example').pathname]).toEqual([301, to])
  })

  it.each([
    ['/', 'front'],
    ['/politics', 'politics'],
    ['/politics/?from=mail', 'politics'],
    ['/embed/politics/', 'embed'],
    ['/world/later', 'shell'],
    ['/embed/later', 'shell'],
    ['/world/v2.0', 'shell'],
    ['/feed.xml', 'feed'],
    ['/assets/main-a1.js', 'code()'],
  ])('answers %s with its %s', async (path, words) => {
    expect(await get(path, html)).toMatchObject({ status: 200, text: long(words) })
  })

  it.each([
    '/',
    '/politics',
    '/politics/',
    '/world/later',
    '/feed.xml',
    '/shell.html',
    '/embed/politics/',
    '/embed/later',
    '/assets/main-a1.js',
    '/edition/front.json',
    '/edition/pictures/a.avif',
    '/embed.js',
    '/sw.js',
    '/oembed/politics/a-story.json',
  ])('sets the headers of _headers for %s, and no others of their kind', async (path) => {
    const { headers } = await get(path, html)
    const names = [...new Set(rules.flatMap((rule) => Object.keys(rule.headers)))]
    const expected = headersFor(path, rules)
    for (const name of names) expect([name, headers[name.toLowerCase()]]).toEqual([name, expected[name]])
  })

  it.each([
    ['/edition/articles/none.json', html],
    ['/oembed/politics/none.json', html],
    ['/assets/old-b2.js', html],
    ['/nothing.json', html],
    ['/_headers', html],
    ['/nginx.conf', html],
    ['/.prerendered.json', html],
    ['/politics/.git/config', html],
  ])('has nothing at %s, and says that this is not to be kept', async (path, accept) => {
    const { status, headers, text } = await get(path, accept)
    expect([status, headers['cache-control']]).toEqual([404, 'no-store'])
    expect(text).not.toContain('secret')
  })

  it.each(['/embed/..%2fpolitics/', '/embed/%2e%2e/politics/', '/embed/../politics/'])(
    'does not let %s be framed',
    async (path) => {
      const { text, headers } = await get(path, html)
      expect(text).toBe(long('politics'))
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    },
  )

  it('sends the compressed copy to those who take it', async () => {
    const { headers } = await get('/politics/', { ...html, 'accept-encoding': 'gzip' })
    expect([headers['content-encoding'], headers.vary]).toEqual(['gzip', 'Accept-Encoding'])
    expect((await get('/politics/', html)).headers['content-encoding']).toBeUndefined()
  })

  it('does not send a page again unchanged', async () => {
    const { etag } = (await get('/politics/', html)).headers
    expect(await get('/politics/', { ...html, 'if-none-match': etag ?? 'none' })).toMatchObject({
      status: 304,
      text: '',
    })
  })

  it.each([
    ['/politics/', 'text/html; charset=utf-8'],
    ['/edition/front.json', 'application/json'],
    ['/site.webmanifest', 'application/manifest+json'],
    ['/edition/pictures/a.avif', 'image/avif'],
  ])('names the kind of %s', async (path, kind) => {
    expect((await get(path, html)).headers['content-type']).toBe(kind)
  })
})

/** The text that a build fills in, with a folder and a port, in the frame that it needs to run alone. */
function configuration(): string {
  const text = readFileSync('integrations/nginx/broadsheet.conf', 'utf8')
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('listen [::]:80;', '')
    .replace('/var/www/broadsheet', join(folder, 'dist'))
    .replaceAll("'{{script-hash}}'", scriptHash)
    .replaceAll('{{style-hashes}}', hash)
    .replaceAll(' {{source}}', '')
    .replaceAll('{{embed-hosts}}', '*')
    .replace('# {{redirects}}', nginxMap(moves))
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${folder}/tmp;`,
  )
  return `daemon off; worker_processes 1; pid ${folder}/pid; events {}
http { access_log off; ${temporary.join(' ')}\n${text}}`
}

async function answering(): Promise<void> {
  for (let tries = 0; nginx.exitCode === null && tries < 200; tries++) {
    const up = await get('/').catch(() => null)
    if (up) return
    await new Promise((later) => setTimeout(later, 50))
  }
  throw new Error('nginx does not start with this configuration.')
}

interface Answer {
  status: number | undefined
  headers: IncomingMessage['headers']
  text: string
}

/** Asks for a path exactly as it is written; fetch would tidy it first. */
function get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((answered, failed) => {
    const asked = request({ host: '127.0.0.1', port, path, headers }, async (response) => {
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(chunk)
      answered({ status: response.statusCode, headers: response.headers, text: Buffer.concat(chunks).toString() })
    })
    asked.on('error', failed).end()
  })
}
