import type { Browser, CDPSession, Page } from '@playwright/test'
import { interactiveMark } from '../../src/app/interactive'

/** A reader's machine and line. Times in milliseconds, throughput in bytes per second. */
export interface Profile {
  name: 'phone' | 'desktop'
  viewport: { width: number; height: number }
  touch: boolean
  cpuSlowdown: number
  line: { latency: number; downloadThroughput: number; uploadThroughput: number } | null
}

const megabit = 1_000_000 / 8

export const phone: Profile = {
  name: 'phone',
  viewport: { width: 390, height: 844 },
  touch: true,
  cpuSlowdown: 4,
  line: { latency: 150, downloadThroughput: 1.6 * megabit, uploadThroughput: 0.75 * megabit },
}
export const desktop: Profile = {
  name: 'desktop',
  viewport: { width: 1280, height: 900 },
  touch: false,
  cpuSlowdown: 1,
  line: null,
}

/** What opening a page with an empty cache came to: milliseconds and, for what was transferred, bytes. */
export interface Load {
  fcp: number
  lcp: number
  cls: number
  tbt: number
  script: number
  total: number
}

const afterLoad = 3000
const quiet = 500
const longTask = 50

/** Opens `url` for the first time and measures until 3 s after its load event, or longer while the network is busy. */
export async function measureLoad(browser: Browser, profile: Profile, url: string): Promise<Load> {
  return withPage(browser, profile, async (page, session) => {
    const network = watchNetwork(session)
    await page.goto(url, { waitUntil: 'load' })
    await page.waitForTimeout(afterLoad)
    await network.idle()

    const fcp =
      (await entriesOf(page, 'paint')).find(({ name }) => name === 'first-contentful-paint')?.start ?? Number.NaN
    const lcp = (await entriesOf(page, 'largest-contentful-paint')).at(-1)?.start ?? Number.NaN
    const shifts = (await entriesOf(page, 'layout-shift')).filter(({ afterInput }) => !afterInput)
    const tasks = (await entriesOf(page, 'longtask')).filter(({ start, duration }) => start + duration > fcp)
    return {
      fcp,
      lcp,
      cls: sum(shifts.map(({ value }) => value)),
      tbt: sum(tasks.map(({ duration }) => duration - longTask)),
      script: await scriptUntilInteractive(page),
      total: network.transferred(),
    }
  })
}

/** Gives `use` a page of a fresh context, with the profile's screen, processor and line. */
export async function withPage<Result>(
  browser: Browser,
  { viewport, touch, cpuSlowdown, line }: Profile,
  use: (page: Page, session: CDPSession) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({
    viewport,
    hasTouch: touch,
    isMobile: touch,
    deviceScaleFactor: touch ? 2 : 1,
    locale: 'en-GB',
  })
  try {
    // tsx keeps the names of functions with a helper that isn't there in the page (esbuild's `keepNames`).
    await context.addInitScript({ content: 'globalThis.__name = (named) => named' })
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown })
    if (line) await session.send('Network.emulateNetworkConditions', { offline: false, ...line })
    return await use(page, session)
  } finally {
    await context.close()
  }
}

/** Counts what comes over the line, headers included, and knows when nothing more does. */
export function watchNetwork(session: CDPSession) {
  const open = new Map<string, string>()
  let total = 0
  let lastChange = performance.now()
  const change = () => {
    lastChange = performance.now()
  }
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (!request.url.startsWith('data:')) open.set(requestId, request.url)
    change()
  })
  session.on('Network.loadingFailed', ({ requestId }) => open.delete(requestId) && change())
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    total += encodedDataLength
    open.delete(requestId)
    change()
  })
  return {
    transferred: () => total,
    idle: async () => {
      // What was just asked for may not be on its way yet.
      change()
      const deadline = performance.now() + 20_000
      while (performance.now() < deadline && (open.size > 0 || performance.now() - lastChange < quiet)) {
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    },
  }
}

/** Bytes of the code, as compressed, that a page asked for before it could answer its reader; what it fetches later at rest is not among them. */
function scriptUntilInteractive(page: Page): Promise<number> {
  return page.evaluate((name) => {
    const interactive = performance.getEntriesByName(name)[0]?.startTime ?? Number.POSITIVE_INFINITY
    return performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter(({ name, startTime }) => /\.js(\?|$)/.test(name) && startTime < interactive)
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)
  }, interactiveMark)
}

export function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[middle] ?? Number.NaN) : sum(sorted.slice(middle - 1, middle + 1)) / 2
}

/** What the browser kept of one type of https://w3c.github.io/timing-entrytypes-registry/. */
export function entriesOf(page: Page, type: string) {
  return page.evaluate(
    (type) =>
      new Promise<{ name: string; start: number; duration: number; value: number; afterInput: boolean }[]>(
        (resolve) => {
          new PerformanceObserver((list) =>
            resolve(
              list.getEntries().map((entry) => ({
                name: entry.name,
                start: entry.startTime,
                duration: entry.duration,
                value: 'value' in entry && typeof entry.value === 'number' ? entry.value : 0,
                afterInput: 'hadRecentInput' in entry && entry.hadRecentInput === true,
              })),
            ),
          ).observe({ type, buffered: true })
          // An observer is not called when there is nothing.
          setTimeout(() => resolve([]), 500)
        },
      ),
    type,
  )
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
