import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'

export { expect }

/** A visit in which every console error and every uncaught error fails the test, unless it is one that was injected. */
export const test = base.extend<{ expectedErrors: RegExp[]; noErrors: undefined }>({
  expectedErrors: [[], { option: true }],
  noErrors: [
    async ({ page, expectedErrors }, use) => {
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(String(error)))
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text())
      })
      await use(undefined)
      expect(errors.filter((error) => !expectedErrors.some((expected) => expected.test(error)))).toEqual([])
    },
    { auto: true },
  ],
})

/** What Chromium prints for a request that a test lets fail. */
export const failedRequest = /Failed to load resource/

/** Pages that between them show every kind of screen and block. */
export const pages = {
  front: '/',
  section: '/politics',
  article: '/politics/kyiv-says-pyongyang-wants-russian-missile-technology',
  everyBlock: '/culture/how-a-page-is-made',
  portrait: '/culture/acanthus-corinthian-capital',
  polish: '/culture/kopernik-de-revolutionibus',
  arabic: '/science/ibn-al-haytham-optics',
  corrected: '/politics/oldest-constitutions-still-in-force',
  long: '/politics/how-votes-become-seats',
  longHeadline: '/politics/longest-speeches-and-sittings',
  oneParagraph: '/business/first-barcode-scan',
  missing: '/no-such/story',
}

/** Opens a page and waits until its headline and its faces are there. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' })
  await page.evaluate(() => document.fonts.ready)
}

/** WCAG 2.2 AA, as far as a machine can tell. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual(
    [],
  )
}

/** The page's main headline. */
export function headline(page: Page) {
  return page.getByRole('main').getByRole('heading', { level: 1 })
}
