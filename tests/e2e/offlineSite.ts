import type { BrowserContext, Page } from '@playwright/test'
import { openSite, type Site } from '../support/siteFolder'
import { test as base, expect } from './reader'

/** Visits with the real service worker, each to a site of its own. */
export const test = base.extend<{ site: Site }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a pattern
  site: async ({}, use) => {
    const site = await openSite()
    await use(site)
    await site.remove()
  },
})

/** Opens a page and waits until all that is cached ahead is there. */
export async function visitAndCache(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await untilControlled(page)
  await expect.poll(() => cachedIn(page, 'offline-pages-2'), { timeout: 30_000 }).toContain('/sport')
}

function untilControlled(page: Page): Promise<unknown> {
  return page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 30_000 })
}

/** The paths of what a cache has. */
export function cachedIn(page: Page, name: string): Promise<string[]> {
  return page.evaluate(async (name) => {
    const keys = await (await caches.open(name)).keys()
    return keys.map(({ url }) => decodeURI(new URL(url).pathname))
  }, name)
}

/** In a tunnel: the browser knows, and nobody answers. */
export async function goesOffline(context: BrowserContext, site: Site): Promise<void> {
  await site.stop()
  await context.setOffline(true)
}

export async function goesOnline(context: BrowserContext, site: Site): Promise<void> {
  await site.start()
  await context.setOffline(false)
}
