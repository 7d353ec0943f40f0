import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Frame, Page } from '@playwright/test'
import type { Lie, Site } from '../support/siteFolder'
import { framed, onPortal, portalPage } from './frame'
import { test, visitAndCache } from './offlineSite'
import { expect, pages, visit } from './reader'

test.setTimeout(120_000)
/**
 * What Chromium, Vite and the page itself print of code that is not there. Chromium also takes a larger file of a photo
 * that it has in memory from the page before the reload, and then says that the one which fits was fetched in vain.
 */
const missing =
  /Failed to load|Failed to fetch|Unable to preload|CORS policy|MIME type|could not be fetched|net::|Unexpected token|link preload but not used/

test.use({ expectedErrors: [missing] })

/** A story that is newer than the pages of the build: its document is there, and no page. */
const newStory = pages.corrected

/** Every kind of page, and what it is headed. Those that the build makes no page for come last. */
const routes: [path: string, heading: RegExp][] = [
  ['/politics', /Politics/],
  [pages.portrait, /weed/],
  ['/', /front page/],
  ['/search?q=votes', /votes/],
  ['/saved', /saved/i],
  ['/settings', /settings/i],
  [newStory, /constitutions/],
]

const page404: Lie = { body: '<!doctype html><title>Home</title><p>Nothing here, so this is the home page.</p>' }

const hosts: [name: string, lie: (site: Site) => (path: string) => Lie | null][] = [
  ['404', () => () => null],
  [
    'a page and 200',
    ({ folder }) =>
      (path) =>
        path.startsWith('/assets/') && !existsSync(join(folder, path)) ? page404 : null,
  ],
]

for (const [answer, lie] of hosts) {
  test(`every page opens after deployments that took its code away, on a host that answers ${answer}`, async ({
    page,
    site,
  }) => {
    site.lie(lie(site))
    await rm(join(site.folder, newStory), { recursive: true })
    await visit(page, site.origin)
    for (const [at, [path, heading]] of routes.entries()) {
      await site.deploy(`-${at}`)
      await move(page, path)
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeAttached()
      await expect(page.getByText('Something went wrong')).toHaveCount(0)
    }
  })

  test(`a frame reads on after a deployment that took its code away, on a host that answers ${answer}`, async ({
    page,
    site,
  }) => {
    site.lie(lie(site))
    for (const sandbox of ['', 'sandbox="allow-scripts"']) {
      const body = `<iframe src="${site.origin}/embed/politics/?theme=dark" width="600" height="900" title="News" ${sandbox}></iframe>`
      await onPortal({ '/': portalPage(body) }, async (portal) => {
        await page.goto(portal)
        const frame = await framed(page)
        await site.deploy(sandbox === '' ? '-one' : '-two')
        await frame.locator('article a').first().click()
        await expect(frame.locator('article h1')).toBeVisible()
        await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark')
      })
    }
  })
}

test('code that a host answered with a page, and the browser keeps for a year, is fetched anew', async ({
  page,
  site,
}) => {
  const year = { 'Cache-Control': 'public, max-age=31536000, immutable' }
  site.lie((path) => (/\/assets\/SettingsPage/.test(path) ? { ...page404, headers: year } : null))
  await visit(page, site.origin)
  await move(page, '/settings')
  // It is asked for once, and loaded anew once. That no load follows, only time can show.
  const loads = () => site.asked.filter((path) => path === '/settings').length
  await expect.poll(loads).toBe(2)
  await page.waitForLoadState()
  await expect(page.getByText('Something went wrong').first()).toBeVisible()
  await page.waitForTimeout(1500)
  expect(loads()).toBe(2)
  site.lie(() => null)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
})

test.describe('with the worker', () => {
  test.use({ serviceWorkers: 'allow', expectedErrors: [missing] })

  test('every page opens after two deployments, and a page in the place of code is never kept', async ({
    page,
    site,
  }) => {
    site.lie(hosts[1]?.[1](site) ?? (() => null))
    await visitAndCache(page, site.origin)
    await page.evaluate(() => fetch('/assets/gone-a1b2c3d4.js'))
    await rm(join(site.folder, newStory), { recursive: true })
    for (const mark of ['-one', '-two']) await site.deploy(mark)
    for (const [path, heading] of routes) {
      await move(page, path)
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeAttached()
      await expect(page.getByText('Something went wrong')).toHaveCount(0)
    }
    const html = await page.evaluate(async () => {
      const cache = await caches.open('offline-code-1')
      const types = (await cache.matchAll()).map(({ headers }) => headers.get('content-type') ?? '')
      return types.filter((type) => type.startsWith('text/html')).length
    })
    // The shell.
    expect(html).toBe(1)
  })
})

/** Moves as the app does, without loading a document. */
async function move(page: Page | Frame, path: string): Promise<void> {
  await page.evaluate((path) => {
    history.pushState({}, '', path)
    dispatchEvent(new PopStateEvent('popstate', { state: {} }))
  }, path)
}
