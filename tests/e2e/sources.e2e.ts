import { previewToken } from '../../src/server/previewToken'
import { type BuiltSite, buildSite } from '../support/builtSite'
import { serveGhost } from '../support/ghostServer'
import { type NodeServer, startServer } from '../support/nodeServer'
import { draftId, editor, serveWordpress } from '../support/wordpressServer'
import { expect, failedRequest, headline, test } from './reader'

// Three builds of the reader, each for a newsroom of the tests' own, which answers as its system does.
test.describe.configure({ mode: 'serial', timeout: 240_000 })

const newsrooms = [
  {
    system: 'WordPress',
    section: 'Politics',
    sought: 'ferries',
    page: 'About & contact',
    open: async () => {
      const { origin, close } = await serveWordpress()
      return { settings: { VITE_SOURCE: 'wordpress', VITE_SOURCE_URL: origin }, close }
    },
  },
  {
    system: 'WordPress with plain permalinks, behind a cache that hides its counts',
    section: 'Politics',
    sought: 'ferries',
    page: 'About & contact',
    open: async () => {
      const { origin, close } = await serveWordpress({ permalinks: 'plain', counts: false })
      return { settings: { VITE_SOURCE: 'wordpress', VITE_SOURCE_URL: origin }, close }
    },
  },
  {
    system: 'Ghost',
    section: 'Harbour',
    sought: 'harbour',
    page: 'About us',
    open: async () => {
      const { origin, key, close } = await serveGhost()
      return { settings: { VITE_SOURCE: 'ghost', VITE_SOURCE_URL: origin, VITE_SOURCE_KEY: key }, close }
    },
  },
]

for (const { system, section, sought, page: pageName, open } of newsrooms) {
  test.describe(`a newsroom on ${system}`, () => {
    let site: BuiltSite
    let closeNewsroom: () => unknown

    test.beforeAll(async () => {
      test.setTimeout(240_000)
      const { settings, close } = await open()
      closeNewsroom = close
      site = await buildSite(settings)
    })

    test.afterAll(async () => {
      await site.close()
      await closeNewsroom()
    })

    test('has its pages in the footer, complete after a reload too', async ({ page }) => {
      await page.goto(site.origin)
      await page.getByRole('contentinfo').getByRole('link', { name: pageName }).click()
      await expect(headline(page)).toHaveText(pageName)
      await expect(page.getByText('Printed by the harbour.')).toBeVisible()
      await page.reload()
      await expect(page.getByText('Printed by the harbour.')).toBeVisible()
    })

    test('is read from the front page to a story, on to the next one, and back', async ({ page }) => {
      await page.goto(site.origin)
      await page.getByRole('navigation', { name: 'Sections', exact: true }).getByRole('link', { name: section }).click()
      await expect(headline(page)).toHaveText(section)
      const card = page.getByRole('main').getByRole('article').first().getByRole('link')
      const name = await card.innerText()
      await card.click()
      await expect(headline(page)).toHaveText(name)
      await page.getByRole('complementary').getByRole('article').first().getByRole('link').click()
      await expect(headline(page)).not.toHaveText(name)
      await page.goBack()
      await expect(headline(page)).toHaveText(name)
    })

    test('is there before any script, and taken over without asking again', async ({ page }) => {
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      const html = await (await page.request.get(site.origin, { headers: { accept: 'text/html' } })).text()
      expect(html).toContain('<h1')
      expect(html).toContain('<article')
      await page.goto(site.origin)
      await page.waitForLoadState('networkidle')
      expect(asked.filter((url) => /wp-json|rest_route|ghost\/api/.test(url))).toEqual([])
    })

    // With plain permalinks a built site is the same.
    if (!system.includes('plain')) {
      test.describe('in the first minute', () => {
        test.use({ serviceWorkers: 'allow' })

        test('a reader of built pages costs it nothing, moves and what is cached for offline included', async ({
          page,
        }) => {
          const asked: string[] = []
          page.context().on('request', (request) => asked.push(request.url()))
          await page.goto(site.origin)
          await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
          await page
            .getByRole('navigation', { name: 'Sections', exact: true })
            .getByRole('link', { name: section })
            .click()
          await expect(headline(page)).toHaveText(section)
          const card = page.getByRole('main').getByRole('article').first().getByRole('link')
          const name = await card.innerText()
          await card.click()
          await expect(headline(page)).toHaveText(name)
          await expect
            .poll(() => page.evaluate(async () => (await (await caches.open('offline-pages-2')).keys()).length))
            .toBeGreaterThan(2)
          expect(asked.filter((url) => /wp-json|rest_route|ghost\/api/.test(url))).toEqual([])
        })
      })
    }

    if (system === 'WordPress') {
      test.describe('with a draft', () => {
        test.use({ serviceWorkers: 'allow', expectedErrors: [failedRequest] })
        const secret = 'the newsroom’s secret'
        let server: NodeServer

        test.beforeAll(async () => {
          const environment = { BROADSHEET_HOOK_SECRET: secret, BROADSHEET_WORDPRESS_LOGIN: editor }
          server = await startServer(site.dist, site.dist, environment)
        })
        test.afterAll(() => server.stop())

        test('shows it to who has its link, for half an hour, and leaves nothing of it behind', async ({ page }) => {
          const linkUntil = async (end: number) =>
            `${server.origin}/_preview/${await previewToken(String(draftId), end, secret)}`
          const link = await linkUntil(Date.now() + 30 * 60_000)
          await page.goto(server.origin)
          await page.waitForFunction(() => navigator.serviceWorker.controller !== null)

          const answer = await page.goto(link)
          await expect(page.getByText('Draft · The pier may close')).toBeVisible()
          await expect(headline(page)).toHaveText('The pier may close')
          expect(answer?.headers()).toMatchObject({
            'cache-control': 'private, no-store',
            'x-robots-tag': 'noindex, nofollow',
          })
          const kept = await page.evaluate(async () => {
            const caches = await Promise.all((await window.caches.keys()).map((name) => window.caches.open(name)))
            return (await Promise.all(caches.map((cache) => cache.keys()))).flat().map(({ url }) => url)
          })
          expect(kept.length).toBeGreaterThan(0)
          expect(kept.filter((url) => url.includes('_preview'))).toEqual([])

          for (const ended of [await linkUntil(Date.now() - 1), `${link}0`]) {
            expect((await page.goto(ended))?.status()).toBe(403)
            await expect(page.getByText('This link is not valid, or not any more.')).toBeVisible()
          }
          await page.context().setOffline(true)
          await page.goto(link).catch(() => null)
          await expect(page.getByText('The pier may close')).toHaveCount(0)
        })
      })
    }

    test('is searched', async ({ page }) => {
      await page.goto(`${site.origin}/search?q=${sought}`)
      await expect(page.getByRole('main').getByRole('article').first()).toBeVisible()
      await expect(page.getByRole('main')).toContainText(new RegExp(sought, 'i'))
    })

    test.describe('without the story that was asked for', () => {
      test.use({ expectedErrors: [failedRequest] })

      test('tells readers so', async ({ page }) => {
        await page.goto(`${site.origin}/politics/no-such-story`)
        await expect(headline(page)).toHaveText('Page not found')
      })
    })
  })
}
