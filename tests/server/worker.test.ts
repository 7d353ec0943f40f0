// @vitest-environment node
import react from '@vitejs/plugin-react'
import { Miniflare } from 'miniflare'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { wordpressNewsroom } from '../fixtures/wordpress'
import { type FaultyServer, openFaultyServer } from '../support/faultyServer'
import { signatureOf } from '../support/signatureOf'
import { template } from '../support/testServer'
import { answersOf } from '../support/wordpressServer'

const address = 'https://news.example/'
const path = '/politics/lighthouse-sold'
const secret = 'a secret'

let newsroom: FaultyServer
let worker: Miniflare

beforeAll(async () => {
  newsroom = await openFaultyServer((origin) => answersOf(wordpressNewsroom(origin)))
  const headers =
    "/*\n  Content-Security-Policy: default-src 'none'\n  CDN-Cache-Control: max-age=60\n/assets/*\n  X-Asset: yes\n"
  worker = new Miniflare({
    modules: [
      {
        type: 'ESModule',
        path: 'worker.js',
        contents: `import { openWorker } from './cloudflare.js'\nexport default openWorker(${JSON.stringify({ template, headers })})`,
      },
      { type: 'ESModule', path: 'cloudflare.js', contents: await bundled() },
    ],
    compatibilityDate: '2026-04-01',
    bindings: { BROADSHEET_HOOK_SECRET: secret },
    serviceBindings: { ASSETS: assetAt },
  })
}, 120_000)

afterAll(async () => {
  await worker.dispose()
  await newsroom.close()
})

/** What the platform has of the build's files. */
function assetAt(request: { url: string }): Response {
  const isThere = new URL(request.url).pathname === '/assets/app.js'
  return isThere ? new Response('code()') : new Response('', { status: 404 })
}

/** The Worker's code in one file, as wrangler bundles it. */
async function bundled(): Promise<string> {
  const source = { kind: 'wordpress', url: newsroom.origin, key: '' }
  // In vitest it is "test", by which React's own plugin would compile for development.
  vi.stubEnv('NODE_ENV', 'production')
  const output = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    define: { SOURCE_SETTINGS: JSON.stringify(source) },
    resolve: { conditions: ['workerd', 'worker', 'module', 'browser', 'production'] },
    ssr: { noExternal: true, target: 'webworker' },
    build: {
      write: false,
      ssr: 'src/server/cloudflare/worker.ts',
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
  vi.unstubAllEnvs()
  const [first] = [output].flat()
  const chunk = first !== undefined && 'output' in first ? first.output[0] : undefined
  if (chunk === undefined) throw new Error('The Worker can’t be compiled.')
  return chunk.code
}

async function get(asked: string) {
  const answer = await worker.dispatchFetch(new URL(asked, address).href)
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

describe('a Cloudflare Worker', () => {
  it('draws a page once, and then answers with what the platform’s cache has', async () => {
    const first = await get(path)
    expect([first.status, first.headers.get('cache-status')]).toEqual([200, 'Broadsheet; fwd=miss; stored'])
    expect(first.text).toContain('Lighthouse sold for one krone')
    newsroom.requests.length = 0
    const second = await get(path)
    expect(second.headers.get('cache-status')).toMatch(/^Broadsheet; hit/)
    expect(second.text).toBe(first.text)
    expect(second.headers.get('etag')).toBe(first.headers.get('etag'))
    expect(second.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
  })

  it.each([
    ['/', 'Lighthouse sold for one krone'],
    ['/politics', 'Lighthouse sold for one krone'],
    ['/politics/rss.xml', '<title>Lighthouse sold for one krone</title>'],
    ['/sitemap.xml', 'sitemap-pages.xml'],
    ['/robots.txt', 'Sitemap: https://news.example/sitemap.xml'],
  ])('draws %s', async (asked, words) => {
    const { status, text } = await get(asked)
    expect(status).toBe(200)
    expect(text).toContain(words)
  })

  it('hands out the files of the build, with their headers', async () => {
    const { text, headers } = await get('/assets/app.js')
    expect([text, headers.get('x-asset')]).toEqual(['code()', 'yes'])
    expect((await get('/assets/old.js')).status).toBe(404)
  })

  it('answers with what it has while the newsroom’s system is down, and with the shell for what it hasn’t', async () => {
    await get('/politics')
    newsroom.override(() => ({ status: 500, body: {} }))
    expect((await get('/politics')).status).toBe(200)
    const unread = await get('/science')
    expect([unread.status, unread.headers.get('cache-control'), unread.headers.get('cdn-cache-control')]).toEqual([
      503,
      'no-store',
      null,
    ])
    expect(unread.text).toContain('<div id="root"></div>')
    newsroom.override(() => null)
  })

  it('answers 410 for a story once a signed message says that it was taken away', async () => {
    const body = JSON.stringify({ event: 'removed', section: 'politics', slug: 'lighthouse-sold' })
    const time = Date.now()
    const send = (signature: string) =>
      worker.dispatchFetch(`${address}_hooks/edition`, {
        method: 'POST',
        body,
        headers: { 'X-Broadsheet-Signature': signature },
      })
    expect((await send(`sha256=${'0'.repeat(64)}, t=${time}`)).status).toBe(401)
    const signature = signatureOf(body, time, secret)
    expect([(await send(signature)).status, (await send(signature)).status]).toEqual([202, 409])
    expect((await send(signature.toUpperCase().replace('SHA', 'sha').replace('T=', 't='))).status).toBe(409)
    expect((await get(`/_hooks/seen/${'0'.repeat(64)}`)).status).toBe(404)
    await expect.poll(async () => (await get(path)).status, { timeout: 10_000 }).toBe(410)
  })
})
