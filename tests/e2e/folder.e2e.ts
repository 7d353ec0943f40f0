import { type BuiltSite, buildSite } from '../support/builtSite'
import { expect, headline, pages, test } from './reader'

let site: BuiltSite
const folder = '/news'

test.beforeAll(async () => {
  test.setTimeout(240_000)
  site = await buildSite({ VITE_SITE_URL: 'https://portal.example/news/' })
})
test.afterAll(() => site.close())

test('a site under a folder is read from its front to a story and back, and asks for nothing outside', async ({
  page,
}) => {
  const outside: string[] = []
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url())
    if (origin === site.origin && !pathname.startsWith(`${folder}/`)) outside.push(pathname)
  })
  await page.goto(`${site.origin}${folder}/`)
  await page.getByRole('navigation', { name: 'Sections', exact: true }).getByRole('link', { name: 'Politics' }).click()
  await expect(headline(page)).toHaveText('Politics')
  await expect(page).toHaveURL(`${site.origin}${folder}/politics`)
  const card = page.getByRole('main').getByRole('article').first().getByRole('link')
  const title = await card.textContent()
  await card.click()
  await expect(headline(page)).toHaveText(title ?? '')
  await page.goBack()
  await expect(headline(page)).toHaveText('Politics')
  expect(outside).toEqual([])
})

test('its stories are complete pages that name their own address, feeds and manifest', async ({ page, request }) => {
  await page.goto(`${site.origin}${folder}${pages.article}`)
  await expect(headline(page)).toBeVisible()
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
    'href',
    `https://portal.example${folder}${pages.article}`,
  )
  const manifest = await page.locator('link[rel=manifest]').getAttribute('href')
  expect((await request.get(`${site.origin}${manifest}`)).ok()).toBe(true)
  const feed = await request.get(`${site.origin}${folder}/politics/rss.xml`)
  expect(await feed.text()).toContain(`<link>https://portal.example${folder}/politics/`)
  const sitemap = await request.get(`${site.origin}${folder}/sitemap.xml`)
  expect(await sitemap.text()).toContain(`https://portal.example${folder}/`)
})

test('a story in another site’s frame leads to the page in the folder', async ({ page }) => {
  await page.goto(`${site.origin}${folder}/embed${pages.article}`)
  await expect(headline(page)).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-embed')
  const ways = await page.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const own = ways.filter((href) => href.startsWith('/') || href.startsWith('https://portal.example'))
  expect(own.length).toBeGreaterThan(0)
  expect(own.filter((href) => !href.replace('https://portal.example', '').startsWith(`${folder}/`))).toEqual([])
})

test.describe('with a worker', () => {
  test.use({ serviceWorkers: 'allow' })

  test('what was read is there offline, and the worker has the folder for its scope', async ({ page, context }) => {
    await page.goto(`${site.origin}${folder}/politics`)
    await expect(headline(page)).toHaveText('Politics')
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state ?? ''))
      .toBe('activated')
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)).toBe(
      `${site.origin}${folder}/`,
    )
    await page.reload()
    await page.waitForLoadState('networkidle')
    await context.setOffline(true)
    await page.reload()
    await expect(headline(page)).toHaveText('Politics')
  })
})
