import type { Page } from '@playwright/test'
import { cachedIn, goesOffline, goesOnline, test, visitAndCache } from './offlineSite'
import { expect, headline, pages } from './reader'

// A visit here holds several: of a worker's install, of what it keeps ahead, of deployments.
test.setTimeout(120_000)
test.use({
  serviceWorkers: 'allow',
  expectedErrors: [/Failed to load resource|ERR_|net::|no worker|bad HTTP response code/],
})

const portrait = 'Mediterranean weed'

/** The script that a page of a build starts with. */
function codeOf(page: Page, mark: string) {
  return page.locator(`script[src$="${mark}.js"]`)
}

function sections(page: Page) {
  return page.getByRole('navigation', { name: 'Sections', exact: true })
}

test('offline, the front, sections and the opened story read on, with photo, caption, credit and their time', async ({
  page,
  context,
  site,
}) => {
  await visitAndCache(page, site.origin + pages.portrait)
  await expect.poll(() => cachedIn(page, 'offline-photos-2')).not.toEqual([])
  await goesOffline(context, site)

  await page.reload()
  await expect(headline(page)).toContainText(portrait)
  const figure = page.getByRole('main').getByRole('figure').first()
  await expect(figure.locator('figcaption')).toContainText('Karl Blossfeldt')
  await expect
    .poll(() =>
      figure.getByRole('img').evaluate((photo) => photo instanceof HTMLImageElement && photo.naturalWidth > 0),
    )
    .toBe(true)
  await expect(page.getByText(/You’re offline\..* Last updated \d/)).toBeVisible()

  await sections(page).getByRole('link', { name: 'Sport' }).click()
  await expect(headline(page)).toHaveText('Sport')
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible()
  await page.goto(`${site.origin}/politics`)
  await expect(headline(page)).toHaveText('Politics')
  await expect(page.getByText(/Last updated \d/)).toBeVisible()
  await page.goto(site.origin)
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible()
})

test('a story that was not opened says that it is not here, and loads by itself when the network is back', async ({
  page,
  context,
  site,
}) => {
  await visitAndCache(page, site.origin)
  await goesOffline(context, site)
  await page.goto(site.origin + pages.corrected)
  await expect(page.getByRole('alert')).toContainText('This page isn’t saved for offline reading.')
  await goesOnline(context, site)
  await expect(headline(page)).toContainText('constitutions')
})

test('a search offline says so, and is made by itself when the network is back', async ({ page, context, site }) => {
  await visitAndCache(page, site.origin)
  await goesOffline(context, site)
  await page.goto(`${site.origin}/search?q=votes`)
  await expect(page.getByRole('alert')).toContainText('You’re offline.')
  await goesOnline(context, site)
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible()
})

test('a page whose server does not answer shows its copy within seconds', async ({ page, site }) => {
  await visitAndCache(page, site.origin)
  await page.goto(`${site.origin}/politics`)
  await expect.poll(() => cachedIn(page, 'offline-pages-2')).toContain('/politics')
  await site.hang()
  await page.goto(`${site.origin}/politics`)
  await expect(headline(page)).toHaveText('Politics')
})

test('an old tab goes on after two deployments, offers the new version, and loads it when asked', async ({
  page,
  context,
  site,
}) => {
  await visitAndCache(page, site.origin)
  const opened = await page.evaluate(() => performance.timeOrigin)
  for (const mark of ['-second', '-third']) {
    await site.deploy(mark)
    await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()))
  }
  const note = page.getByRole('status').filter({ hasText: 'new version' })
  await expect(note).toBeVisible()
  await sections(page).getByRole('link', { name: 'Science' }).click()
  await expect(headline(page)).toHaveText('Science')
  await page.getByRole('main').getByRole('article').first().getByRole('link').click()
  await expect(headline(page)).not.toHaveText('Science')
  expect(await page.evaluate(() => performance.timeOrigin)).toBe(opened)

  await page.getByRole('button', { name: 'Update' }).click()
  await expect(codeOf(page, '-third')).toBeAttached()
  await goesOffline(context, site)
  await page.reload()
  await expect(headline(page)).not.toBeEmpty()
})

test('the new version is loaded though the worker of the old one is at work', async ({ page, context, site }) => {
  const held: string[] = []
  await context.route('**/held.avif', (route) => void held.push(route.request().url()))
  await visitAndCache(page, site.origin)
  await site.deploy('-second')
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()))
  await page.evaluate(() => {
    const addresses = [`${location.origin}/edition/pictures/held.avif`]
    navigator.serviceWorker.controller?.postMessage({ type: 'CACHE_PHOTOS', addresses })
  })
  await expect.poll(() => held).toHaveLength(1)
  await page.getByRole('button', { name: 'Update' }).click()
  await expect(codeOf(page, '-second')).toBeAttached()
  await expect(headline(page)).not.toBeEmpty()
})

test('a tab whose new version another tab has let in loads it too', async ({ page, context, site }) => {
  await visitAndCache(page, site.origin)
  const other = await context.newPage()
  await other.goto(`${site.origin}/politics`)
  await site.deploy('-second')
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()))
  for (const tab of [other, page]) {
    await tab.getByRole('button', { name: 'Update' }).click()
    await expect(codeOf(tab, '-second')).toBeAttached()
    await expect(headline(tab)).not.toBeEmpty()
  }
})

test('the kill switch leaves no worker and no copy, and the reader works', async ({ page, site }) => {
  await visitAndCache(page, site.origin)
  await site.replaceWorker('off')
  await page.reload()
  await expect.poll(async () => (await leftOf(page)).workers).toBe(0)
  // The worker that was there may answer for the open page to its end.
  await page.goto(`${site.origin}/politics`)
  await expect(headline(page)).toHaveText('Politics')
  await expect.poll(() => leftOf(page)).toEqual({ workers: 0, caches: 0 })
})

for (const fault of ['broken', 'missing'] as const) {
  test(`a ${fault} worker script leaves the reader as it is`, async ({ page, site }) => {
    await site.replaceWorker(fault)
    await page.goto(`${site.origin}/politics`)
    await expect.poll(() => site.asked).toContain('/sw.js')
    await expect(headline(page)).toHaveText('Politics')
    await sections(page).getByRole('link', { name: 'World' }).click()
    await expect(headline(page)).toHaveText('World')
    expect(await leftOf(page)).toMatchObject({ workers: 0 })
  })
}

test('a session in a frame leaves no worker', async ({ page, site }) => {
  await page.goto(`${site.origin}/embed/politics/`)
  await page.getByRole('main').getByRole('article').first().getByRole('link').waitFor()
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => performance.now() > 4000)
  expect(await leftOf(page)).toEqual({ workers: 0, caches: 0 })
})

test('a full disk costs the copies, not the page', async ({ page, site }) => {
  const session = await page.context().newCDPSession(page)
  await session.send('Storage.overrideQuotaForOrigin', { origin: site.origin, quotaSize: 10_000 })
  await page.goto(site.origin)
  await expect.poll(() => site.asked).toContain('/sw.js')
  for (const name of ['World', 'Science']) {
    await sections(page).getByRole('link', { name }).click()
    await expect(headline(page)).toHaveText(name)
    await expect(page.getByRole('main').getByRole('article').first()).toBeVisible()
  }
})

function leftOf(page: Page): Promise<{ workers: number; caches: number }> {
  return page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    caches: (await caches.keys()).length,
  }))
}
