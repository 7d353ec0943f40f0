import type { Frame } from '@playwright/test'
import { findBrowser } from '../support/browser'
import { expectFits, framed, obey, onPortal, portalPage, reader, sandboxed, sandboxes } from './frame'
import { expect, pages, test as usual } from './reader'

const storages = ['blocked', 'partitioned'] as const

/**
 * Visits with a browser that lets frames of other sites store nothing, as a whole Chromium with Playwright's own switches has it,
 * or lets them have a storage for each portal, as Chromium by itself does: of two lists of features to switch off it takes the
 * last.
 */
const test = usual.extend<{ storage: (typeof storages)[number] }>({
  launchOptions: [
    async ({ launchOptions }, use) => {
      const whole = findBrowser()?.path
      await use({ ...launchOptions, ...(whole && { executablePath: whole }) })
    },
    { scope: 'worker' },
  ],
  storage: ['blocked', { option: true }],
  page: async ({ page, storage, playwright, launchOptions }, use) => {
    if (storage === 'blocked') return use(page)
    const args = [...(launchOptions.args ?? []), '--disable-features=MediaRouter']
    const browser = await playwright.chromium.launch({ ...launchOptions, args })
    await use(await browser.newPage({ locale: 'en-GB', viewport: { width: 1280, height: 900 } }))
    await browser.close()
  },
})

for (const storage of storages) {
  test.describe(`where frames’ storage is ${storage}`, () => {
    test.use({ storage })
    for (const sandbox of sandboxes) {
      test(`the reader runs with sandbox="${sandbox}", asks for nothing it may not have and leaves nothing behind`, async ({
        page,
      }) => {
        const hasOrigin = sandbox === '' || sandbox.includes('allow-same-origin')
        const answers: string[] = []
        page.on('response', async (response) => {
          if (!response.url().startsWith(reader)) return
          const { origin = '' } = await response.request().allHeaders()
          answers.push(`${response.status()} ${origin}`)
        })
        await page.goto(`${reader}/embed/politics/`)
        await page.evaluate(() => localStorage.setItem('visited', 'yes'))
        const address = `/embed${pages.portrait}/`
        await onPortal({ '/': portalPage(sandboxed(address, sandbox), obey) }, async (portal) => {
          await page.goto(portal)
          const frame = await framed(page)
          await expect(frame.locator('h1')).toHaveCount(1)
          await expect(frame.locator('figcaption').first()).toContainText('Karl Blossfeldt')
          await expectFits(page, frame)
          expect(await storageOf(frame)).toBe(hasOrigin && storage === 'partitioned' ? 'empty' : 'SecurityError')
          expect(answers.filter((answer) => !/^(?:200|304) /.test(answer))).toEqual([])
          expect(answers.includes('200 null')).toBe(!hasOrigin)
        })
      })
    }
  })
}

/** What a frame finds in the storage of its site, once a visit to that site has left something there; or how it is refused. */
function storageOf(frame: Frame): Promise<string> {
  return frame.evaluate(async () => {
    try {
      const left = [
        ...Object.keys(localStorage),
        ...Object.keys(sessionStorage),
        ...(await indexedDB.databases()),
        ...(await caches.keys()),
        ...(await navigator.serviceWorker.getRegistrations()),
      ]
      return left.length === 0 ? 'empty' : JSON.stringify(left)
    } catch (error) {
      return error instanceof Error ? error.name : 'refused'
    }
  })
}
