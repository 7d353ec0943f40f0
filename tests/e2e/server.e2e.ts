import { type LiveServer, openLiveServer } from '../support/liveServer'
import { expect, headline, pages, test } from './reader'

// One server for all visits: they follow one story from its publication to its end.
test.describe.configure({ mode: 'serial' })
// The browser tells of each answer that says that a story isn't there.
test.use({ expectedErrors: [/status of (?:404|410|503)/] })

let server: LiveServer
test.beforeAll(async () => {
  server = await openLiveServer()
})
test.afterAll(() => server.stop())

const slug = 'the-last-ferry'
const first = { slug, headline: 'A light after the last ferry', text: 'Nobody had lit it.' }

test('a story that is published while a tab is open is a whole page for robots, and waits behind a button in the tab', async ({
  page,
  request,
}) => {
  await page.clock.install()
  await page.goto(`${server.origin}/politics`)
  await expect(headline(page)).toBeAttached()
  await page.waitForLoadState('networkidle')

  await server.publish(first)
  await expect
    .poll(async () => (await request.get(`${server.origin}/politics/${slug}`)).status(), { timeout: 5000 })
    .toBe(200)
  const html = await (await request.get(`${server.origin}/politics/${slug}`)).text()
  expect(html).toContain(`<meta property="og:title" content="${first.headline}"/>`)
  expect(html).toContain(first.text)
  for (const path of ['/', '/politics', '/politics/rss.xml', '/news-sitemap.xml']) {
    await expect
      .poll(async () => (await request.get(server.origin + path)).text().then((text) => text.includes(slug)), {
        message: path,
        timeout: 5000,
      })
      .toBe(true)
  }

  await page.clock.fastForward('01:01')
  await page.getByRole('button', { name: '1 new story' }).click()
  await page.getByRole('main').getByRole('link', { name: first.headline }).click()
  await expect(headline(page)).toHaveText(first.headline)
})

test('an edit reaches a tab that shows the story', async ({ page, request }) => {
  await page.clock.install()
  await page.goto(`${server.origin}/politics/${slug}`)
  await expect(headline(page)).toHaveText(first.headline)
  await page.waitForLoadState('networkidle')

  await server.publish({ ...first, text: 'The keeper had lit it.' })
  await expect
    .poll(async () => (await request.get(`${server.origin}/politics/${slug}`)).text(), { timeout: 5000 })
    .toContain('The keeper had lit it.')
  await page.clock.fastForward('01:01')
  await page.getByRole('button', { name: 'Show latest version' }).click()
  await expect(page.getByText('The keeper had lit it.')).toBeVisible()
})

test('a story that is taken away is gone for robots, and says so to its readers', async ({ page, request }) => {
  await server.withdraw(slug)
  await expect
    .poll(async () => (await request.get(`${server.origin}/politics/${slug}`)).status(), { timeout: 5000 })
    .toBe(410)
  for (const path of ['/', '/politics', '/politics/rss.xml', '/news-sitemap.xml']) {
    await expect
      .poll(async () => (await request.get(server.origin + path)).text().then((text) => text.includes(slug)), {
        message: path,
        timeout: 5000,
      })
      .toBe(false)
  }
  await page.goto(`${server.origin}/politics/${slug}`)
  await expect(headline(page)).toHaveText('Page not found')
})

test('while the newsroom’s system is down, what was read before is there, and the rest comes once it is back', async ({
  page,
  request,
}) => {
  await page.goto(`${server.origin}/politics`)
  await server.breakDown()
  const kept = async () => (await request.get(`${server.origin}/politics`)).headers()['cache-status']
  await expect.poll(kept, { timeout: 10_000 }).toContain('detail=failed')
  await page.goto(`${server.origin}/politics`)
  await expect(headline(page)).toHaveText('Politics')
  // The sections and the front's stories were drawn when the server began; for this one nobody has asked.
  await page.goto(server.origin + pages.oneParagraph)
  const again = page.getByRole('button', { name: 'Try again' }).first()
  await expect(again).toBeVisible()
  await server.mend()
  await again.click()
  await expect(headline(page)).toContainText('chewing gum')
})

test('a page that the server drew is taken over without a second request for its story', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(`${server.origin}/politics`)
  await page.getByRole('main').getByRole('link').first().click()
  await expect(headline(page)).toBeVisible()
  await page.goto(page.url())
  await expect(headline(page)).toBeVisible()
  expect(asked.filter((path) => path.endsWith('edition.json'))).toEqual([])
})
