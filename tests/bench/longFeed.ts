import type { Browser, Page } from '@playwright/test'
import { type Profile, watchNetwork, withPage } from './measure'
import { longSection } from './sites'

const perPage = 20
const stall = 2000
const longestScroll = 240_000

/** Nodes of the document and bytes of the JavaScript heap after 1,000 stories of a section have been scrolled past. */
export async function measureLongFeed(browser: Browser, profile: Profile, site: string) {
  return withPage(browser, profile, async (page, session) => {
    const network = watchNetwork(session)
    await page.goto(site + longSection)
    await scrollThrough(page, 1000)
    await network.idle()
    await session.send('HeapProfiler.enable')
    await session.send('HeapProfiler.collectGarbage')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    const nodes = await page.evaluate(() => {
      const walker = document.createTreeWalker(document)
      let count = 1
      while (walker.nextNode()) count++
      return count
    })
    return { nodes, heap: usedSize }
  })
}

/**
 * Scrolls down a feed until so many stories have come, whether the page still holds them all or not. Goes up a little when
 * nothing comes, as a reader would: at the very end the feed may miss its cue.
 */
export async function scrollThrough(page: Page, stories: number): Promise<void> {
  let reached = 1
  let lastCame = performance.now()
  page.on('response', (response) => {
    const number = /\/sections\/[^/]+\/(\d+)\.json$/.exec(response.url())?.[1]
    if (number === undefined) return
    reached = Math.max(reached, Number(number))
    lastCame = performance.now()
  })
  let stalls = 0
  const deadline = performance.now() + longestScroll
  while (reached * perPage < stories) {
    if (performance.now() > deadline) throw new Error(`The feed ended at story ${reached * perPage}.`)
    const stalled = performance.now() - lastCame > stall
    await page.evaluate((stalled) => scrollTo(0, document.documentElement.scrollHeight - (stalled ? 4000 : 0)), stalled)
    // As fast as a wheel turns: a page has to come in between.
    await page.waitForTimeout(50)
    if (stalled) {
      stalls++
      lastCame = performance.now()
    }
  }
  if (stalls > 0) console.log(`  The feed stood still ${stalls} times on the way to story ${stories}.`)
}
