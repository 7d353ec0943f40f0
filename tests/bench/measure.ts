import type { Browser, CDPSession, Page } from '@playwright/test'
import { interactiveMark } from '../../src/reader/app/interactive'

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

const quiet = 500

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

/** Waits until React has taken a page over. */
export async function whenInteractive(page: Page): Promise<void> {
  await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, interactiveMark)
}

/** Knows when nothing more comes over the line. */
export function watchNetwork(session: CDPSession) {
  const watch = watchRequests()
  session.on('Network.requestWillBeSent', ({ requestId, request }) => watch.began(requestId, request.url))
  session.on('Network.loadingFailed', ({ requestId }) => watch.ended(requestId, 0))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => watch.ended(requestId, encodedDataLength))
  return watch
}

/** Counts what comes over the line, headers included, and knows when nothing more does. */
export function watchRequests() {
  const open = new Set<string>()
  let total = 0
  let lastChange = performance.now()
  const change = () => {
    lastChange = performance.now()
  }
  return {
    began: (id: string, url: string) => {
      if (!url.startsWith('data:')) open.add(id)
      change()
    },
    ended: (id: string, bytes: number) => {
      total += bytes
      if (open.delete(id)) change()
    },
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

export function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[middle] ?? Number.NaN) : sum(sorted.slice(middle - 1, middle + 1)) / 2
}

/** The 75th percentile, as web vitals are judged by: the smallest number that three quarters are not above. */
export function percentile75(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.ceil(numbers.length * 0.75) - 1] ?? Number.NaN
}

/** An entry of a page's performance timeline, in milliseconds; the value is a layout shift's. */
export interface Entry {
  name: string
  start: number
  duration: number
  value: number
  afterInput: boolean
}

/** In a page: what the browser kept of one type of https://w3c.github.io/timing-entrytypes-registry/. */
export function keptEntries(type: string): Promise<Entry[]> {
  return new Promise((resolve) => {
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
  })
}

export function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
