import type { Page } from '@playwright/test'
import type { Lie } from '../support/siteFolder'
import { cachedIn, goesOffline, goesOnline, test, visitAndCache } from './offlineSite'
import { expect, headline, pages } from './reader'

test.setTimeout(120_000)
test.use({ serviceWorkers: 'allow', expectedErrors: [/Failed to load resource|ERR_|net::|Unexpected|MIME type/] })

const portrait = 'Mediterranean weed'
const portraitData = '/edition/articles/culture/acanthus-corinthian-capital.json'
const captivePortal: Lie = { body: '<!doctype html><title>Log in</title><p>Log in to the network of this train.</p>' }

/** What comes in the place of all pages and documents. Code and photographs stay as they are. */
const lies: [name: string, lie: Lie][] = [
  ['a captive portal’s page', captivePortal],
  ['JSON of another shape', { type: 'application/json', body: '{"hello":"world"}' }],
  ['a document that is cut off', { type: 'application/json', body: '{"format":"edition/1","headline":"Acan' }],
  ['nothing', { body: '' }],
  ['a server in trouble', { status: 503, body: 'Busy' }],
]

const isCode = (path: string) => /^\/(?:assets|sw\.js|edition\/pictures)/.test(path)

for (const [name, lie] of lies) {
  test(`in the place of all news comes ${name}: a story that was read stays, with its time, and offline afterwards`, async ({
    page,
    context,
    site,
  }) => {
    await visitAndCache(page, site.origin)
    await page.goto(site.origin + pages.portrait)
    await expect.poll(() => cachedIn(page, 'offline-pages-2')).toContain(pages.portrait)
    await page.goto(`${site.origin}/culture`)
    await page.evaluate((address) => fetch(address, { headers: { accept: 'application/json' } }), portraitData)
    await expect.poll(() => cachedIn(page, 'offline-data-2')).toContain(portraitData)

    site.lie((path) => (isCode(path) ? null : lie))
    await expectStory(page, site.origin + pages.portrait)
    // By a move: the app asks for the document.
    await page.getByRole('navigation', { name: 'Sections', exact: true }).getByRole('link', { name: 'Culture' }).click()
    await expect(headline(page)).toHaveText('Culture')
    await page
      .getByRole('link', { name: new RegExp(portrait) })
      .first()
      .click()
    await expect(headline(page)).toContainText(portrait)
    await expect(page.getByText(/Last updated \d/)).toBeVisible()
    await page.goto(`${site.origin}/sport`)
    await expect(headline(page)).toHaveText('Sport')

    await goesOffline(context, site)
    await expectStory(page, site.origin + pages.portrait)
    site.lie(() => null)
    await goesOnline(context, site)
    await page.goto(site.origin + pages.portrait)
    await expect(headline(page)).toContainText(portrait)
    await expect(page.getByText(/Last updated \d/)).toHaveCount(0)
  })
}

async function expectStory(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(headline(page)).toContainText(portrait)
  await expect(page.getByText(/Last updated \d/)).toBeVisible()
}

test('a photo whose place was once answered with HTML is there at the next visit, and offline then', async ({
  page,
  context,
  site,
}) => {
  await visitAndCache(page, site.origin)
  site.lie((path) => (path.startsWith('/edition/pictures/') ? captivePortal : null))
  await page.goto(site.origin + pages.portrait)
  await expect(page.getByRole('main').getByRole('button', { name: 'Try again' }).first()).toBeVisible()
  site.lie(() => null)
  await page.goto(site.origin + pages.portrait)
  await expectPhoto(page)
  await expect.poll(() => cachedIn(page, 'offline-photos-2')).not.toEqual([])
  await goesOffline(context, site)
  await page.reload()
  await expectPhoto(page)
})

async function expectPhoto(page: Page): Promise<void> {
  const photo = page.getByRole('main').getByRole('figure').first().getByRole('img')
  await expect
    .poll(() => photo.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth > 0))
    .toBe(true)
}

test('one answer of 21 MB displaces nothing', async ({ page, site }) => {
  await visitAndCache(page, site.origin)
  await page.goto(site.origin + pages.portrait)
  await page.evaluate((address) => fetch(address, { headers: { accept: 'application/json' } }), portraitData)
  await expect.poll(() => cachedIn(page, 'offline-data-2')).toContain(portraitData)
  const before = [...(await cachedIn(page, 'offline-data-2')), ...(await cachedIn(page, 'offline-pages-2'))]
  const huge = JSON.stringify({ format: 'edition/1', body: 'a'.repeat(21_000_000) })
  site.lie((path) => (path.includes('huge') ? { type: 'application/json', body: huge } : null))
  const length = await page.evaluate(async () => {
    const answer = await fetch('/edition/articles/politics/huge.json', { headers: { accept: 'application/json' } })
    return (await answer.text()).length
  })
  expect(length).toBe(huge.length)
  // Longer than a cache takes to be brought within its limits.
  await page.waitForTimeout(2500)
  const after = [...(await cachedIn(page, 'offline-data-2')), ...(await cachedIn(page, 'offline-pages-2'))]
  expect(before.filter((path) => !after.includes(path))).toEqual([])
  expect(after.filter((path) => path.includes('huge'))).toEqual([])
})

test('what comes from a server whose clock is a year behind is cached like all else', async ({
  page,
  context,
  site,
}) => {
  const year = 365 * 24 * 60 * 60_000
  await context.route(`${site.origin}/**`, async (route) => {
    const answer = await route.fetch()
    await route.fulfill({
      response: answer,
      headers: { ...answer.headers(), date: new Date(Date.now() - year).toUTCString() },
    })
  })
  await visitAndCache(page, site.origin)
  await page.goto(site.origin + pages.portrait)
  await expect.poll(() => cachedIn(page, 'offline-pages-2')).toContain(pages.portrait)
  // Longer than a cache takes to be brought within its limits.
  await page.waitForTimeout(2500)
  expect(await cachedIn(page, 'offline-pages-2')).toEqual(expect.arrayContaining(['/', '/sport', pages.portrait]))
  await context.unrouteAll({ behavior: 'ignoreErrors' })
  await goesOffline(context, site)
  await page.reload()
  await expect(headline(page)).toContainText(portrait)
})
