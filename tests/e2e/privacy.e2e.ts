import type { Page } from '@playwright/test'
import { type BuiltSite, buildSite } from '../support/builtSite'
import { expect, headline, pages, test, visit } from './reader'

/** The origins that a whole session speaks to. A service worker's requests would be seen as well. */
function watchOrigins(page: Page): Set<string> {
  const origins = new Set<string>()
  page.context().on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol !== 'data:' && protocol !== 'blob:') origins.add(origin)
  })
  page.on('websocket', (socket) => origins.add(new URL(socket.url()).origin))
  return origins
}

/** Reads as a reader would: a front, a section, stories of every kind to their ends, a search, and one's own pages. */
async function readForAWhile(page: Page): Promise<void> {
  await visit(page, '/')
  await page.getByRole('navigation', { name: 'Sections', exact: true }).getByRole('link', { name: 'Politics' }).click()
  await expect(headline(page)).toHaveText('Politics')
  for (const path of [pages.everyBlock, pages.article, pages.portrait]) {
    await visit(page, path)
    await page.waitForLoadState('networkidle')
    await page.mouse.wheel(0, 20_000)
    await expect(page.getByRole('region', { name: /^More in/ })).toBeVisible()
  }
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click()
  await page.getByRole('searchbox').fill('parliament')
  await page.getByRole('searchbox').press('Enter')
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible()
  await page.getByRole('banner').getByRole('link', { name: 'Saved stories' }).click()
  await expect(headline(page)).toHaveText('Saved stories')
  await page.getByRole('banner').getByRole('link', { name: 'Reading settings' }).click()
  await page.getByRole('radio', { name: 'Dark' }).check()
  await page.goBack()
  await expect(headline(page)).toHaveText('Saved stories')
  await page.goto('/no-such-section')
  await page.waitForLoadState('networkidle')
}

test.describe('a whole session', () => {
  // The address of the section that isn't there is answered with 404.
  test.use({ expectedErrors: [/Failed to load resource/] })

  test('speaks to the newspaper’s own origin alone, and leaves no cookie', async ({ page, baseURL, context }) => {
    const origins = watchOrigins(page)
    await readForAWhile(page)
    expect([...origins]).toEqual([baseURL])
    expect(await context.cookies()).toEqual([])
  })
})

test('what a reader asks for of another site is asked of that site, and only then', async ({ page, baseURL }) => {
  await page.route(
    (url) => url.origin !== baseURL,
    (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>A player</title>' }),
  )
  const origins = watchOrigins(page)
  await visit(page, pages.everyBlock)
  await page.waitForLoadState('networkidle')
  expect([...origins]).toEqual([baseURL])
  await page
    .getByRole('button', { name: /^Load from/ })
    .first()
    .click()
  await expect.poll(() => origins.size).toBe(2)
})

test.describe('a newsroom’s own analytics', () => {
  let site: BuiltSite

  test.beforeAll(async () => {
    test.setTimeout(240_000)
    site = await buildSite({ VITE_EVENTS: 'on' })
  })

  test.afterAll(() => site.close())

  test('are told of each page that is shown, and nothing of its reader', async ({ page }) => {
    await listen(page)
    await page.goto(`${site.origin}/`)
    await page.getByRole('navigation', { name: 'Sections', exact: true }).getByRole('link', { name: 'Science' }).click()
    await expect(headline(page)).toHaveText('Science')
    await page.getByRole('main').getByRole('article').first().getByRole('link').click()
    await expect(page.getByRole('main').locator('header')).toBeVisible()
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).click()
    await page.getByRole('searchbox').fill('a secret')
    await page.getByRole('searchbox').press('Enter')
    await expect(page).toHaveURL(/a\+secret/)
    const told = await page.evaluate(() => Reflect.get(window, 'told'))
    expect(told).toEqual([
      { path: '/', section: null, kind: 'front' },
      { path: '/science', section: 'science', kind: 'section' },
      { path: expect.stringMatching(/^\/science\/./), section: 'science', kind: 'article' },
      { path: '/search', section: null, kind: 'other' },
    ])
  })

  test('are told nothing in a portal’s frame', async ({ page }) => {
    await listen(page)
    await page.goto(`${site.origin}/embed/politics`)
    await page.waitForLoadState('networkidle')
    expect(await page.evaluate(() => Reflect.get(window, 'told'))).toEqual([])
  })
})

test('without the setting, nobody is told', async ({ page }) => {
  await listen(page)
  await visit(page, '/')
  await page.waitForLoadState('networkidle')
  expect(await page.evaluate(() => Reflect.get(window, 'told'))).toEqual([])
})

async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const told: unknown[] = []
    Object.assign(window, { told })
    document.addEventListener('broadsheet:page', (event) => told.push(Reflect.get(event, 'detail')))
  })
}
