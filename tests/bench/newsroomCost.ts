import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Browser, type BrowserContext, chromium } from '@playwright/test'
import autocannon from 'autocannon'
import { serve } from '../../src/build/preview'
import { type WordpressNewsroom, wordpressNewsroom, wordpressPost } from '../fixtures/wordpress'
import { findBrowser, findShell, getBrowser } from '../support/browser'
import { type Replay, replay } from '../support/replay'
import { answersOf } from '../support/wordpressServer'

const port = 4193
const posts = 2000
const browsers = 5
const visitors = 1000
const firstMinute = 60_000

/** `npm run bench -- --newsroom`: what a WordPress of 2,000 posts is asked for by builds, and by readers in their first minute. */
export async function measureNewsroomCost(): Promise<void> {
  console.log(`Load average ${(loadavg()[0] ?? 0).toFixed(1)} at the start.`)
  let changed = 0
  const newsroom = await replay({
    from: (origin) => {
      const rooms = [0, 1].map((at) => answersOf(largeNewsroom(origin, at === 1)))
      return (question) => rooms[changed]?.(question) ?? null
    },
  })
  const cache = join('node_modules', '.cache', 'broadsheet')
  await mkdir(cache, { recursive: true })
  const folder = await mkdtemp(join(cache, 'cost-'))
  const out = join(folder, 'dist')
  try {
    await build('A first build', newsroom, out)
    await build('Nothing has changed', newsroom, out)
    changed = 1
    await build('One story has changed', newsroom, out)
    await visit(newsroom, out)
  } finally {
    await newsroom.close()
    await rm(folder, { recursive: true })
  }
}

async function build(what: string, newsroom: Replay, out: string): Promise<void> {
  newsroom.requests.length = 0
  const started = performance.now()
  const env = {
    ...process.env,
    VITE_SOURCE: 'wordpress',
    VITE_SOURCE_URL: newsroom.origin,
    VITE_SITE_URL: `http://localhost:${port}/`,
  }
  const args = ['--import', 'tsx', join('src', 'build', 'main.ts'), '--out', out]
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (text: Buffer) => (said += text))
  await new Promise((done) => child.on('close', done))
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const [summary = ''] = said.trim().split('\n').slice(-1)
  console.log(`${what}: ${newsroom.requests.length} requests, ${seconds} s. ${summary.replace(/^.*? has/, 'It has')}`)
}

/** A few readers in real browsers, each new, and what they asked of the site once more for a crowd. */
async function visit(newsroom: Replay, out: string): Promise<void> {
  const site = await serve(out, port)
  const browser = await chromium.launch({
    executablePath: findShell() ?? (findBrowser() ?? getBrowser()).path,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  newsroom.requests.length = 0
  try {
    const readings = await Promise.all(Array.from({ length: browsers }, (_, at) => read(browser, at)))
    const askedBy = newsroom.requests.filter(isQuestion).length
    const perReader = Math.round(readings.flat().length / browsers)
    console.log(
      `${browsers} readers in browsers, ${perReader} requests to the site each: ${askedBy} questions to WordPress`,
    )
    const paths = [...new Set(readings.flat())]
    const { '2xx': answered } = await autocannon({
      url: `http://localhost:${port}`,
      connections: 20,
      amount: visitors * paths.length,
      requests: paths.map((path) => ({ path })),
    })
    console.log(
      `${visitors} times the same, ${answered} answers of the site: ${newsroom.requests.filter(isQuestion).length} questions to WordPress`,
    )
  } finally {
    await browser.close()
    site.close()
    site.closeAllConnections()
  }
}

/** Opens the front, a story, its section and another story, within a minute. Returns the paths that were asked of the site. */
async function read(browser: Browser, at: number): Promise<string[]> {
  const context: BrowserContext = await browser.newContext()
  const asked: string[] = []
  // The worker's requests too.
  context.on('request', (request) => {
    const { origin, pathname } = new URL(request.url())
    if (origin === `http://localhost:${port}`) asked.push(pathname)
  })
  const page = await context.newPage()
  const started = performance.now()
  await page.goto(`http://localhost:${port}/`)
  await page.evaluate(() => navigator.serviceWorker?.ready.then(() => true))
  for (const nth of [at, at + 3]) {
    await page.locator('[data-page="current"] article :is(h2, h3) a').nth(nth).click()
    await setTimeout(8000)
    await page.getByRole('navigation').first().getByRole('link').nth(2).click()
    await setTimeout(4000)
  }
  await setTimeout(Math.max(0, firstMinute - (performance.now() - started)))
  await context.close()
  return asked
}

/** Pictures are files, which cost a newsroom's system nothing. */
function isQuestion(request: string): boolean {
  return !request.startsWith('/wp-content/')
}

function largeNewsroom(origin: string, isChanged: boolean): WordpressNewsroom {
  const usual = wordpressNewsroom(origin)
  const all = Array.from({ length: posts }, (_, position) => {
    const story = { origin, position, title: `Story number ${position}`, slug: `story-${position}` }
    return wordpressPost({ ...story, category: [2 + (position % 2)], tags: [11 + (position % 3)] })
  })
  if (!isChanged) return { ...usual, posts: all }
  // In the place in which WordPress lists what was changed last.
  const [story] = all.splice(1500, 1)
  if (story === undefined) throw new Error('There are too few stories.')
  const correction = { rendered: '<p>A correction.</p>', protected: false }
  return {
    ...usual,
    posts: [
      { ...story, modified_gmt: new Date(Date.now() - 1000).toISOString().slice(0, 19), content: correction },
      ...all,
    ],
  }
}
