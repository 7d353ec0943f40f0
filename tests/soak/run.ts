import { type CDPSession, chromium, type Page } from '@playwright/test'
import { findBrowser, findShell } from '../support/browser'
import { openSite } from '../support/siteFolder'

/**
 * A long visit with the real worker: moves, saves, Backs, without a network and with one again, two deployments in between.
 * Prints what stays: the heap after a collection, listeners and nodes, and what is cached. Ends with code 1 when the heap has
 * grown by more than 5 MB, when listeners were left, or when something cached was lost. Run it after `npm run build`:
 * `npx tsx tests/soak/run.ts`, with the number of moves if not 500.
 */
const moves = Number(process.argv[2] ?? 500)
const mostGrowth = 5_000_000
/** Pages that are opened before anything is counted: code, fonts and the query cache are there then. */
const warmUp = 40

const site = await openSite()
const browser = await chromium.launch({
  executablePath: findShell() ?? findBrowser()?.path ?? '',
  args: ['--no-sandbox', '--js-flags=--expose-gc'],
})
const context = await browser.newContext()
const page = await context.newPage()
const failures: string[] = []
page.on('pageerror', (error) => failures.push(String(error)))

try {
  const session = await context.newCDPSession(page)
  await page.goto(site.origin)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  for (let move = 0; move < warmUp; move++) await step(page, move)
  const start = await measure(page, session)
  const cachedAtStart = await cached(page)
  console.log('start', start)

  for (let move = 0; move < moves; move++) {
    await step(page, move)
    if (move === Math.floor(moves / 3)) await site.deploy('-second')
    if (move === Math.floor((2 * moves) / 3)) await site.deploy('-third')
    if (move % 50 === 20) {
      await site.stop()
      await context.setOffline(true)
    }
    if (move % 50 === 25) {
      await site.start()
      await context.setOffline(false)
    }
    if (move % 100 === 99) console.log(move + 1, await measure(page, session))
  }

  const end = await measure(page, session)
  const lost = cachedAtStart.filter((address) => !end.cached.includes(address))
  console.log('end', { ...end, cached: end.cached.length })
  if (end.heap - start.heap > mostGrowth) failures.push(`The heap has grown by ${end.heap - start.heap} bytes.`)
  if (end.listeners > start.listeners * 1.2 + 20)
    failures.push(`${end.listeners - start.listeners} listeners are left.`)
  if (lost.length > 0) failures.push(`No longer cached: ${lost.join(' ')}`)
} finally {
  await browser.close()
  await site.remove()
}

for (const failure of failures) console.error(failure)
process.exitCode = failures.length === 0 ? 0 : 1

/** From a section to one of its stories, which is saved or removed now and then, and back. */
async function step(page: Page, move: number): Promise<void> {
  const sections = page.getByRole('navigation').first().getByRole('link')
  await sections.nth(move % (await sections.count())).click()
  await page.getByRole('main').getByRole('article').first().waitFor()
  const stories = page.getByRole('main').getByRole('article').getByRole('link')
  await stories.nth(move % Math.min(4, await stories.count())).click()
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
  const save = page.getByRole('button', { name: /^(Save|Saved|Remove)/ }).first()
  if (move % 5 === 0 && (await save.isVisible())) await save.click()
  await page.goBack()
  await page.getByRole('main').getByRole('article').first().waitFor()
}

async function measure(page: Page, session: CDPSession) {
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  await session.send('Performance.enable')
  const { metrics } = await session.send('Performance.getMetrics')
  const metric = (name: string) => metrics.find((found) => found.name === name)?.value ?? 0
  return {
    heap: metric('JSHeapUsedSize'),
    listeners: metric('JSEventListeners'),
    nodes: metric('Nodes'),
    cached: await cached(page),
  }
}

function cached(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => /pages|kept/.test(name))
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return keys.flat().map(({ url }) => url)
  })
}
